"""Results, marks and lessons summed over schools by the store itself: a hundred schools make tens of rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd
from sqlalchemy import ColumnElement, Select, and_, case, false, func, or_, select

from data.queries.current import facts, one_of
from data.queries.internal import whole_or_classes
from data.schema import Attendance, FactUnit, JournalMarks, ResultCount, TaskSum
from data.store import Reader
from domain.scope import Scope

GOOD = 4


def result_totals(reader: Reader, scope: Scope, *, assessment_ids: Iterable[int]) -> pd.DataFrame:
    """Count pupils of all schools of the scope: assessment_id, points, mark, journal_mark, pupils.

    ``points``, ``mark`` and ``journal_mark`` are floats, NaN where there is none.
    """
    cell = FactUnit.assessment_id, ResultCount.points, ResultCount.mark, ResultCount.journal_mark
    question = (
        facts("assessment", scope, *cell, func.sum(ResultCount.pupils).label("pupils"))
        .join(ResultCount, ResultCount.unit_id == FactUnit.id)
        .where(one_of(FactUnit.assessment_id, assessment_ids))
        .group_by(*cell)
    )
    return reader.frame(question).astype(dict.fromkeys(("points", "mark", "journal_mark"), "float64"))


def lowered_by_school(
    reader: Reader,
    scope: Scope,
    *,
    assessment_ids: Iterable[int],
    lowest_points: Mapping[int, Sequence[float]],
) -> pd.DataFrame:
    """Count pupils with both marks and the lowered of them: school_id, assessment_id, both, lowered.

    ``lowest_points``: of the marks 3, 4 and 5 in works where the mark follows from the points.
    """
    mark, journal, points = ResultCount.mark, ResultCount.journal_mark, ResultCount.points
    starts = [
        (and_(FactUnit.assessment_id == work, journal == number), float(low))
        for work, lows in lowest_points.items()
        for number, low in zip((3, 4, 5), lows, strict=True)
    ]
    by_points = points < case(*starts) if starts else false()
    is_lowered = or_(and_(mark.is_not(None), mark < journal), and_(mark.is_(None), by_points))
    where = FactUnit.school_id, FactUnit.assessment_id
    both = func.sum(ResultCount.pupils).label("both")
    lowered = func.sum(case((is_lowered, ResultCount.pupils), else_=0)).label("lowered")
    question = (
        facts("assessment", scope, *where, both, lowered)
        .join(ResultCount, ResultCount.unit_id == FactUnit.id)
        .where(one_of(FactUnit.assessment_id, assessment_ids), journal.is_not(None), _has_mark(lowest_points))
        .group_by(*where)
    )
    return reader.frame(question)


def good_by_school(
    reader: Reader,
    scope: Scope,
    *,
    assessment_ids: Iterable[int],
    lowest_points: Mapping[int, Sequence[float]],
) -> pd.DataFrame:
    """Count pupils with a mark and those with «4» and «5»: school_id, assessment_id, marked, good.

    ``lowest_points`` as in ``lowered_by_school``.
    """
    mark, points = ResultCount.mark, ResultCount.points
    starts = [(FactUnit.assessment_id == work, float(lows[1])) for work, lows in lowest_points.items()]
    by_points = points >= case(*starts) if starts else false()
    is_good = or_(and_(mark.is_not(None), mark >= GOOD), and_(mark.is_(None), by_points))
    where = FactUnit.school_id, FactUnit.assessment_id
    marked = func.sum(ResultCount.pupils).label("marked")
    good = func.sum(case((is_good, ResultCount.pupils), else_=0)).label("good")
    question = (
        facts("assessment", scope, *where, marked, good)
        .join(ResultCount, ResultCount.unit_id == FactUnit.id)
        .where(one_of(FactUnit.assessment_id, assessment_ids), _has_mark(lowest_points))
        .group_by(*where)
    )
    return reader.frame(question)


def _has_mark(lowest_points: Mapping[int, Sequence[float]]) -> ColumnElement[bool]:
    by_points = and_(ResultCount.points.is_not(None), one_of(FactUnit.assessment_id, lowest_points))
    return or_(ResultCount.mark.is_not(None), by_points)


def task_maxima(reader: Reader, scope: Scope, *, assessment_ids: Iterable[int]) -> pd.DataFrame:
    """Add up the maxima of the tasks of each work: assessment_id, max_points (NaN where a task has none)."""
    task = (
        facts(
            "assessment",
            scope,
            FactUnit.assessment_id,
            TaskSum.position,
            func.max(TaskSum.max_points).label("max_points"),
        )
        .join(TaskSum, TaskSum.unit_id == FactUnit.id)
        .where(one_of(FactUnit.assessment_id, assessment_ids))
        .group_by(FactUnit.assessment_id, TaskSum.position)
        .subquery()
    )
    tasks = reader.frame(select(task.c.assessment_id, task.c.max_points)).astype({"max_points": "float64"})
    by_work = tasks.groupby("assessment_id")["max_points"]
    return by_work.sum().where(by_work.count() == by_work.size()).reset_index()


def level_tasks(reader: Reader, scope: Scope, *, assessment_ids: Iterable[int]) -> pd.DataFrame:
    """Add up the tasks whose level of difficulty is known: position, level, max_points, pupils, points_sum."""
    task = TaskSum.position, TaskSum.level, TaskSum.max_points
    sums = (func.sum(column).label(column.key) for column in (TaskSum.pupils, TaskSum.points_sum))
    question = (
        facts("assessment", scope, *task, *sums)
        .join(TaskSum, TaskSum.unit_id == FactUnit.id)
        .where(one_of(FactUnit.assessment_id, assessment_ids), TaskSum.level.is_not(None))
        .group_by(*task)
        .order_by(TaskSum.position)
    )
    return reader.frame(question).astype({"max_points": "float64"})


def journal_totals(reader: Reader, scope: Scope, *, grade: int | None, subject: str | None) -> pd.DataFrame:
    """Add journal marks up by period: academic_year, point, n5, n4, n3, n2, not_assessed."""
    names = ("n5", "n4", "n3", "n2", "not_assessed")
    question = _by_period("journal", scope, JournalMarks, names).where(
        whole_or_classes(JournalMarks, "subject"),
        *([JournalMarks.grade == grade] if grade else []),
        *([JournalMarks.subject == subject] if subject else []),
    )
    return reader.frame(question)


def attendance_totals(reader: Reader, scope: Scope, *, grade: int | None) -> pd.DataFrame:
    """Add pupil-lessons up by period: academic_year, point, pupils, planned_lessons, missed_*_lessons."""
    missed = tuple(f"missed_{reason}_lessons" for reason in ("illness", "excused", "unexcused"))
    question = _by_period("attendance", scope, Attendance, ("pupils", "planned_lessons", *missed))
    question = question.where(whole_or_classes(Attendance))
    return reader.frame(question.where(*([Attendance.grade == grade] if grade else [])))


def _by_period(kind: str, scope: Scope, table: Any, names: Iterable[str]) -> Select[Any]:
    period = FactUnit.academic_year, FactUnit.point
    sums = (func.sum(getattr(table, name)).label(name) for name in names)
    return facts(kind, scope, *period, *sums).join(table, table.unit_id == FactUnit.id).group_by(*period)
