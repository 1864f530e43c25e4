"""Which shares of a group differ from that of all more than chance explains, many shares looked at together."""

from __future__ import annotations

import numpy as np
import pandas as pd
from scipy.stats import binom  # type: ignore[attr-defined]

from analysis.choices import holm

ABOVE, BELOW, SAME = "above", "below", "same"


def standings(
    part: pd.Series,
    whole: pd.Series,
    target_pct: pd.Series,
    *,
    significance: float,
    families: np.ndarray | None = None,
) -> pd.Series:
    """Tell of each share ``part`` / ``whole`` (people) where it stands to ``target_pct``.

    ``above`` or ``below`` where the exact two-sided binomial test (twice the smaller tail) rejects at
    ``significance`` after Holm's correction over all shares given, or over those of one family (``families``:
    a number a share), else ``same``; missing where any of the three is.
    """
    known = part.notna() & whole.gt(0) & target_pct.notna()
    seen, n, share = part[known].astype(float), whole[known].astype(float), target_pct[known] / 100
    lower, upper = binom.cdf(seen, n, share), binom.sf(seen - 1, n, share)
    p_values = np.minimum(1.0, 2 * np.minimum(lower, upper))
    names = np.zeros(len(part), int) if families is None else families
    own = names[known.to_numpy()]
    for family in np.unique(own):
        p_values[own == family] = holm(p_values[own == family])
    side = np.where(upper < lower, ABOVE, BELOW)
    found = pd.Series(np.where(p_values < significance, side, SAME), index=part.index[known], dtype="object")
    return found.reindex(part.index)
