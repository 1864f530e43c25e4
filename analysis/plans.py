"""Where plans stand on a day, from their dated steps."""

from __future__ import annotations

import pandas as pd

STEPS = ("draft", "in_approval", "returned", "approved")


def standing(steps: pd.DataFrame, *, on: pd.Timestamp) -> pd.DataFrame:
    """Give the latest step of every plan up to and including the day; plans not begun by then are left out.

    ``steps``: ``unit_id, status, since`` and what else there is; of two steps of one day the later in the
    course of approval counts.
    """
    order = {status: place for place, status in enumerate(STEPS)}
    reached = steps[steps["since"] <= on]
    ordered = reached.assign(_place=reached["status"].map(order)).sort_values(["unit_id", "since", "_place"])
    return ordered.drop_duplicates("unit_id", keep="last").drop(columns="_place").reset_index(drop=True)


def is_overdue(plans: pd.DataFrame, *, on: pd.Timestamp) -> pd.Series:
    """Mark plans that were to be approved before the day and are not."""
    return (plans["status"] != "approved") & (plans["due_on"] < on)
