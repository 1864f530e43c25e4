"""Rows of totals among the rows of a report: left out before anything is read, and accounted for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pandas as pd

from loaders.laid_out import Counted, LaidOut
from loaders.ranges import row_ranges


def apart_from_totals(laid_out: LaidOut, is_total: pd.Series, count: Callable[[LaidOut], Counted]) -> Counted:
    """Count the rows that are no totals; the totals are set aside and said once."""
    if not is_total.any():
        return count(laid_out)
    counted = count(replace(laid_out, frame=laid_out.frame[~is_total]))
    totals = laid_out.frame.index[is_total].to_numpy()
    said = laid_out.problem("total_rows", rows=row_ranges(totals))
    return replace(
        counted,
        rows=counted.rows + len(totals),
        ignored={**counted.ignored, "total_rows": len(totals)},
        problems=[*counted.problems, said],
    )
