"""Funnel limits of a share, widened for over-dispersion (Spiegelhalter 2005, Statistics in Medicine 24:1185).

Schools differ by more than chance for many innocent reasons; limits of chance alone would light up half
of them. The limits are widened by the root of the factor by which the spread exceeds chance.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

Z_95 = 1.96
Z_998 = 3.09
WINSORISED = 0.1
POSITIONS = ("above_998", "above_95", "within", "below_95", "below_998")


def z_scores(part: pd.Series, whole: pd.Series, *, target_pct: float) -> np.ndarray:
    """Give how many standard errors of chance each share lies from the target; NaN where it cannot be told."""
    share, people = target_pct / 100, np.asarray(whole, float)
    if not 0 < share < 1:
        return np.full(people.shape, np.nan)
    n = np.where(people > 0, people, np.nan)
    scores: np.ndarray = (np.asarray(part, float) / n - share) / np.sqrt(share * (1 - share) / n)
    return scores


def overdispersion(z: np.ndarray) -> float:
    """Give the factor of variance over chance, at least 1: the mean square of the winsorised ``z``.

    The tenth at each end is drawn in to the tenth and ninetieth percentile, so that the few schools that
    the funnel is to find do not widen it for themselves.
    """
    known = z[~np.isnan(z)]
    if len(known) < 2:
        return 1.0
    low, high = np.quantile(known, [WINSORISED, 1 - WINSORISED])
    return max(1.0, float(np.mean(np.clip(known, low, high) ** 2)))


def positions(z: np.ndarray, *, factor: float) -> np.ndarray:
    """Name where each school lies: above or below the limits of 95 % and 99.8 %, or within; None if unknown."""
    wide = z / np.sqrt(factor)
    names = np.full(len(wide), None, dtype=object)
    names[~np.isnan(wide)] = "within"
    names[wide > Z_95] = "above_95"
    names[wide > Z_998] = "above_998"
    names[wide < -Z_95] = "below_95"
    names[wide < -Z_998] = "below_998"
    return names


def limits(participants: np.ndarray, *, target_pct: float, factor: float) -> pd.DataFrame:
    """Give the lines of the funnel in % for the given numbers of participants, kept inside 0-100."""
    share = target_pct / 100
    error = 100 * np.sqrt(factor * share * (1 - share) / participants)
    lines = {
        f"{side}_{name}_pct": np.clip(target_pct + sign * z * error, 0, 100)
        for name, z in (("95", Z_95), ("998", Z_998))
        for side, sign in (("low", -1), ("high", 1))
    }
    return pd.DataFrame({"participants": participants, **lines})


def grid(largest: int, *, smallest: int = 10, points: int = 60) -> np.ndarray:
    """Give numbers of participants for the lines, close together where they bend."""
    if largest < smallest:
        return np.array([], dtype=np.int64)
    return np.unique(np.geomspace(smallest, largest, points).round().astype(np.int64))


def judge(part: pd.Series, whole: pd.Series, *, target_pct: float) -> tuple[np.ndarray, float]:
    """Give the position of each school around the target, and the factor that its limits were widened by."""
    z = z_scores(part, whole, target_pct=target_pct)
    factor = overdispersion(z)
    return positions(z, factor=factor), factor
