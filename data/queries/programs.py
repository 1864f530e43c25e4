"""Which schools are in which program, and who their curator is."""

from __future__ import annotations

import pandas as pd

from data.queries.current import facts, narrowed
from data.schema import FactUnit, Membership
from data.store import Reader
from domain.scope import Scope


def memberships(reader: Reader, scope: Scope, *, academic_year: int | None = None) -> pd.DataFrame:
    """List memberships: school_id, academic_year, program, curator_school_id (NaN without a curator)."""
    question = facts(
        "membership",
        scope,
        FactUnit.school_id,
        FactUnit.academic_year,
        Membership.program,
        Membership.curator_school_id,
    ).join(Membership, Membership.unit_id == FactUnit.id)
    return reader.frame(narrowed(question, academic_year=academic_year)).astype({"curator_school_id": "float64"})
