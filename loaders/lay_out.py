"""A recognised sheet in our field names, with the row numbers of Excel."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pandas as pd

from loaders.around import read_above, read_separators
from loaders.headers import Match, header_of
from loaders.laid_out import LaidOut, RepeatedColumn
from loaders.ranges import row_ranges
from loaders.reading.refused import Refused


def lay_out(found: Match, rows: Sequence[Sequence[object]]) -> LaidOut:
    """Name the columns of a sheet; rows in which none of the layout's ``row_fields`` is filled are no rows.

    Raises ``Refused`` where cells outnumber the headers.
    """
    layout = found.layout
    places = {field: positions[0] for field, positions in found.places.items()}
    places |= {column.field: place for place, column in found.repeated}
    _refuse_overlong(rows[found.row :], width=len(found.header), first_row=found.row + 1)
    cells = _cells(rows[found.row :], width=len(found.header))
    separators = read_separators(layout, cells[:, 0], first_row=found.row + 1)
    cells = cells[:, list(places.values())]
    is_row = _is_filled(cells, found, list(places))
    is_row[[separator.row - found.row - 1 for separator in separators]] = False
    rows_in_excel = np.flatnonzero(is_row) + found.row + 1
    frame = pd.DataFrame(cells[is_row], columns=list(places), index=rows_in_excel, dtype=object)
    absent = {column.field: None for column in layout.columns if column.field not in places}
    return LaidOut(
        layout=layout,
        sheet=found.sheet,
        frame=frame.assign(**absent),
        headers={field: found.header[place] for field, place in places.items()},
        repeated=_with_over(found, rows),
        above=read_above(layout, rows[: found.row - 1]),
        separators=separators,
    )


def _with_over(found: Match, rows: Sequence[Sequence[object]]) -> list[RepeatedColumn]:
    """Give the repeated columns with what stands right over their headers."""
    above = header_of(rows[found.row - 2]) if found.row > 1 else ()
    return [replace(column, over=above[place] if place < len(above) else "") for place, column in found.repeated]


def _is_filled(cells: np.ndarray, found: Match, fields: Sequence[str]) -> np.ndarray:
    """Tell the rows in which a telling field is filled; without ``row_fields`` every field is telling."""
    telling = {*found.layout.row_fields, *(column.field for _, column in found.repeated)}
    places = [place for place, field in enumerate(fields) if field in telling or not found.layout.row_fields]
    filled: np.ndarray = (cells[:, places] != None).any(axis=1)  # noqa: E711 - elementwise
    return filled


def _refuse_overlong(rows: Sequence[Sequence[object]], *, width: int, first_row: int) -> None:
    """Refuse a text table with more cells than headers: an unquoted delimiter has moved all that follow it."""
    overlong = [
        first_row + number
        for number, row in enumerate(rows)
        if len(row) > width and any(str(cell).strip() for cell in row[width:])
    ]
    if overlong:
        raise Refused("overlong_rows", rows=row_ranges(np.array(overlong)), headers=width)


def _cells(rows: Sequence[Sequence[object]], *, width: int) -> np.ndarray:
    """Give rows x columns with None for blanks; rows of a text table may be ragged."""
    if any(len(row) != width for row in rows):
        rows = [[*row[:width], *[""] * (width - len(row))] for row in rows]
    cells = np.empty((len(rows), width), dtype=object)
    if len(rows):
        cells[:] = rows
    cells[cells == ""] = None
    return cells
