"""Which directions of improvement schools chose."""

from __future__ import annotations

import pandas as pd

from data.queries.current import facts, narrowed
from data.schema import DirectionChoice, FactUnit
from data.store import Reader
from domain.scope import Scope


def choices(reader: Reader, scope: Scope, *, academic_year: int | None = None) -> pd.DataFrame:
    """List choices, one row each: school_id, academic_year, direction."""
    question = facts(
        "directions", scope, FactUnit.school_id, FactUnit.academic_year, DirectionChoice.direction
    ).join(DirectionChoice, DirectionChoice.unit_id == FactUnit.id)
    return reader.frame(narrowed(question, academic_year=academic_year))
