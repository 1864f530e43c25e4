"""A read protocol counted by school: turnout, scores with journal marks, sums of tasks."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

from data.facts import AssessmentKey, Facts
from loaders.kinds.account import Account
from loaders.kinds.protocol_cells import Cells, Numbers
from loaders.ranges import ranges_by_unit

Codes = npt.NDArray[np.object_]
Units = npt.NDArray[np.intp]
NO_MARK = 0
MARKS = 6
"""Values of a mark with "none" among them, for numbering the cells of (school, points, mark, journal mark)."""


def facts_of(account: Account, cells: Cells, schools: Codes, limits: Numbers, key: AssessmentKey) -> Facts:
    """Count the kept rows; ``schools`` are codes by row, ``limits`` the most points of each task."""
    kept = account.kept
    unit, codes = pd.factorize(schools[kept], sort=True)
    counted = Cells(**{name: values[kept] for name, values in vars(cells).items()})
    units = pd.DataFrame(
        {
            "unit": np.arange(len(codes)),
            "kind": "assessment",
            "school": codes,
            "key": key.unit_key(),
            "academic_year": key.academic_year,
            "point": None,
            "instrument": None,
            "assessment": 0,
            "sheet": account.laid_out.sheet,
            "row_ranges": ranges_by_unit(account.laid_out.frame.index.to_numpy()[kept], unit),
        }
    )
    tables = {
        "turnout": _turnout(counted, unit),
        "result_count": _results(counted, unit),
        "task_sum": _tasks(account, counted, unit, limits),
    }
    return Facts(units=units, tables=tables, assessments=[key])


def _turnout(cells: Cells, unit: Units) -> pd.DataFrame:
    units = int(unit.max(initial=-1)) + 1
    listed = np.bincount(unit, minlength=units)
    absent, scored = (np.bincount(unit[mask], minlength=units) for mask in (cells.absent, cells.scored))
    return pd.DataFrame(
        {
            "unit": np.arange(units),
            "listed": listed,
            "absent": absent,
            "scored": scored,
            "unscored": listed - absent - scored,
        }
    )


def _results(cells: Cells, unit: Units) -> pd.DataFrame:
    scored = cells.scored
    points = cells.points[scored].astype(int)
    mark, journal = (np.nan_to_num(of[scored], nan=NO_MARK).astype(int) for of in (cells.mark, cells.journal))
    shape = (int(unit.max(initial=0)) + 1, int(points.max(initial=0)) + 1, MARKS, MARKS)
    cells_of_rows = np.ravel_multi_index((unit[scored], points, mark, journal), shape)
    cell, pupils = np.unique(cells_of_rows, return_counts=True)
    of_unit, of_points, of_mark, of_journal = np.unravel_index(cell, shape)
    return pd.DataFrame(
        {
            "unit": of_unit,
            "points": of_points,
            "mark": _or_none(of_mark),
            "journal_mark": _or_none(of_journal),
            "pupils": pupils,
        }
    )


def _or_none(marks: Units) -> pd.Series:
    said = marks.astype(object)
    said[said == NO_MARK] = None
    return pd.Series(said, dtype=object)


def _tasks(account: Account, cells: Cells, unit: Units, limits: Numbers) -> pd.DataFrame:
    scored = cells.scored[:, np.newaxis]
    taught = scored & ~np.isnan(cells.tasks) & ~(cells.tasks > limits)
    labels = [_label(column.groups.get("label") or column.header) for column in account.laid_out.repeated]
    units, tasks = int(unit.max(initial=-1)) + 1, len(labels)
    most = np.array([None if np.isnan(limit) else int(limit) for limit in limits], dtype=object)
    return pd.DataFrame(
        {
            "unit": np.repeat(np.arange(units), tasks),
            "position": np.tile(np.arange(1, tasks + 1), units),
            "label": np.tile(np.array(labels, dtype=object), units),
            "max_points": np.tile(most, units),
            "points_sum": _sums(unit, np.where(taught, cells.tasks, 0)),
            "pupils": _sums(unit, taught),
            "not_attempted": _sums(unit, taught & cells.not_attempted),
            "not_taught": _sums(unit, scored & cells.not_taught),
        }
    )


def _label(written: str) -> str:
    """Write the label of a task in one way: «11,3 k1» is «11.3К1»."""
    return "".join(written.split()).upper().replace("K", "К").replace(",", ".")  # Latin to Cyrillic


def _sums(unit: Units, values: npt.NDArray[np.generic]) -> npt.NDArray[np.int64]:
    """Sum rows by school; gives school after school, task after task."""
    order = np.argsort(unit, kind="stable")
    starts = np.flatnonzero(np.diff(unit[order], prepend=-1))
    return np.add.reduceat(values[order].astype(np.int64), starts, axis=0).ravel()
