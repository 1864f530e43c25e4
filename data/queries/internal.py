"""What schools themselves record: marks of the journal and attendance at reporting points."""

from __future__ import annotations

from typing import Any

import pandas as pd

from data.queries.current import facts, narrowed
from data.schema import Attendance, FactUnit, JournalMarks
from data.store import Reader
from domain.scope import Scope


def journal_marks(
    reader: Reader, scope: Scope, *, academic_year: int | None = None, point: str | None = None
) -> pd.DataFrame:
    """Count journal marks: school_id, academic_year, point, grade, subject, pupils, n5…n2, not_assessed."""
    table = JournalMarks
    marks = table.n5, table.n4, table.n3, table.n2, table.not_assessed
    question = facts("journal", scope, *_where_and_when(), table.grade, table.subject, table.pupils, *marks).join(
        table, table.unit_id == FactUnit.id
    )
    return reader.frame(narrowed(question, academic_year=academic_year, point=point))


def attendance(
    reader: Reader, scope: Scope, *, academic_year: int | None = None, point: str | None = None
) -> pd.DataFrame:
    """Count pupil-lessons up to a point: school_id, academic_year, point, grade, pupils, planned_lessons,
    missed_illness_lessons, missed_excused_lessons, missed_unexcused_lessons.
    """
    table = Attendance
    missed = table.missed_illness_lessons, table.missed_excused_lessons, table.missed_unexcused_lessons
    question = facts(
        "attendance", scope, *_where_and_when(), table.grade, table.pupils, table.planned_lessons, *missed
    ).join(table, table.unit_id == FactUnit.id)
    return reader.frame(narrowed(question, academic_year=academic_year, point=point))


def _where_and_when() -> tuple[Any, ...]:
    return FactUnit.school_id, FactUnit.academic_year, FactUnit.point
