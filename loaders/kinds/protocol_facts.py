"""A read protocol counted by school: turnout, scores with journal marks, sums of tasks."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

from data.facts import AssessmentKey, Facts
from loaders.kinds.account import Account
from loaders.kinds.own_units import row_ranges
from loaders.kinds.protocol_cells import Cells, Numbers

Codes = npt.NDArray[np.object_]
Units = npt.NDArray[np.intp]
NO_MARK = 0
JOURNAL_MARKS = 6


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
            "row_ranges": row_ranges(pd.Series(unit, index=account.laid_out.frame.index[kept])).to_numpy(),
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
    journal = np.nan_to_num(cells.journal[scored], nan=NO_MARK).astype(int)
    width = JOURNAL_MARKS * (int(points.max(initial=0)) + 1)
    cell, pupils = np.unique(unit[scored] * width + points * JOURNAL_MARKS + journal, return_counts=True)
    mark = (cell % JOURNAL_MARKS).astype(object)
    mark[mark == NO_MARK] = None
    return pd.DataFrame(
        {
            "unit": cell // width,
            "points": cell % width // JOURNAL_MARKS,
            "mark": pd.Series([None] * len(cell), dtype=object),
            "journal_mark": pd.Series(mark, dtype=object),
            "pupils": pupils,
        }
    )


def _tasks(account: Account, cells: Cells, unit: Units, limits: Numbers) -> pd.DataFrame:
    columns = account.laid_out.repeated
    units = int(unit.max(initial=-1)) + 1
    scored = cells.scored
    tables = []
    for place, column in enumerate(columns):
        points, most = cells.tasks[:, place], limits[place]
        taught = scored & ~np.isnan(points) & ~(points > most)
        tables.append(
            pd.DataFrame(
                {
                    "unit": np.arange(units),
                    "position": place + 1,
                    "label": column.groups.get("label") or column.header,
                    "max_points": None if np.isnan(most) else int(most),
                    "points_sum": np.bincount(unit[taught], points[taught], units).astype(int),
                    "pupils": np.bincount(unit[taught], minlength=units),
                    "not_attempted": np.bincount(unit[taught & cells.not_attempted[:, place]], minlength=units),
                    "not_taught": np.bincount(unit[scored & cells.not_taught[:, place]], minlength=units),
                }
            )
        )
    return pd.concat(tables, ignore_index=True)
