"""Results of assessments: who came, which scores and marks, how each task went."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pandas as pd
from sqlalchemy import func

from data.frames import Question
from data.queries.current import facts, one_of
from data.schema import Assessment, FactUnit, ResultCount, TaskSum, Turnout
from data.store import Reader
from domain.scope import Scope

Chosen = Iterable[int] | None


WORK = (
    Assessment.id.label("assessment_id"),
    Assessment.procedure,
    Assessment.kind,
    Assessment.year,
    Assessment.academic_year,
    Assessment.programme_grade,
    Assessment.pupil_grade,
    Assessment.subject,
    Assessment.mode,
)
ORDER = Assessment.year, Assessment.procedure, Assessment.programme_grade, Assessment.subject, Assessment.mode


def assessments(reader: Reader, scope: Scope) -> pd.DataFrame:
    """List the works with how many schools and pupils they have, oldest first, then by grade and subject.

    Columns: assessment_id, procedure, kind, year, academic_year, programme_grade, pupil_grade, subject,
    mode, schools, listed, absent, scored.
    """
    people = (Turnout.listed, Turnout.absent, Turnout.scored)
    sums = (func.coalesce(func.sum(column), 0).label(column.key) for column in people)
    return reader.frame(
        facts("assessment", scope, *WORK, func.count(FactUnit.school_id.distinct()).label("schools"), *sums)
        .join(Assessment, Assessment.id == FactUnit.assessment_id)
        .outerjoin(Turnout, Turnout.unit_id == FactUnit.id)
        .group_by(Assessment.id, *WORK[1:])
        .order_by(*ORDER)
    )


def result_counts(reader: Reader, scope: Scope, *, assessment_ids: Chosen = None) -> pd.DataFrame:
    """Count pupils by result: school_id, assessment_id, points, mark, journal_mark, pupils.

    ``points``, ``mark`` and ``journal_mark`` are floats, NaN where there is none.
    """
    columns = ResultCount.points, ResultCount.mark, ResultCount.journal_mark, ResultCount.pupils
    question = _results(scope, assessment_ids, *columns).join(ResultCount, ResultCount.unit_id == FactUnit.id)
    return reader.frame(question).astype(dict.fromkeys(("points", "mark", "journal_mark"), "float64"))


def turnouts(reader: Reader, scope: Scope, *, assessment_ids: Chosen = None) -> pd.DataFrame:
    """Give who came: school_id, assessment_id, listed, absent, scored, unscored; days of one exam add up."""
    columns = Turnout.listed, Turnout.absent, Turnout.scored, Turnout.unscored
    sums = (func.sum(column).label(column.key) for column in columns)
    question = _results(scope, assessment_ids, *sums).join(Turnout, Turnout.unit_id == FactUnit.id)
    return reader.frame(question.group_by(FactUnit.school_id, FactUnit.assessment_id))


def task_sums(reader: Reader, scope: Scope, *, assessment_ids: Chosen = None) -> pd.DataFrame:
    """Give the sums of tasks: school_id, assessment_id, position, label, max_points, points_sum, pupils,
    not_attempted, not_taught.
    """
    columns = (
        TaskSum.position,
        TaskSum.label,
        TaskSum.max_points,
        TaskSum.points_sum,
        TaskSum.pupils,
        TaskSum.not_attempted,
        TaskSum.not_taught,
    )
    question = _results(scope, assessment_ids, *columns).join(TaskSum, TaskSum.unit_id == FactUnit.id)
    return reader.frame(question).astype({"max_points": "float64"})


def _results(scope: Scope, assessment_ids: Chosen, *columns: Any) -> Question:
    question = facts("assessment", scope, FactUnit.school_id, FactUnit.assessment_id, *columns)
    return question if assessment_ids is None else question.where(one_of(FactUnit.assessment_id, assessment_ids))
