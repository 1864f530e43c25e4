"""The indicators of chosen schools beside the middle of their territory, and where they differ."""

from __future__ import annotations

import numpy as np
import pandas as pd

from analysis.apart import standings
from analysis.intervals import wilson_pct
from analysis.marks import share_pct
from analysis.suppression import hide_small
from analysis.unlike import unlike
from data import reference
from views._curator_shares import KEYS

FIGURES = ("part", "whole", "value_pct", "low_pct", "high_pct", "numerator", "denominator")
COLUMNS = (
    *KEYS,
    *("school_id", "school", "value_pct", "low_pct", "high_pct", "n", "numerator", "denominator"),
    *("median_pct", "q1_pct", "q3_pct", "n_schools", "standing", "is_suppressed"),
)
PAIR_COLUMNS = (
    *KEYS,
    *("schools", "p_value", "differs", "school_id", "school", "value_pct", "low_pct", "high_pct", "n"),
    *("other_id", "other", "other_pct", "other_low_pct", "other_high_pct", "other_n"),
    *("gap_points", "gap_low_points", "gap_high_points"),
)
QUARTERS = {"q1_pct": 0.25, "median_pct": 0.5, "q3_pct": 0.75}


def indicator_rows(shares: pd.DataFrame, schools: pd.DataFrame, *, threshold: int) -> pd.DataFrame:
    """Give ``CuratorSchools.indicators`` with ``part`` and ``whole`` for those who test further.

    ``shares`` are of all schools of the territory, ``schools`` the chosen ones by number; the middle is of schools
    with at least ``threshold`` people, and of no fewer than ``threshold`` schools.
    """
    low, high = wilson_pct(shares["part"], shares["whole"])
    rows = shares.assign(low_pct=low, high_pct=high, row=_places(shares))
    rows = hide_small(rows, n="n", figures=FIGURES, threshold=threshold)
    rows = rows.join(_middles(rows, threshold=threshold), on="row")
    place = {school: number for number, school in enumerate(schools["school_id"])}
    own = rows[rows["school_id"].isin(place)]
    names = schools.set_index("school_id")["school"]
    own = own.assign(place=own["school_id"].map(place)).sort_values(["row", "place"], ignore_index=True)
    standing = standings(
        own["part"], own["whole"], own["median_pct"], significance=reference.threshold("significance")
    )
    return own.assign(school=own["school_id"].map(names), standing=standing)


def difference_rows(indicators: pd.DataFrame) -> pd.DataFrame:
    """Give ``CuratorSchools.differences``, those that differ first and the farthest apart before others."""
    shown = indicators[~indicators["is_suppressed"] & indicators["part"].notna()]
    found = unlike(shown, by=KEYS, significance=reference.threshold("significance"))
    names = indicators.drop_duplicates("school_id").set_index("school_id")["school"]
    low, high = wilson_pct(found["part"].astype(float), found["whole"].astype(float))
    other_low, other_high = wilson_pct(found["other_part"].astype(float), found["other_whole"].astype(float))
    found = found.assign(
        school=found["school_id"].map(names),
        value_pct=share_pct(found["part"], found["whole"]),
        low_pct=low,
        high_pct=high,
        n=found["whole"],
        other=found["other_id"].map(names),
        other_pct=share_pct(found["other_part"], found["other_whole"]),
        other_low_pct=other_low,
        other_high_pct=other_high,
        other_n=found["other_whole"],
        is_alike=~found["differs"].astype(bool),
        far=-found["gap_points"].astype(float).abs(),
    )
    ordered = found.sort_values(["is_alike", "far"], kind="stable")
    return ordered[list(PAIR_COLUMNS)].reset_index(drop=True)


def _places(rows: pd.DataFrame) -> np.ndarray:
    """Number the indicators in the order in which they first stand."""
    places: np.ndarray = rows.groupby(list(KEYS), sort=False, dropna=False).ngroup().to_numpy()
    return places


def _middles(rows: pd.DataFrame, *, threshold: int) -> pd.DataFrame:
    known = rows[rows["value_pct"].notna()]
    groups = known.groupby("row")["value_pct"]
    sizes = groups.size().rename("n_schools")
    middles = pd.DataFrame({name: groups.quantile(quarter) for name, quarter in QUARTERS.items()})
    return middles.where(sizes >= threshold).assign(n_schools=sizes)
