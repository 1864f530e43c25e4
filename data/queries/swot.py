"""The lists of schools' SWOT."""

from __future__ import annotations

import pandas as pd

from data.queries.current import facts, narrowed
from data.schema import FactUnit, SwotItem
from data.store import Reader
from domain.scope import Scope


def items(reader: Reader, scope: Scope, *, academic_year: int | None = None) -> pd.DataFrame:
    """List points in the order of their lists: school_id, academic_year, quadrant, position, text, indicator
    (None where the point speaks of no measured figure).
    """
    question = facts(
        "swot",
        scope,
        FactUnit.school_id,
        FactUnit.academic_year,
        SwotItem.quadrant,
        SwotItem.position,
        SwotItem.text,
        SwotItem.indicator,
    ).join(SwotItem, SwotItem.unit_id == FactUnit.id)
    asked = narrowed(question, academic_year=academic_year)
    return reader.frame(asked.order_by(FactUnit.id, SwotItem.quadrant, SwotItem.position))
