"""Beside the comparison: published shares of region and country, the check against them, levels of difficulty."""

import pandas as pd
import pytest

from data.facts import Facts, GroupEntry
from data.ledger import save
from domain.filters import Filters
from domain.finding import Mark
from domain.scope import Scope
from tests.world import MATHEMATICS, a_file, mathematics, registry, units_of, with_tasks
from views.compare import compare

GROUPS = (
    GroupEntry("sample", "Вся выборка"),
    GroupEntry("region", "Тестовская область", parent=0),
    GroupEntry("municipality", "город Тестовск", "reg99_m001", parent=1),
    GroupEntry("school", "МБОУ «СОШ № 1»", "edu990001", parent=2),
    GroupEntry("school", "МБОУ «СОШ № 5»", "edu990005", parent=2),
)
CHANGES = ((25.0, 70.0, 5.0, 90000), (30.0, 66.0, 4.0, 2000), (27.63, 69.74, 2.63, 76))


def published(school=(20.0, 80.0, 0.0, 20), small=(100.0, 0.0, 0.0, 6), work=MATHEMATICS):
    rows = []
    for place, (lowered, confirmed, raised, n) in enumerate((*CHANGES, school, small)):
        shares = {"lowered": lowered, "confirmed": confirmed, "raised": raised}
        lines = [{"outcome": name, "share_pct": pct, "pupils": None} for name, pct in shares.items()]
        unit = {"kind": "published", "school": None, "group": place, "assessment": 0, "academic_year": 2020}
        unit |= {"key": f"journal_change:{work.unit_key()}", "journal_change": lines}
        rows.append(unit | {"group_size": [{"participants": n, "schools": None}]})
    facts = units_of(rows, ["group_size", "journal_change"])
    return a_file(Facts(facts.units, facts.tables, [work], groups=GROUPS), name="journal.xlsx")


def asked(store, scope=None, **filters):
    with store.reading() as reader:
        return compare(reader, scope=scope or Scope.all_schools(), filters=Filters(**filters))


@pytest.fixture
def loaded(store):
    def load(*files):
        save(store, files, by="Тест")
        return asked(store)

    return load


def test_region_and_country_stand_under_our_own_count(loaded):
    rows = loaded(published()).reference
    assert list(rows["level"]) == ["own", "municipality", "region", "sample"]
    assert list(rows["lowered_pct"].round(2)) == [27.63, 27.63, 30.0, 25.0]
    assert list(rows["journal_participants"]) == [76, 76, 2000, 90000]
    assert set(rows["files"]) == {"", "journal.xlsx"}


def test_nothing_published_leaves_no_row_and_no_word(loaded):
    answer = loaded()
    assert answer.reference.empty
    assert answer.published.empty
    assert not [one for one in answer.findings if one.code.startswith("compare_beside")]


def test_the_region_is_said_in_words_with_both_numbers_behind(loaded):
    told = next(one for one in loaded(published()).findings if one.code == "compare_beside_country")
    assert (told.params["n"], told.params["participants"], told.params["country"]) == (76, 2000, 25.0)


def test_a_report_that_says_the_same_is_no_contradiction(loaded):
    answer = loaded(published())
    assert answer.published["differs"].tolist() == [False]
    assert not [one for one in answer.findings if one.mark is Mark.CONTRADICTION]


def test_another_share_than_ours_is_a_contradiction_with_both_numbers(loaded):
    answer = loaded(published(school=(35.25, 64.75, 0.0, 20)))
    (row,) = answer.published.to_dict("records")
    assert (row["measure"], row["own_pct"], row["published_pct"], row["differs"]) == ("lowered", 20.0, 35.25, True)
    (told,) = [one for one in answer.findings if one.mark is Mark.CONTRADICTION]
    assert (told.params["n"], told.params["of"], told.params["own"]) == (1, 1, 20.0)


def test_schools_under_ten_are_never_compared(loaded):
    assert 5 not in loaded(published()).published["school_id"].tolist()


def test_of_other_schools_a_limited_reader_sees_territories_only(store):
    save(store, [published(school=(35.25, 64.75, 0.0, 20))], by="Тест")
    answer = asked(store, scope=Scope(frozenset({2})), assessment="vpr-2021")
    assert answer.published.empty
    assert list(answer.reference["level"]) == ["own", "municipality", "region", "sample"]


def test_a_work_known_by_a_report_alone_gives_no_results(empty_store):
    save(empty_store, [registry(), published()], by="Тест")
    answer = asked(empty_store)
    assert answer.state == "empty"
    assert answer.schools.empty


def with_levels(*levels):
    file = with_tasks(mathematics(content="levels"))
    tasks = file.facts.tables["task_sum"]
    tables = {**file.facts.tables, "task_sum": tasks.assign(level=pd.Series(levels, tasks.index, dtype=object))}
    facts = Facts(file.facts.units, tables, file.facts.assessments)
    return file.__class__(**{**vars(file), "facts": facts})


def test_levels_are_points_over_the_most_possible(loaded):
    rows = loaded(with_levels("basic", "high")).levels
    told = rows[["level", "tasks", "participants", "points_sum", "most_points", "verdict"]]
    assert [*told.itertuples(index=False, name=None)] == [
        ("basic", 1, 20, 15, 20, "enough"),
        ("high", 1, 18, 20, 36, "enough"),
    ]
    assert rows["fulfilled_pct"].round(1).tolist() == [75.0, 55.6]


def test_tasks_of_one_level_are_added_up_before_they_are_divided(loaded):
    (row,) = loaded(with_levels("basic", "basic")).levels.to_dict("records")
    assert (row["points_sum"], row["most_points"], round(row["fulfilled_pct"], 1)) == (35, 56, 62.5)


def test_without_levels_nothing_is_said(loaded):
    assert loaded(with_tasks(mathematics(content="tasks"))).levels.empty
