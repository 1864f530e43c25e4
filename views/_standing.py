"""Where the plans of the chosen schools stand on the chosen day."""

from __future__ import annotations

import pandas as pd

from analysis.plans import is_overdue, standing
from data.queries import plans as queries
from views.selection import Selection

IMPROVEMENT = ("road_map", "project")
COLUMNS = [
    "school_id",
    "school",
    "district_id",
    "district",
    "kind",
    "status",
    "since",
    "due_on",
    "remark",
    "published_on",
    "is_overdue",
    "sent_on",
]


def standing_plans(chosen: Selection) -> pd.DataFrame:
    """Give one row per plan, by school number, with the columns ``COLUMNS``.

    Road maps and projects; plans of action for the state exams only where there is nothing else: they
    answer another question and would count a school twice.
    """
    steps = queries.statuses(chosen.reader, chosen.narrowed, academic_year=chosen.filters.year)
    plans = queries.plans(chosen.reader, chosen.narrowed, academic_year=chosen.filters.year)
    day = pd.Timestamp(chosen.filters.as_of) if chosen.filters.as_of else steps["since"].max()
    own = steps[steps["kind"].isin(IMPROVEMENT)]
    reached = standing(steps if own.empty else own, on=day)
    dated = reached.merge(plans[["unit_id", "published_on"]], on="unit_id").join(_sent(steps), on="unit_id")
    dated = dated.assign(
        is_overdue=is_overdue(dated, on=day),
        published_on=dated["published_on"].where(dated["published_on"] <= day),
        sent_on=dated["sent_on"].where(dated["sent_on"] <= day),
    )
    by_number = chosen.schools[["school_id", "school", "district_id", "district"]]
    return by_number.merge(dated, on="school_id")[COLUMNS]


def _sent(steps: pd.DataFrame) -> pd.Series:
    """Give the day on which each plan first went into approval, by its ``unit_id``."""
    sent: pd.Series = steps[steps["status"] == "in_approval"].groupby("unit_id")["since"].min()
    return sent.rename("sent_on")


def by_district(plans: pd.DataFrame) -> pd.DataFrame:
    """Count ``district_id, district, status, schools``, districts by name."""
    keys = ["district_id", "district", "status"]
    counts: pd.DataFrame = plans.groupby(keys, as_index=False).agg(schools=("school_id", "nunique"))
    return counts.sort_values(["district", "status"], ignore_index=True)
