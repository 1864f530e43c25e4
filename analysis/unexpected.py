"""Schools whose results are far from what others with the same circumstances reach."""

from __future__ import annotations

import numpy as np
import pandas as pd

from analysis.funnel import Z_998

LEAST_SCHOOLS = 20
# squared points: schools exactly on a line differ by rounding only
NOISE = 1e-9


def unexpected(schools: pd.DataFrame) -> pd.DataFrame:
    """Add ``usual`` and ``is_unexpected`` to schools.

    ``schools``: ``circumstances, result`` (points), on scales of their own. ``usual`` is the result on the line
    of least squares through all other schools; a school is unexpected where its residual, studentised with the
    school itself left out (Cook and Weisberg 1982, 2.2.2), passes the limit of 99.8 %, as in a funnel. Nothing
    is said of fewer than twenty schools or where circumstances are all alike.
    """
    x, y = schools["circumstances"].to_numpy(float), schools["result"].to_numpy(float)
    n = len(schools)
    if n < LEAST_SCHOOLS or np.ptp(x) == 0:
        return schools.assign(usual=np.nan, is_unexpected=False)
    slope, level = np.polyfit(x, y, 1)
    residual = y - level - slope * x
    leverage = 1 / n + (x - x.mean()) ** 2 / ((x - x.mean()) ** 2).sum()
    squares = residual**2 / (1 - leverage)
    others = np.maximum((residual**2).sum() - squares, 0) / (n - 3)
    return schools.assign(usual=y - residual / (1 - leverage), is_unexpected=squares > Z_998**2 * others + NOISE)
