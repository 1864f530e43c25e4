import pandas as pd
import pytest

from data.queries import results
from domain.scope import Scope
from views._works import journal_period, lowest_points, maxima, with_marks, with_scale_names, with_scales

EVERYONE = Scope.all_schools()


@pytest.fixture
def works(reader):
    return with_scales(reader, EVERYONE, results.assessments(reader, EVERYONE))


def work(procedure, *, grade, pupil_grade):
    return pd.Series(
        {"procedure": procedure, "academic_year": 2020, "programme_grade": grade, "pupil_grade": pupil_grade}
    )


def test_a_scale_is_of_its_year_alone(works, world):
    assert lowest_points(works) == {world.mathematics: (6, 10, 15)}


def test_the_maximum_is_the_reference_s_and_missing_where_nobody_knows(works, world):
    assert maxima(works) == {world.mathematics: 20, world.russian: 45}


def test_marks_follow_from_points_or_are_the_source_s(works, reader, world):
    marked = with_marks(results.result_counts(reader, EVERYONE), works)
    known = marked.dropna(subset=["mark"]).groupby("assessment_id")["pupils"].sum()
    assert known.to_dict() == {world.mathematics: 78, world.exam: 40}


def test_a_scale_is_named_by_its_bounds_and_its_maximum(works, reader, world):
    named = with_scale_names(works, results.result_counts(reader, EVERYONE)).set_index("assessment_id")["scale"]
    assert named.to_dict() == {world.mathematics: "6-10-15/20", world.russian: "/45", world.exam: "given/"}


def test_a_spring_work_meets_the_third_quarter():
    found = journal_period(work("vpr", grade=4, pupil_grade=4), point=None)
    assert (found.academic_year, found.point, found.grade) == (2020, "q3", 4)


def test_an_autumn_work_meets_the_year_before():
    found = journal_period(work("vpr", grade=5, pupil_grade=6), point=None)
    assert (found.academic_year, found.point, found.grade) == (2019, "year", 5)


def test_a_chosen_point_wins():
    assert journal_period(work("oge", grade=9, pupil_grade=9), point="h1").point == "h1"


def test_an_unknown_procedure_meets_nothing():
    assert journal_period(work("pisa", grade=9, pupil_grade=9), point=None).point is None
