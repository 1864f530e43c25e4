"""A school's plan on a day and the directions it chose."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from analysis.plans import standing
from data.queries import directions as chosen_directions
from data.queries import plans as queries
from data.store import Reader
from domain.filters import Filters
from domain.scope import Scope

STEP_COLUMNS = ("kind", "status", "since", "due_on", "remark", "is_reached")
DIRECTION_COLUMNS = ("direction", "position", "is_chosen")
LAST_STEPS = ("approved", "published")


@dataclass(frozen=True)
class PlanOnDay:
    """The kind and status of a plan (None: no plan) with its ``steps``, those ahead included."""

    kind: str | None
    status: str | None
    steps: pd.DataFrame


def plan_on_day(reader: Reader, school: Scope, filters: Filters) -> PlanOnDay:
    """Follow the school's plan of the chosen year up to ``filters.as_of``."""
    statuses = queries.statuses(reader, school, academic_year=filters.year)
    day = pd.Timestamp(filters.as_of) if filters.as_of else statuses["since"].max()
    now = standing(statuses, on=day)
    if now.empty:
        return PlanOnDay(None, None, pd.DataFrame(columns=list(STEP_COLUMNS)))
    current = now.sort_values("since").iloc[-1]
    plans = queries.plans(reader, school, academic_year=filters.year)
    published = plans.loc[plans["unit_id"] == current["unit_id"], "published_on"].iloc[0]
    own = statuses[(statuses["unit_id"] == current["unit_id"]) & (statuses["since"] <= day)]
    kind = str(current["kind"])
    return PlanOnDay(kind, str(current["status"]), _steps(own, kind=kind, published=published, day=day))


def _steps(own: pd.DataFrame, *, kind: str, published: pd.Timestamp, day: pd.Timestamp) -> pd.DataFrame:
    reached = [
        {"status": row.status, "since": row.since, "due_on": row.due_on, "remark": row.remark, "is_reached": True}
        for row in own.itertuples()
    ]
    is_published = pd.notna(published) and published <= day
    dates = {"published": published} if is_published else {}
    is_approved = len(own) > 0 and own["status"].iloc[-1] == "approved"
    ahead = [status for status in LAST_STEPS if not (status == "approved" and is_approved)]
    coming = [
        {
            "status": status,
            "since": dates.get(status, pd.NaT),
            "due_on": pd.NaT,
            "remark": "",
            "is_reached": status in dates,
        }
        for status in ahead
    ]
    return pd.DataFrame([*reached, *coming]).assign(kind=kind)[list(STEP_COLUMNS)]


def direction_rows(reader: Reader, school: Scope, *, year: int | None, codes: tuple[str, ...]) -> pd.DataFrame:
    """Give every direction of the reference in order, and whether the school chose it in the year."""
    chosen = set(chosen_directions.choices(reader, school, academic_year=year)["direction"])
    return pd.DataFrame(
        {
            "direction": list(codes),
            "position": range(1, len(codes) + 1),
            "is_chosen": [code in chosen for code in codes],
        }
    )
