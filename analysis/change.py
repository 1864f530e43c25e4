"""Change between two years, only where the two can be compared."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from analysis.intervals import wilson_pct
from analysis.marks import share_pct

SAME = ("procedure", "programme_grade", "subject", "mode", "scale")


def difference(changes: pd.DataFrame) -> pd.DataFrame:
    """Add ``change_points, change_low_points, change_high_points, differs`` to pairs of shares.

    ``changes``: ``part, whole`` of now and ``part_before, whole_before``. The interval is Newcombe's hybrid
    of Wilson's (1998, method 10), 95 %; ``differs`` where it leaves out zero.
    """
    now = share_pct(changes["part"], changes["whole"])
    before = share_pct(changes["part_before"], changes["whole_before"])
    low, high = wilson_pct(changes["part"], changes["whole"])
    low_before, high_before = wilson_pct(changes["part_before"], changes["whole_before"])
    step = now - before
    least = step - np.sqrt((now - low) ** 2 + (high_before - before) ** 2)
    most = step + np.sqrt((high - now) ** 2 + (before - low_before) ** 2)
    return changes.assign(
        change_points=step, change_low_points=least, change_high_points=most, differs=(least > 0) | (most < 0)
    )


def with_previous(results: pd.DataFrame, *, by: Sequence[str] = (), values: Sequence[str]) -> pd.DataFrame:
    """Put beside each result the latest earlier one of the same ``by`` and ``SAME``, as ``<value>_before``.

    ``scale`` names how marks are given; results of different scales, grades or procedures never meet.
    Rows without an earlier one are left out; ``year_before`` says which it was.
    """
    keys = [*by, *SAME]
    ordered = results.sort_values("year")
    columns = ["year", *values]
    shifted = ordered.groupby(keys, dropna=True, observed=True)[columns].shift(1)
    pairs = ordered.assign(**{f"{name}_before": shifted[name] for name in columns})
    return pairs[pairs["year_before"].notna()].reset_index(drop=True)
