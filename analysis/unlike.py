"""Whether a few schools differ in a share more than chance explains, several shares looked at together."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd
from scipy.stats import chi2_contingency, norm  # type: ignore[attr-defined]

from analysis.change import difference
from analysis.choices import holm

LEAST_EXPECTED = 5
COLUMNS = (
    *("schools", "p_value", "differs", "school_id", "other_id", "part", "whole", "other_part", "other_whole"),
    *("gap_points", "gap_low_points", "gap_high_points"),
)


def unlike(shares: pd.DataFrame, *, by: Sequence[str], significance: float) -> pd.DataFrame:
    """Test each group of ``by`` for equal shares ``part`` / ``whole`` (people) of its schools: ``COLUMNS``.

    Pearson's chi-squared test of homogeneity, only where every expected count is at least 5 (Cochran 1954), else
    ``p_value`` is missing; ``differs`` after Holm's correction over the groups. ``school_id`` and ``other_id`` are
    the two schools farthest apart in the order given; ``gap_points`` is the second less the first with Newcombe's
    interval of 95 %. Groups with fewer than two schools are left out.
    """
    known = shares[shares["whole"] > 0]
    rows = [
        {**dict(zip(by, key, strict=True)), **_tested(group)}
        for key, group in known.groupby(list(by), sort=False, dropna=False)
        if len(group) > 1
    ]
    if not rows:
        return pd.DataFrame(columns=[*by, *COLUMNS])
    found = pd.DataFrame(rows)
    return _with_gap(found.assign(differs=_differs(found["p_value"], significance)))[[*by, *COLUMNS]]


def _tested(group: pd.DataFrame) -> dict[str, object]:
    shares = (group["part"] / group["whole"]).to_numpy(float)
    ends = sorted({int(shares.argmin()), int(shares.argmax())} | ({0, 1} if np.ptp(shares) == 0 else set()))[:2]
    first, other = group.iloc[ends[0]], group.iloc[ends[1]]
    return {
        "schools": len(group),
        "p_value": _p_value(group["part"].to_numpy(float), group["whole"].to_numpy(float)),
        "school_id": int(first["school_id"]),
        "other_id": int(other["school_id"]),
        "part": float(first["part"]),
        "whole": float(first["whole"]),
        "other_part": float(other["part"]),
        "other_whole": float(other["whole"]),
    }


def _p_value(part: np.ndarray, whole: np.ndarray) -> float:
    share = part.sum() / whole.sum()
    if min(share, 1 - share) * whole.min() < LEAST_EXPECTED:
        return np.nan
    return float(chi2_contingency(np.array([part, whole - part]), correction=False).pvalue)


def _differs(p_values: pd.Series, significance: float) -> pd.Series:
    known = p_values.notna()
    corrected = holm(p_values[known].to_numpy(float))
    found = pd.Series(corrected < significance, index=p_values.index[known], dtype=bool)
    return found.reindex(p_values.index, fill_value=False)


def _with_gap(found: pd.DataFrame) -> pd.DataFrame:
    pairs = pd.DataFrame(
        {
            "part": found["other_part"],
            "whole": found["other_whole"],
            "part_before": found["part"],
            "whole_before": found["whole"],
        }
    )
    gaps = difference(pairs)
    return found.assign(
        gap_points=gaps["change_points"],
        gap_low_points=gaps["change_low_points"],
        gap_high_points=gaps["change_high_points"],
    )


def holds(pairs: pd.DataFrame, *, significance: float) -> pd.Series:
    """Tell which shares ``part`` / ``whole`` moved from ``part_before`` / ``whole_before`` more than by chance.

    The z-test of two proportions with the pooled share (Altman 1991), two-sided, after Holm's correction over
    all pairs given.
    """
    if pairs.empty:
        return pd.Series(False, index=pairs.index, dtype=bool)
    now, before = pairs["part"] / pairs["whole"], pairs["part_before"] / pairs["whole_before"]
    pooled = (pairs["part"] + pairs["part_before"]) / (pairs["whole"] + pairs["whole_before"])
    error = np.sqrt(pooled * (1 - pooled) * (1 / pairs["whole"] + 1 / pairs["whole_before"]))
    z = ((now - before) / error.where(error > 0)).fillna(0).to_numpy(float)
    found: pd.Series = pd.Series(holm(2 * norm.sf(np.abs(z))) < significance, index=pairs.index, dtype=bool)
    return found
