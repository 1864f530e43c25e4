"""Values of diagnoses: social passport, self-diagnosis, risk profile, context."""

from __future__ import annotations

import pandas as pd
from sqlalchemy import func

from data.queries.current import facts, narrowed
from data.schema import FactUnit, InstrumentValue
from data.store import Reader
from domain.scope import Scope


def available(reader: Reader, scope: Scope) -> pd.DataFrame:
    """Tell which diagnoses were made when: instrument, academic_year, schools."""
    return reader.frame(
        facts(
            "instrument",
            scope,
            FactUnit.instrument,
            FactUnit.academic_year,
            func.count(FactUnit.school_id.distinct()).label("schools"),
        )
        .group_by(FactUnit.instrument, FactUnit.academic_year)
        .order_by(FactUnit.instrument, FactUnit.academic_year)
    )


def values(reader: Reader, scope: Scope, *, instrument: str, academic_year: int | None = None) -> pd.DataFrame:
    """Give one diagnosis: school_id, instrument, academic_year, axis, value, numerator, denominator."""
    question = facts(
        "instrument",
        scope,
        FactUnit.school_id,
        FactUnit.instrument,
        FactUnit.academic_year,
        InstrumentValue.axis,
        InstrumentValue.value,
        InstrumentValue.numerator,
        InstrumentValue.denominator,
    ).join(InstrumentValue, InstrumentValue.unit_id == FactUnit.id)
    return reader.frame(narrowed(question, instrument=instrument, academic_year=academic_year))
