import pandas as pd
import pytest

from analysis.agreement import agreement
from analysis.marks import marks_by_scale, sum_by
from data.queries import internal, results, totals
from domain.scope import Scope

EVERYONE = Scope.all_schools()
SCALE = {1: (6, 10, 15)}


@pytest.fixture
def counts(reader):
    return results.result_counts(reader, EVERYONE)


def test_totals_are_the_counts_of_all_schools(reader, counts):
    found = totals.result_totals(reader, EVERYONE, assessment_ids=[1, 2, 3])
    assert found.groupby("assessment_id")["pupils"].sum().to_dict() == {1: 78, 2: 45, 3: 40}
    assert found["pupils"].sum() == counts["pupils"].sum()


def test_totals_keep_the_limits_of_the_reader(reader):
    assert totals.result_totals(reader, Scope.only(1), assessment_ids=[1])["pupils"].sum() == 20


def test_the_store_lowers_as_the_analysis_does(reader, counts):
    found = totals.lowered_by_school(reader, EVERYONE, assessment_ids=[1, 2, 3], lowest_points=SCALE)
    marked = marks_by_scale(counts, lowest_points=SCALE)
    expected = agreement(marked, by=["school_id", "assessment_id"])[list(found.columns)]
    pd.testing.assert_frame_equal(found.sort_values("school_id", ignore_index=True), expected)


def test_without_a_scale_nothing_is_lowered_by_points(reader):
    assert totals.lowered_by_school(reader, EVERYONE, assessment_ids=[1, 2], lowest_points={}).empty


def test_the_maximum_of_a_work_is_that_of_its_tasks(reader):
    found = totals.task_maxima(reader, EVERYONE, assessment_ids=[1, 2])
    assert found.to_dict("records") == [{"assessment_id": 1, "max_points": 3}]


def test_marks_of_the_journal_add_up_by_period(reader):
    marks = ["n5", "n4", "n3", "n2", "not_assessed"]
    found = totals.journal_totals(reader, EVERYONE, grade=4, subject="mathematics").set_index("point")
    assert found.loc["q3", marks].tolist() == [22, 28, 16, 0, 0]
    every = internal.journal_marks(reader, EVERYONE)
    assert found[marks].sum().tolist() == sum_by(every, by=[], columns=marks).iloc[0].tolist()


@pytest.mark.parametrize("narrow", [{"grade": 5, "subject": None}, {"grade": None, "subject": "physics"}])
def test_other_grades_and_subjects_are_left_out(reader, narrow):
    assert totals.journal_totals(reader, EVERYONE, **narrow).empty


def test_lessons_add_up_by_period(reader):
    found = totals.attendance_totals(reader, EVERYONE, grade=None).set_index("point")
    assert found.loc["h1", ["pupils", "planned_lessons", "missed_illness_lessons"]].tolist() == [40, 4000, 60]
    assert totals.attendance_totals(reader, EVERYONE, grade=5).empty


def test_the_store_counts_good_marks_as_the_analysis_does(reader):
    found = totals.good_by_school(reader, EVERYONE, assessment_ids=[1, 2, 3], lowest_points=SCALE)
    rows = found.set_index(["assessment_id", "school_id"])
    assert rows.loc[1, "marked"].to_dict() == {1: 20, 2: 20, 3: 20, 4: 12, 5: 6}
    assert rows.loc[1, "good"].to_dict() == {1: 10, 2: 10, 3: 20, 4: 2, 5: 0}
    assert rows.loc[3, "good"].to_dict() == {1: 8, 2: 12}
