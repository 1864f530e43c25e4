"""How schools spread inside districts and districts among themselves.

Every school counts once, whatever its size: the question is how alike schools are, not how pupils did.
"""

from __future__ import annotations

import numpy as np
import pandas as pd
from scipy.stats import kruskal

LEAST_FOR_MEDIAN = 3
LEAST_FOR_BAND = 5


def middles(schools: pd.DataFrame, *, value: str) -> pd.DataFrame:
    """Give ``district_id, district, schools, hidden, median_pct, q1_pct, q3_pct``, districts by name.

    ``schools``: one row a school with ``district_id, district`` and the value, NaN where it is hidden.
    ``schools`` of the answer counts the values shown. A median needs three of them, quartiles five: below
    that they would be single schools under another name.
    """
    groups = schools.groupby(["district_id", "district"], as_index=False)[value]
    counted = groups.agg(
        schools="count",
        hidden=lambda part: int(part.isna().sum()),
        median_pct="median",
        q1_pct=lambda part: part.quantile(0.25),
        q3_pct=lambda part: part.quantile(0.75),
    )
    few, bare = counted["schools"] < LEAST_FOR_MEDIAN, counted["schools"] < LEAST_FOR_BAND
    kept = {name: counted[name].mask(bare) for name in ("q1_pct", "q3_pct")}
    shown: pd.DataFrame = counted.assign(median_pct=counted["median_pct"].mask(few), **kept)
    return shown.sort_values("district", ignore_index=True)


def between(schools: pd.DataFrame, *, value: str) -> tuple[float, float]:
    """Tell how far districts differ: the p-value of Kruskal and Wallis, and the share of spread in %.

    The share is eta squared of the ranks: what part of the schools' spread lies between districts. NaN with
    fewer than two districts of at least five schools, or where all schools are equal.
    """
    known = schools.dropna(subset=[value])
    size = known.groupby("district_id")[value].transform("size")
    known = known[size >= LEAST_FOR_BAND]
    parts = [part.to_numpy() for _, part in known.groupby("district_id")[value]]
    if len(parts) < 2 or known[value].nunique() < 2:
        return np.nan, np.nan
    ranks = known[value].rank()
    centre = ranks.groupby(known["district_id"]).transform("mean")
    share = 100 * float(((centre - ranks.mean()) ** 2).sum() / ((ranks - ranks.mean()) ** 2).sum())
    return float(kruskal(*parts).pvalue), share
