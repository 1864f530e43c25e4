"""Results of works summed over schools by the store itself: a hundred schools make tens of rows."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd
from sqlalchemy import func, select

from data.queries.current import facts, one_of
from data.schema import FactUnit, ResultCount, TaskSum
from data.store import Reader
from domain.scope import Scope


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
