"""Groups of participants are found again whatever report names them, and tied to what a registry says."""

from sqlalchemy import select

from data.facts import Facts, GroupEntry
from data.ledger import save, withdraw
from data.schema import FactUnit, ParticipantGroup
from tests.world import MATHEMATICS, a_file, registry, units_of

SAMPLE = GroupEntry("sample", "Вся выборка")
REGION = GroupEntry("region", "Тестовская область")
TOWN = GroupEntry("municipality", "город Тестовск", "reg99_m001")
SCHOOL = GroupEntry("school", "МБОУ «СОШ № 1»", "edu990001")


def placed(*groups):
    """Nest each group into the one before it."""
    told = [vars(group) | {"parent": place - 1 if place else None} for place, group in enumerate(groups)]
    return [GroupEntry(**one) for one in told]


def published(*groups, name="f3.xlsx", low=20.0):
    rows = [
        {"kind": "published", "school": None, "group": place, "assessment": 0, "academic_year": 2020}
        | {"key": f"mark_shares:{MATHEMATICS.unit_key()}", "group_size": [{"participants": 100, "schools": None}]}
        | {
            "mark_share": [
                {"mark": mark, "share_pct": pct} for mark, pct in ((2, low), (3, 80.0 - low), (4, 20.0))
            ]
        }
        for place in range(len(groups))
    ]
    facts = units_of(rows, ["group_size", "mark_share"])
    return a_file(Facts(facts.units, facts.tables, [MATHEMATICS], groups=placed(*groups)), name=name)


def groups(store):
    with store.reading() as reader:
        return reader.connection.execute(select(ParticipantGroup).order_by(ParticipantGroup.id)).all()


def current(store):
    with store.reading() as reader:
        question = select(FactUnit.subject).where(FactUnit.kind == "published", FactUnit.is_current)
        return list(reader.connection.execute(question.order_by(FactUnit.subject)).scalars())


def test_groups_are_tied_to_the_schools_and_territories_of_the_registry(store):
    save(store, [published(SAMPLE, REGION, TOWN, SCHOOL)], by="Тест")
    told = [(row.kind, row.parent_id, row.territory_id is not None, row.school_id) for row in groups(store)]
    assert told == [
        ("sample", None, False, None),
        ("region", 1, True, None),
        ("municipality", 2, True, None),
        ("school", 3, False, 1),
    ]


def test_a_registry_that_comes_later_ties_them_too(empty_store):
    save(empty_store, [published(REGION, SCHOOL)], by="Тест")
    assert [row.school_id for row in groups(empty_store)] == [None, None]
    save(empty_store, [registry()], by="Тест")
    region, school = groups(empty_store)
    assert (region.territory_id is not None, school.school_id) == (True, 1)


def test_another_report_finds_the_same_groups_and_fills_in_what_is_above_them(store):
    save(store, [published(REGION, TOWN)], by="Тест")
    save(store, [published(SAMPLE, REGION, TOWN, name="next.xlsx", low=30.0)], by="Тест")
    rows = groups(store)
    assert [row.kind for row in rows] == ["region", "municipality", "sample"]
    assert rows[0].parent_id == rows[2].id
    assert current(store) == ["group:1", "group:2", "group:3"]


def test_a_withdrawn_report_gives_way_to_the_one_before_it(store):
    save(store, [published(REGION)], by="Тест")
    (later,) = save(store, [published(REGION, name="next.xlsx", low=30.0)], by="Тест")
    assert later.status == "replaced"
    withdraw(store, later.source_id, by="Тест")
    assert current(store) == ["group:1"]


def test_regions_of_one_name_with_schools_of_other_codes_stay_apart(store):
    other = GroupEntry("municipality", "город Тестовск", "reg98_m001")
    save(store, [published(REGION, TOWN), published(REGION, other, name="other.xlsx")], by="Тест")
    assert len(groups(store)) == 3
