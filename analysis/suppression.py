"""Hiding the figures of small groups, also where a subtraction would bring them back."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd


def hide_small(
    frame: pd.DataFrame, *, n: str, figures: Sequence[str], threshold: int, within: Sequence[str] | None = None
) -> pd.DataFrame:
    """Set ``figures`` to NaN and ``is_suppressed`` where 0 < ``n`` < ``threshold``.

    ``within`` names the columns whose groups have a shown total (``()``: the whole frame has one). Where
    exactly one group of a total is hidden, the next smallest is hidden as well, or a subtraction would
    bring it back (secondary suppression, NCES 2011-603). Groups of nobody have no figures to hide.
    """
    size = frame[n].to_numpy(float, na_value=0)
    hidden = (size > 0) & (size < threshold)
    if within is not None and hidden.any():
        hidden = hidden | _next_smallest(frame, size=size, hidden=hidden, within=within)
    return hide_rows(frame, hidden=hidden, figures=figures)


def hide_rows(frame: pd.DataFrame, *, hidden: np.ndarray, figures: Sequence[str]) -> pd.DataFrame:
    """Set ``figures`` of the marked rows to NaN and note them in ``is_suppressed``, adding to what is noted."""
    before = frame["is_suppressed"].to_numpy(bool) if "is_suppressed" in frame else False
    names = [name for name in figures if name in frame]
    shown = frame[names].astype(float).to_numpy()
    blank = np.where(hidden[:, None], np.nan, shown)
    return frame.assign(**dict(zip(names, blank.T, strict=True)), is_suppressed=hidden | before)


def _next_smallest(
    frame: pd.DataFrame, *, size: np.ndarray, hidden: np.ndarray, within: Sequence[str]
) -> np.ndarray:
    total = frame.groupby(list(within), dropna=False, observed=True).ngroup().to_numpy() if within else 0
    rows = pd.DataFrame({"total": total, "size": size, "hidden": hidden, "row": np.arange(len(frame))})
    alone = rows.groupby("total")["hidden"].transform("sum") == 1
    open_rows = rows[alone & ~rows["hidden"] & (rows["size"] > 0)]
    chosen = open_rows.sort_values(["size", "row"]).drop_duplicates("total")["row"]
    return np.isin(np.arange(len(frame)), chosen.to_numpy())
