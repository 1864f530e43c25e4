"""Values of a diagnosis on one scale of 0-100, and the middle of the schools beside them."""

from __future__ import annotations

import numpy as np
import pandas as pd


def positions(values: pd.Series, *, low_bound: pd.Series, high_bound: pd.Series) -> np.ndarray:
    """Map raw values to 0-100 by the fixed bounds of their axes; beyond a bound is the bound.

    Never by the extremes of the schools at hand: a chart would change with the filter.
    """
    low, high = np.asarray(low_bound, float), np.asarray(high_bound, float)
    mapped: np.ndarray = np.clip(100 * (np.asarray(values, float) - low) / (high - low), 0, 100)
    return mapped


def spread(values: pd.DataFrame, *, least_schools: int) -> pd.DataFrame:
    """Give by ``axis`` the ``n_schools`` with a value and median and quartiles of ``position`` and ``value``.

    ``values``: one row per school and axis. Under ``least_schools`` the quartiles and medians are NaN:
    a band of a few schools would show single ones.
    """
    known = values.loc[values["value"].notna(), ["axis", "position", "value"]]
    by_axis = known.groupby("axis")
    quantiles = by_axis.quantile(np.array([0.25, 0.5, 0.75])).unstack()
    names = {0.25: "q1", 0.5: "median", 0.75: "q3"}
    frame = pd.DataFrame(
        {
            name + suffix: quantiles[(column, level)] if len(known) else pd.Series(dtype=float)
            for column, suffix in (("position", ""), ("value", "_value"))
            for level, name in names.items()
        }
    )
    enough = by_axis.size().reindex(frame.index)
    return frame.where(enough >= least_schools).assign(n_schools=enough).rename_axis("axis").reset_index()
