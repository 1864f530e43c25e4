"""Journal and attendance at reporting points."""

import pytest

from data.queries.internal import attendance, journal_marks
from domain.scope import Scope

ALL = Scope.all_schools()


def test_marks_of_a_point(reader):
    half_year = journal_marks(reader, ALL, academic_year=2020, point="h1").iloc[0]
    assert half_year[["school_id", "subject", "pupils", "n5", "n4", "n3", "n2"]].tolist() == [
        1,
        "mathematics",
        20,
        4,
        8,
        8,
        0,
    ]


@pytest.mark.parametrize(("narrowed", "rows"), [({}, 5), ({"point": "q3"}, 4), ({"academic_year": 2019}, 0)])
def test_marks_narrow_by_year_and_point(reader, narrowed, rows):
    assert len(journal_marks(reader, ALL, **narrowed)) == rows


def test_attendance_keeps_reasons_apart(reader):
    missed = attendance(reader, Scope.only(1), point="q3").iloc[0]
    columns = ["planned_lessons", "missed_illness_lessons", "missed_excused_lessons", "missed_unexcused_lessons"]
    assert missed[columns].tolist() == [3000, 90, 30, 180]


def test_attendance_of_others_is_not_seen(reader):
    assert set(attendance(reader, Scope.only(2))["school_id"]) == {2}
