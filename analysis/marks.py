"""Marks 2-5 of counted pupils: from points by a scale, and the figures that schools make of them.

Everything starts from counts of people, so that a total is always the sum of its parts.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

MARKS = (5, 4, 3, 2)
COUNTS = ("n5", "n4", "n3", "n2")
FIGURES = ("quality_pct", "pass_pct", "mean_mark", "sou_pct")


def marks_by_scale(counts: pd.DataFrame, *, lowest_points: Mapping[int, Sequence[float]]) -> pd.DataFrame:
    """Fill ``mark`` where the source gave points only.

    ``counts``: ``assessment_id, points, mark, …``; ``lowest_points``: for each assessment with a scale the
    lowest points of the marks 3, 4 and 5. A mark that the source itself gave stays; without a scale the
    mark stays missing.
    """
    bounds = pd.DataFrame.from_dict(
        {key: list(lows) for key, lows in lowest_points.items()}, orient="index", columns=[3, 4, 5], dtype=float
    )
    own = bounds.reindex(counts["assessment_id"]).to_numpy(float).reshape(-1, 3)
    points = counts["points"].to_numpy(float, na_value=np.nan)
    known = ~np.isnan(own).any(axis=1) & ~np.isnan(points)
    by_scale = np.where(known, 2 + (points[:, None] >= own).sum(axis=1), np.nan)
    given = counts["mark"].to_numpy(float, na_value=np.nan)
    return counts.assign(mark=np.where(np.isnan(given), by_scale, given))


def count_marks(counts: pd.DataFrame, *, by: Sequence[str], mark: str = "mark") -> pd.DataFrame:
    """Turn one row per mark (``pupils`` people) into one row per group with ``n5, n4, n3, n2``.

    Rows without the mark are left out; a group without any mark does not appear.
    """
    known = counts.loc[counts[mark].notna(), [*by, mark, "pupils"]]
    marks = known[mark].to_numpy(float)
    people = known["pupils"].to_numpy()
    wide = known[list(by)].assign(**{f"n{value}": np.where(marks == value, people, 0) for value in MARKS})
    return sum_by(wide, by=by, columns=COUNTS)


def sum_by(frame: pd.DataFrame, *, by: Sequence[str], columns: Sequence[str]) -> pd.DataFrame:
    """Add counts up by group; without ``by`` the frame becomes its one-row total."""
    if not by:
        return frame[list(columns)].sum().to_frame().T
    return frame.groupby(list(by), as_index=False, dropna=False, observed=True)[list(columns)].sum()


def mark_figures(wide: pd.DataFrame, *, weights: Mapping[str, float]) -> pd.DataFrame:
    """Add ``n, quality_pct, pass_pct, mean_mark, sou_pct`` to rows of mark counts.

    ``n`` is everybody, pupils without a mark at the point (``not_assessed``, where the column exists)
    included: who is not assessed has not passed. The mean is over marks alone. ``sou_pct`` is the degree of
    learning after Simonov, ``weights`` its weight in % of each column of counts.
    """
    n5, n4, n3, n2 = (wide[name].to_numpy(float) for name in COUNTS)
    blank = wide["not_assessed"].to_numpy(float) if "not_assessed" in wide else np.zeros(len(wide))
    marked = n5 + n4 + n3 + n2
    n = marked + blank
    learned = sum(weights[name] * wide[name].to_numpy(float) for name in COUNTS)
    return wide.assign(
        n=n.astype(np.int64),
        quality_pct=share_pct(n5 + n4, n),
        pass_pct=share_pct(n5 + n4 + n3, n),
        mean_mark=share_pct(5 * n5 + 4 * n4 + 3 * n3 + 2 * n2, marked) / 100,
        sou_pct=share_pct(learned + weights["not_assessed"] * blank, n) / 100,
    )


def share_pct(part: pd.Series | np.ndarray, whole: pd.Series | np.ndarray | float) -> np.ndarray:
    """Give ``part`` of ``whole`` in %, NaN where there is nobody."""
    parts, people = np.broadcast_arrays(np.asarray(part, float), np.asarray(whole, float))
    shares: np.ndarray = 100 * parts / np.where(people > 0, people, np.nan)
    return shares
