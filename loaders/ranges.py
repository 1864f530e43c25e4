"""Rows of a sheet as people write them: ``2-87,120``."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

Whole = npt.NDArray[np.integer[Any]]


def row_ranges(rows: Whole) -> str:
    """Write the ranges of some rows in rising order."""
    return "".join(ranges_by_unit(rows, np.zeros(len(rows), dtype=int)))


def ranges_by_unit(rows: Whole, units: Whole) -> list[str]:
    """Write the ranges of the rows of each unit; units are numbered from 0 and each has rows, some maybe twice."""
    if not len(rows):
        return []
    order = np.lexsort((rows, units))
    row, unit = rows[order], units[order]
    is_first = np.concatenate(([True], (np.diff(unit) != 0) | (np.diff(row) != 0)))
    row, unit = row[is_first], unit[is_first]
    breaks = np.flatnonzero((np.diff(unit) != 0) | (np.diff(row) != 1))
    firsts, lasts = np.concatenate(([0], breaks + 1)), np.concatenate((breaks, [len(row) - 1]))
    runs: list[list[str]] = [[] for _ in range(int(unit.max()) + 1)]
    for first, last in zip(firsts, lasts, strict=True):
        runs[unit[first]].append(f"{row[first]}" if first == last else f"{row[first]}-{row[last]}")
    return [",".join(parts) for parts in runs]
