"""One ruler for real and generated results, so that their likeness is measured and not claimed."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
import pandas as pd

SMALLEST_SCHOOL = 10


@dataclass(frozen=True)
class WorkProfile:
    """What one work looks like over all its schools.

    Percentages are of pupils, of the maximum score for ``mean``, ``sd`` and ``between_sd``; ``spikes`` are
    n(t)/n(t-1) at the lowest score t of the marks 3, 4, 5; ``marks`` and ``journal`` are the shares of
    2, 3, 4, 5. Everything that needs marks is empty or None where the work has no scale.
    """

    listed: int
    schools: int
    absent_pct: float
    mean_pct: float
    sd_pct: float
    between_sd_pct: float
    journal_pct: tuple[float, ...] = ()
    spikes: tuple[float, ...] = ()
    marks_pct: tuple[float, ...] = ()
    lowered_pct: float | None = None
    confirmed_pct: float | None = None
    raised_pct: float | None = None
    lowered_sd_pct: float | None = None
    journal_correlation: float | None = None

    def rounded(self) -> dict[str, Any]:
        """Give what is known with the digits worth keeping."""
        return {name: _rounded(value) for name, value in asdict(self).items() if value not in (None, ())}


def profile(counts: pd.DataFrame, *, maximum: int, bounds: tuple[int, ...] = ()) -> WorkProfile:
    """Measure a work from rows ``school, is_absent, points, journal_mark, pupils``."""
    present = counts[~counts["is_absent"] & counts["points"].le(maximum)]
    listed = int(counts["pupils"].sum())
    score_pct = present.assign(value=100 * present["points"] / maximum)
    mean, sd = _moments(score_pct)
    shared: dict[str, Any] = {
        "listed": listed,
        "schools": counts["school"].nunique(),
        "absent_pct": 100 * int(counts.loc[counts["is_absent"], "pupils"].sum()) / listed,
        "mean_pct": mean,
        "sd_pct": sd,
        "between_sd_pct": between_sd(score_pct),
        "journal_pct": _shares(present, "journal_mark"),
    }
    return WorkProfile(**shared, **(_against_marks(present, bounds) if bounds else {}))


def _against_marks(present: pd.DataFrame, bounds: tuple[int, ...]) -> dict[str, Any]:
    marked = present.assign(mark=2 + np.searchsorted(bounds, present["points"], side="right"))
    both = marked[marked["journal_mark"].notna()]
    gap = both["mark"] - both["journal_mark"]
    lowered = both.assign(value=100.0 * (gap < 0))
    at = marked.groupby("points")["pupils"].sum()
    return {
        "spikes": tuple(float(at.get(t, 0) / max(at.get(t - 1, 0), 1)) for t in bounds),
        "marks_pct": _shares(marked, "mark"),
        "lowered_pct": _moments(lowered)[0],
        "confirmed_pct": _moments(both.assign(value=100.0 * (gap == 0)))[0],
        "raised_pct": _moments(both.assign(value=100.0 * (gap > 0)))[0],
        "lowered_sd_pct": between_sd(lowered),
        "journal_correlation": _correlation(both),
    }


def _moments(rows: pd.DataFrame) -> tuple[float, float]:
    total = rows["pupils"].sum()
    mean = (rows["value"] * rows["pupils"]).sum() / total
    variance = ((rows["value"] - mean) ** 2 * rows["pupils"]).sum() / total
    return float(mean), float(np.sqrt(variance))


def between_sd(rows: pd.DataFrame) -> float:
    """Estimate the spread of schools' true means of ``value``: the observed variance less its sampling part."""
    sums = (
        rows.assign(first=rows["value"] * rows["pupils"], second=rows["value"] ** 2 * rows["pupils"])
        .groupby("school")[["pupils", "first", "second"]]
        .sum()
    )
    large = sums[sums["pupils"] >= SMALLEST_SCHOOL]
    means = large["first"] / large["pupils"]
    within = (large["second"] / large["pupils"] - means**2) / (large["pupils"] - 1)
    return float(np.sqrt(max(means.var() - within.mean(), 0.0)))


def _shares(rows: pd.DataFrame, column: str) -> tuple[float, ...]:
    pupils = rows.groupby(column)["pupils"].sum().reindex([2, 3, 4, 5], fill_value=0)
    return tuple((100 * pupils / pupils.sum()).tolist()) if pupils.sum() else ()


def _correlation(rows: pd.DataFrame) -> float:
    matrix = np.cov(rows["points"], rows["journal_mark"].astype(float), fweights=rows["pupils"])
    scale = float(np.sqrt(matrix[0, 0] * matrix[1, 1]))
    return float(matrix[0, 1]) / scale if scale else float("nan")


def _rounded(value: Any) -> Any:
    if isinstance(value, tuple):
        return [round(float(item), 2) for item in value]
    return value if isinstance(value, int) else round(float(value), 2)
