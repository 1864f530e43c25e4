"""Hiding the figures of small groups, also where a subtraction would bring them back."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd


def hide_small(
    frame: pd.DataFrame, *, n: str, figures: Sequence[str], threshold: int, within: Sequence[str] | None = None
) -> pd.DataFrame:
    """Set ``figures`` to NaN and ``is_suppressed`` where 0 < ``n`` < ``threshold``.

    ``within`` names the columns whose groups have a shown total (``()``: the whole frame has one). Where one
    group of a total is hidden, or all hidden ones together are still fewer than ``threshold``, the next smallest
    are hidden as well, or a subtraction would bring them back (secondary suppression, NCES 2011-603); rows
    that an earlier call hid count as hidden. Groups of nobody have no figures to hide.
    """
    size = frame[n].to_numpy(float, na_value=0)
    hidden = (size > 0) & (size < threshold)
    if within is not None:
        before = frame["is_suppressed"].to_numpy(bool) & (size > 0) if "is_suppressed" in frame else hidden
        hidden = hidden | _with_next(frame, size=size, hidden=hidden | before, within=within, threshold=threshold)
    return hide_rows(frame, hidden=hidden, figures=figures)


def hide_rows(frame: pd.DataFrame, *, hidden: np.ndarray, figures: Sequence[str]) -> pd.DataFrame:
    """Set ``figures`` of the marked rows to NaN and note them in ``is_suppressed``, adding to what is noted."""
    before = frame["is_suppressed"].to_numpy(bool) if "is_suppressed" in frame else False
    names = [name for name in figures if name in frame]
    shown = frame[names].astype(float).to_numpy()
    blank = np.where(hidden[:, None], np.nan, shown)
    return frame.assign(**dict(zip(names, blank.T, strict=True)), is_suppressed=hidden | before)


def hide_smallest_of(frame: pd.DataFrame, *, groups: np.ndarray, n: str, figures: Sequence[str]) -> pd.DataFrame:
    """Hide the smallest row of each marked group (``groups``: a name a row, missing elsewhere) that hides none.

    A group whose own total is hidden would else come back as the sum of its rows.
    """
    size, named = frame[n].to_numpy(float, na_value=0), pd.Series(groups, index=frame.index)
    has_hidden = frame["is_suppressed"].groupby(named).transform("any").fillna(False).to_numpy(bool)
    waiting = frame.assign(_size=size, _group=named)[(size > 0) & named.notna().to_numpy() & ~has_hidden]
    smallest = waiting.sort_values("_size", kind="stable").drop_duplicates("_group").index
    return hide_rows(frame, hidden=frame.index.isin(smallest), figures=figures)


def _with_next(
    frame: pd.DataFrame, *, size: np.ndarray, hidden: np.ndarray, within: Sequence[str], threshold: int
) -> np.ndarray:
    """Mark the hidden rows, and of each total that has any the next smallest until those are enough."""
    total = frame.groupby(list(within), dropna=False, observed=True).ngroup().to_numpy() if within else 0
    rows = pd.DataFrame({"total": total, "is_open": ~hidden, "size": size}, index=np.arange(len(frame)))
    rows = rows[rows["size"] > 0].sort_values(["total", "is_open", "size"], kind="stable")
    groups = rows.groupby("total")
    before = groups["size"].cumsum() - rows["size"]
    is_short = (groups.cumcount() < 2) | (before < threshold)
    chosen = rows.index[~rows["is_open"] | (is_short & ~groups["is_open"].transform("all"))]
    return np.isin(np.arange(len(frame)), chosen.to_numpy())
