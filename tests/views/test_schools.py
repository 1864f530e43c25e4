import numpy as np
import pytest

from domain.filters import Filters
from domain.scope import Scope
from views.schools import Schools, schools

EVERYONE = Scope.all_schools()


@pytest.fixture
def ask(reader):
    def answer(scope=EVERYONE, **filters) -> Schools:
        return schools(reader, scope=scope, filters=Filters(**filters))

    return answer


def test_schools_stand_by_number(ask):
    assert ask().schools["code"].tolist() == ["1", "2", "3", "4", "5"]


def test_programs_are_those_of_the_year(ask):
    assert ask().schools["programs"].tolist() == [("shnor",), ("shnor",), (), ("p500", "shnor"), ()]
    assert ask(year=2019).schools["programs"].tolist() == [("shnor",), (), (), (), ()]


def test_curators_are_named(ask):
    first, third = ask().schools.iloc[0], ask().schools.iloc[2]
    assert first["curator_id"] == 3
    assert "Гимназия № 3" in first["curator"]
    assert np.isnan(third["curator_id"])


def test_pupils_are_counted_over_grades(ask):
    assert ask().schools["pupils"].tolist() == [24, 21, 25, 12, 7]


def test_pupils_of_another_year_are_unknown_and_not_zero(ask):
    assert ask(year=2019).schools["pupils"].isna().all()


def test_filters_leave_their_schools(ask):
    assert ask(program="p500").schools["school_id"].tolist() == [4]


def test_a_limited_reader_sees_the_own_schools(ask):
    assert ask(scope=Scope.only(2, 5)).schools["school_id"].tolist() == [2, 5]


def test_the_list_names_its_files(ask):
    assert set(ask().footing.sources["file_name"]) == {"schools.xlsx", "programs.xlsx", "enrolment.xlsx"}


def test_an_empty_store_lists_nobody(empty_store):
    with empty_store.reading() as reader:
        assert schools(reader, scope=EVERYONE, filters=Filters()).schools.empty
