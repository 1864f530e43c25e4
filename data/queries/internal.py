"""What schools themselves record: marks of the journal and attendance at reporting points."""

from __future__ import annotations

from typing import Any

import pandas as pd
from sqlalchemy import ColumnElement, exists, func, or_
from sqlalchemy.orm import aliased

from data.frames import Question
from data.queries.current import facts, narrowed
from data.schema import Attendance, FactUnit, JournalMarks
from data.store import Reader
from domain.scope import Scope

MARKS = ("n5", "n4", "n3", "n2", "not_assessed")
LESSONS = ("planned_lessons", "missed_illness_lessons", "missed_excused_lessons", "missed_unexcused_lessons")
Unit = aliased(FactUnit, name="whole_unit")


def journal_marks(
    reader: Reader, scope: Scope, *, academic_year: int | None = None, point: str | None = None
) -> pd.DataFrame:
    """Count journal marks: school_id, academic_year, point, grade, subject, pupils, n5…n2, not_assessed."""
    question = _by_grade(scope, "journal", JournalMarks, MARKS, same=("subject",))
    return reader.frame(narrowed(question, academic_year=academic_year, point=point))


def attendance(
    reader: Reader, scope: Scope, *, academic_year: int | None = None, point: str | None = None
) -> pd.DataFrame:
    """Count pupil-lessons up to a point: school_id, academic_year, point, grade, pupils, planned_lessons,
    missed_illness_lessons, missed_excused_lessons, missed_unexcused_lessons.
    """
    question = _by_grade(scope, "attendance", Attendance, LESSONS)
    return reader.frame(narrowed(question, academic_year=academic_year, point=point))


def class_attendance(reader: Reader, scope: Scope, *, academic_year: int | None = None) -> pd.DataFrame:
    """Count pupil-lessons by class, where classes are told: the columns of ``attendance`` and class_label."""
    table = Attendance
    columns = (table.grade, table.class_label, table.pupils, *(getattr(table, name) for name in LESSONS))
    question = facts("attendance", scope, *_where_and_when(), *columns).join(table, table.unit_id == FactUnit.id)
    return reader.frame(narrowed(question.where(table.class_label != ""), academic_year=academic_year))


def whole_or_classes(table: Any, *same: str) -> ColumnElement[bool]:
    """Take whole grades where a school has told them at a point, else their classes: nobody counts twice.

    ``same``: columns besides the grade that a whole grade must agree in to replace its classes.
    """
    whole = aliased(table, name="whole")
    agree = [getattr(whole, name) == getattr(table, name) for name in ("grade", *same)]
    of_unit = [
        getattr(Unit, name) == getattr(FactUnit, name) for name in ("kind", "school_id", "academic_year", "point")
    ]
    told = (
        exists()
        .where(whole.unit_id == Unit.id, Unit.is_current.is_(True), *of_unit)
        .where(whole.class_label == "", *agree)
    )
    return or_(table.class_label == "", ~told)


def _by_grade(
    scope: Scope, kind: str, table: Any, counts: tuple[str, ...], *, same: tuple[str, ...] = ()
) -> Question:
    by = (*_where_and_when(), table.grade, *(getattr(table, name) for name in same))
    sums = (func.sum(getattr(table, name)).label(name) for name in ("pupils", *counts))
    return (
        facts(kind, scope, *by, *sums)
        .join(table, table.unit_id == FactUnit.id)
        .where(whole_or_classes(table, *same))
        .group_by(*by)
    )


def _where_and_when() -> tuple[Any, ...]:
    return FactUnit.school_id, FactUnit.academic_year, FactUnit.point
