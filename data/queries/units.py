"""Which facts are there, for which schools and periods, without the facts themselves."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd
from sqlalchemy import select

from data.queries.current import facts, one_of
from data.schema import Assessment, FactUnit, InstrumentValue, ResultCount
from data.store import Reader
from domain.scope import Scope


def handed_in(reader: Reader, scope: Scope) -> pd.DataFrame:
    """Give one row per school and thing there: school_id, kind, academic_year, point, instrument,
    procedure, year (of the procedure); what does not apply is missing.
    """
    question = (
        select(
            FactUnit.school_id,
            FactUnit.kind,
            FactUnit.academic_year,
            FactUnit.point,
            FactUnit.instrument,
            Assessment.procedure,
            Assessment.year,
        )
        .outerjoin(Assessment, Assessment.id == FactUnit.assessment_id)
        .where(FactUnit.is_current, FactUnit.school_id.is_not(None))
        .distinct()
    )
    if scope.schools is not None:
        question = question.where(one_of(FactUnit.school_id, scope.schools))
    return reader.frame(question).astype({"academic_year": "float64", "year": "float64"})


def axes(reader: Reader, scope: Scope, *, academic_year: int) -> pd.DataFrame:
    """Tell which axes of diagnoses have a value of any school in a school year: instrument, axis."""
    question = facts("instrument", scope, FactUnit.instrument, InstrumentValue.axis).join(
        InstrumentValue, InstrumentValue.unit_id == FactUnit.id
    )
    return reader.frame(question.where(FactUnit.academic_year == academic_year).distinct())


def given_marks(reader: Reader, scope: Scope, *, assessment_ids: Iterable[int]) -> pd.DataFrame:
    """List the works whose sources gave marks themselves: assessment_id, mark (every mark once)."""
    question = facts("assessment", scope, FactUnit.assessment_id, ResultCount.mark).join(
        ResultCount, ResultCount.unit_id == FactUnit.id
    )
    wanted = question.where(one_of(FactUnit.assessment_id, assessment_ids), ResultCount.mark.is_not(None))
    return reader.frame(wanted.distinct())
