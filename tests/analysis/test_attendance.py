import pandas as pd
import pytest

from analysis.attendance import attended

LESSONS = pd.DataFrame(
    [("a", 5, 25, 1000, 40, 30, 30), ("a", 6, 50, 3000, 40, 30, 30), ("b", 5, 10, 0, 0, 0, 0)],
    columns=[
        "school",
        "grade",
        "pupils",
        "planned_lessons",
        "missed_illness_lessons",
        "missed_excused_lessons",
        "missed_unexcused_lessons",
    ],
)


def test_attendance_weighs_by_lessons_and_not_by_grades():
    row = attended(LESSONS, by=["school"]).set_index("school").loc["a"]
    assert row["lessons_attended_pct"] == pytest.approx(100 * 3800 / 4000)


def test_reasons_and_attendance_make_the_whole():
    row = attended(LESSONS, by=["school"]).set_index("school").loc["a"]
    parts = ["lessons_attended_pct", "missed_illness_pct", "missed_excused_pct", "missed_unexcused_pct"]
    assert row[parts].sum() == pytest.approx(100)


def test_without_planned_lessons_there_is_no_share():
    assert pd.isna(attended(LESSONS, by=["school"]).set_index("school").loc["b", "lessons_attended_pct"])
