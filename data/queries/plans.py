"""Plans of schools and the dated steps of their approval."""

from __future__ import annotations

import pandas as pd

from data.queries.current import facts, narrowed
from data.schema import FactUnit, Plan, PlanStatus
from data.store import Reader
from domain.scope import Scope


def plans(reader: Reader, scope: Scope, *, academic_year: int | None = None) -> pd.DataFrame:
    """List plans: unit_id, school_id, academic_year, kind, title, published_on (NaT if not published)."""
    question = facts(
        "plan",
        scope,
        FactUnit.id.label("unit_id"),
        FactUnit.school_id,
        FactUnit.academic_year,
        Plan.kind,
        Plan.title,
        Plan.published_on,
    ).join(Plan, Plan.unit_id == FactUnit.id)
    return reader.frame(narrowed(question, academic_year=academic_year))


def statuses(reader: Reader, scope: Scope, *, academic_year: int | None = None) -> pd.DataFrame:
    """List steps, oldest first: unit_id, school_id, academic_year, kind, status, since, due_on, remark."""
    question = (
        facts(
            "plan",
            scope,
            FactUnit.id.label("unit_id"),
            FactUnit.school_id,
            FactUnit.academic_year,
            Plan.kind,
            PlanStatus.status,
            PlanStatus.since,
            PlanStatus.due_on,
            PlanStatus.remark,
        )
        .join(Plan, Plan.unit_id == FactUnit.id)
        .join(PlanStatus, PlanStatus.unit_id == FactUnit.id)
        .order_by(FactUnit.id, PlanStatus.since)
    )
    return reader.frame(narrowed(question, academic_year=academic_year))
