"""Intervals of shares."""

from __future__ import annotations

import numpy as np
import pandas as pd

Z_95 = 1.959964


def wilson_pct(
    part: pd.Series | np.ndarray | float, whole: pd.Series | np.ndarray | float, *, z: float = Z_95
) -> tuple[np.ndarray, np.ndarray]:
    """Give the lower and upper end, in %, of Wilson's score interval (Wilson 1927) of ``part`` / ``whole``.

    Stays inside 0-100 and is honest for small groups and shares near the ends; NaN where there is nobody.
    """
    part, n = np.broadcast_arrays(np.asarray(part, float), np.asarray(whole, float))
    n = np.where(n > 0, n, np.nan)
    share = part / n
    centre = (share + z**2 / (2 * n)) / (1 + z**2 / n)
    half = z / (1 + z**2 / n) * np.sqrt(share * (1 - share) / n + z**2 / (4 * n**2))
    return 100 * np.clip(centre - half, 0, 1), 100 * np.clip(centre + half, 0, 1)
