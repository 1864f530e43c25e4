"""Which schools' shares moved between two works by more than chance, all schools looked at together."""

from __future__ import annotations

import numpy as np
import pandas as pd
from scipy.stats import norm

from analysis.choices import SIGNIFICANT, holm

LEAST_PUPILS = 10


def movers(pairs: pd.DataFrame) -> pd.DataFrame:
    """Add ``change_points, p_value`` and ``moved`` (``rose``, ``fell`` or missing) to schools with two works.

    ``pairs``: ``part, whole, part_before, whole_before`` (pupils). Pooled test of two shares, two-sided, with
    Holm's correction over all schools: with a hundred schools five would move by chance alone. Schools with
    fewer than ten pupils in either work are not judged.
    """
    part, whole = pairs["part"].to_numpy(float), pairs["whole"].to_numpy(float)
    part_before, whole_before = pairs["part_before"].to_numpy(float), pairs["whole_before"].to_numpy(float)
    judged = (whole >= LEAST_PUPILS) & (whole_before >= LEAST_PUPILS)
    n, n_before = np.where(judged, whole, np.nan), np.where(judged, whole_before, np.nan)
    pooled = (part + part_before) / (n + n_before)
    error = np.sqrt(pooled * (1 - pooled) * (1 / n + 1 / n_before))
    step = part / n - part_before / n_before
    p_value = holm(2 * norm.sf(np.abs(step) / np.where(error > 0, error, np.nan)))
    moved = np.where(step > 0, "rose", "fell").astype(object)
    moved[~(p_value < SIGNIFICANT)] = None
    return pairs.assign(change_points=100 * step, p_value=p_value, moved=moved)
