"""Which facts are there, for which schools and periods, without the facts themselves."""

from __future__ import annotations

import pandas as pd
from sqlalchemy import ColumnElement, select, true

from data.schema import Assessment, FactUnit, StoreInfo
from data.store import Reader
from domain.scope import Scope


def handed_in(reader: Reader, scope: Scope) -> pd.DataFrame:
    """Give one row per school and thing handed in: a diagnosis, a journal point, a procedure of a year."""
    return reader.frame(
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
        .where(FactUnit.is_current, _within(scope))
        .distinct()
    )


def store_kind(reader: Reader) -> str:
    """Tell whether the store is ``empty``, a ``demo`` or ``real``."""
    kinds = reader.frame(select(StoreInfo.kind))["kind"]
    return str(kinds.iloc[0]) if len(kinds) else "empty"


def _within(scope: Scope) -> ColumnElement[bool]:
    return true() if scope.schools is None else FactUnit.school_id.in_(sorted(scope.schools))
