"""Whether the marks that a form gives are those of the scale of its work."""

from __future__ import annotations

import numpy as np

from data.facts import AssessmentKey
from data.reference import scale_for
from loaders.kinds.account import Account
from loaders.kinds.protocol_cells import Cells
from loaders.ranges import row_ranges

RANGES = 12
"""Ranges of rows that a problem names: with a wrong scale they are hundreds, and the first ones show it."""


def say_marks(account: Account, cells: Cells, key: AssessmentKey) -> None:
    """Say marks unlike the scale, once for each mark and the one by the scale; nothing where no scale is known."""
    scale = scale_for(key.procedure, key.year, key.programme_grade, key.subject)
    given = np.flatnonzero(cells.scored & account.kept & ~np.isnan(cells.mark))
    if scale is None or not len(given):
        return
    by_scale = np.array([scale.mark(int(points)) for points in cells.points[given]])
    pairs = np.column_stack([cells.mark[given].astype(int), by_scale])
    rows = account.laid_out.frame.index.to_numpy()[given]
    for mark, expected in np.unique(pairs[pairs[:, 0] != pairs[:, 1]], axis=0).tolist():
        unlike = rows[(pairs == (mark, expected)).all(axis=1)]
        said = {"expected": expected, "pupils": len(unlike), "rows": _first_ranges(row_ranges(unlike))}
        account.say("mark_unlike_scale", said, row=int(unlike[0]), field="mark")


def _first_ranges(ranges: str) -> str:
    parts = ranges.split(",")
    return ",".join(parts[:RANGES]) + (",…" if len(parts) > RANGES else "")
