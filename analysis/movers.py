"""Which schools moved between two works unlike the others, all schools looked at together."""

from __future__ import annotations

import numpy as np
import pandas as pd
from scipy.stats import norm  # type: ignore[attr-defined]

from analysis.choices import SIGNIFICANT, holm
from analysis.funnel import overdispersion

LEAST_PUPILS = 10


def movers(pairs: pd.DataFrame) -> pd.DataFrame:
    """Add ``change_points, p_value`` and ``moved`` (``rose``, ``fell`` or missing) to schools with two works.

    ``pairs``: ``part, whole, part_before, whole_before`` (pupils). Every school's change is held against the
    change of all together, in standard errors of the difference of two shares, widened for over-dispersion
    as in a funnel: another year group is more than chance. Two-sided, with Holm's correction over all
    schools: of a hundred, five would stand out by luck. Schools with fewer than ten pupils in either work
    are not judged.
    """
    step, error = _step(pairs)
    z = (step - _common_step(pairs)) / error
    wide = z / np.sqrt(overdispersion(z))
    p_value = holm(2 * norm.sf(np.abs(wide)))
    moved = np.where(wide > 0, "rose", "fell").astype(object)
    moved[~(p_value < SIGNIFICANT)] = None
    return pairs.assign(change_points=100 * step, p_value=p_value, moved=moved)


def _step(pairs: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    part, part_before = pairs["part"].to_numpy(float), pairs["part_before"].to_numpy(float)
    whole, whole_before = pairs["whole"].to_numpy(float), pairs["whole_before"].to_numpy(float)
    judged = (whole >= LEAST_PUPILS) & (whole_before >= LEAST_PUPILS)
    n, n_before = np.where(judged, whole, np.nan), np.where(judged, whole_before, np.nan)
    pooled = (part + part_before) / (n + n_before)
    error = np.sqrt(pooled * (1 - pooled) * (1 / n + 1 / n_before))
    return part / n - part_before / n_before, np.where(error > 0, error, np.nan)


def _common_step(pairs: pd.DataFrame) -> float:
    sums = pairs[["part", "whole", "part_before", "whole_before"]].sum()
    if not sums["whole"] or not sums["whole_before"]:
        return 0.0
    return float(sums["part"] / sums["whole"] - sums["part_before"] / sums["whole_before"])
