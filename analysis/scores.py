"""Primary scores: the mean in % of the maximum, which needs no scale of marks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd
from scipy.stats import t as student  # type: ignore[attr-defined]

from analysis.marks import share_pct, sum_by

SURE = 0.975


def mean_interval_points(counts: pd.DataFrame) -> tuple[float, float, float]:
    """Give the mean of primary scores and the ends of its 95 % interval by Student's t; NaN of fewer than two.

    ``counts``: ``points, pupils``, one row a score; rows without points are left out.
    """
    known = counts[counts["points"].notna()]
    points, people = known["points"].to_numpy(float), known["pupils"].to_numpy(float)
    n = people.sum()
    if n < 2:
        return float("nan"), float("nan"), float("nan")
    mean = (points * people).sum() / n
    spread = np.sqrt((people * (points - mean) ** 2).sum() / (n - 1))
    half = student.ppf(SURE, n - 1) * spread / np.sqrt(n)
    return float(mean), float(mean - half), float(mean + half)


def mean_scores(counts: pd.DataFrame, *, max_points: Mapping[int, float], by: Sequence[str]) -> pd.DataFrame:
    """Give ``scored`` people and ``mean_score_pct`` a group.

    ``counts``: ``assessment_id, points, pupils`` and ``by``; ``max_points`` by assessment. The mean is the
    points of everybody over the points that everybody could get, so works of different maxima add up;
    rows without points and assessments without a maximum are left out.
    """
    known = counts[counts["points"].notna() & counts["assessment_id"].isin(list(max_points))]
    people = known["pupils"].to_numpy(float)
    most = known["assessment_id"].map(dict(max_points)).to_numpy(float)
    parts = known[list(by)].assign(
        scored=known["pupils"],
        _points=known["points"].to_numpy(float) * people,
        _possible=most * people,
    )
    totals = sum_by(parts, by=by, columns=["scored", "_points", "_possible"])
    shares = np.asarray(share_pct(totals["_points"], totals["_possible"]))
    return totals.assign(mean_score_pct=shares).drop(columns=["_points", "_possible"])
