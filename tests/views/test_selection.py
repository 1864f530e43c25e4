from datetime import date

import pytest

from data.ledger import save
from domain.filters import Filters
from domain.scope import Scope
from tests.world import AssessmentKey, mathematics, registry, results
from views.selection import Selection, select

EVERYONE = Scope.all_schools()


@pytest.fixture
def choose(reader):
    def chosen(scope=EVERYONE, **filters) -> Selection:
        return select(reader, scope=scope, filters=Filters(**filters))

    return chosen


def ids(chosen: Selection) -> list[int]:
    return chosen.schools["school_id"].tolist()


def values(chosen: Selection, chip: str) -> list[str]:
    return [choice.value for choice in chosen.choices[chip]]


def district(chosen: Selection, name: str) -> int:
    return int(next(choice.value for choice in chosen.choices["territory"] if choice.name == name))


def test_without_filters_everybody_is_left(choose):
    assert ids(choose()) == [1, 2, 3, 4, 5]
    assert choose().narrowed == EVERYONE


def test_a_district_leaves_its_schools(choose):
    south = choose(territory=district(choose(), "Южный округ"))
    assert ids(south) == [4, 5]
    assert south.narrowed == Scope.only(4, 5)


def test_a_program_leaves_its_members_of_the_year(choose):
    assert ids(choose(program="shnor")) == [1, 2, 4]
    assert ids(choose(program="shnor", year=2019)) == [1]


def test_a_curator_leaves_the_curated_schools(choose):
    assert ids(choose(curator=3)) == [1, 2]


def test_filters_narrow_each_other(choose):
    south = district(choose(), "Южный округ")
    assert ids(choose(program="shnor", territory=south)) == [4]


def test_filters_that_exclude_each_other_leave_nobody(choose):
    south = district(choose(), "Южный округ")
    nobody = choose(curator=3, territory=south)
    assert ids(nobody) == []
    assert nobody.narrowed == Scope.only()


def test_a_limited_reader_sees_the_own_schools_only(choose):
    own = choose(scope=Scope.only(1, 4))
    assert ids(own) == own.all_schools["school_id"].tolist() == [1, 4]


def test_the_default_year_has_plans_or_journals(choose):
    assert choose().filters.year == 2020


def test_without_plans_a_year_of_few_schools_is_not_the_default(empty_store):
    late = AssessmentKey("vpr", "external", 2022, 2021, 11, 11, "physics")
    save(empty_store, [registry(), mathematics(), results(late, {"1": [(9, None, 12)]})], by="Тест")
    with empty_store.reading() as reader:
        assert select(reader, scope=EVERYONE, filters=Filters()).filters.year == 2020


def test_an_unknown_year_is_widened(choose):
    assert choose(year=1990).filters.year == 2020


def test_the_default_day_is_the_latest_step_of_a_plan(choose):
    assert choose().filters.as_of == date(2020, 9, 14)


def test_a_year_without_plans_has_no_day(choose):
    assert choose(year=2019).filters.as_of is None


def test_a_day_asked_for_stays(choose):
    assert choose(as_of=date(2020, 9, 1)).filters.as_of == date(2020, 9, 1)


def test_chips_offer_what_the_data_have(choose):
    chosen = choose()
    assert values(chosen, "year") == ["2020", "2019"]
    assert values(chosen, "program") == ["p500", "shnor"]
    assert values(chosen, "curator") == ["3"]
    assert values(chosen, "point") == ["h1", "q3"]


def test_territories_that_hold_everybody_are_not_offered(choose):
    assert [choice.name for choice in choose().choices["territory"]] == ["Северный округ", "Южный округ"]


def test_assessments_stand_newest_first(choose):
    assert values(choose(), "assessment") == ["vpr-2021", "oge-2021", "vpr-2020"]


def test_subjects_and_grades_follow_the_assessment(choose):
    assert values(choose(assessment="vpr-2020"), "subject") == ["russian"]
    assert values(choose(subject="mathematics"), "grade") == ["4", "9"]


@pytest.mark.parametrize("asked", [{"territory": 999}, {"program": "gold"}, {"curator": 1}, {"subject": "latin"}])
def test_what_the_data_do_not_offer_is_widened(choose, asked):
    assert getattr(choose(**asked).filters, next(iter(asked))) is None
    assert len(ids(choose(**asked))) == 5


def test_a_grade_of_another_assessment_is_widened(choose):
    assert choose(assessment="oge-2021", grade=4).filters.grade is None


def test_the_foot_counts_schools_and_names_files(choose):
    footing = choose(curator=3).footing(kinds=("plan",))
    assert (footing.schools, footing.schools_total, footing.municipality) == (2, 5, "город Тестовск")
    assert footing.sources["file_name"].tolist() == ["plans.xlsx"]
    assert (footing.data_date, footing.data_years) == (date(2020, 9, 14), (2020,))
    assert not footing.is_demo


def test_the_foot_of_a_view_without_plans_has_years_and_no_day(choose):
    footing = choose(year=2019).footing(kinds=("instrument", "assessment"), years={2019, 2020, 2021})
    assert (footing.data_date, footing.data_years) == (None, (2019, 2020))


def test_a_year_without_facts_is_not_said(choose):
    assert choose(year=2019).footing(kinds=("plan",)).data_years == ()


def test_the_foot_offers_the_asked_chips_in_their_order(choose):
    footing = choose().footing(chips=("program", "as_of"))
    assert list(footing.choices) == ["program", "as_of"]
    assert footing.choices["as_of"] == ()


def test_an_empty_store_selects_nothing(empty_store):
    with empty_store.reading() as reader:
        chosen = select(reader, scope=EVERYONE, filters=Filters())
    assert ids(chosen) == []
    assert chosen.filters == Filters()
    assert not any(chosen.choices.values())
