"""The columns of a frame as cells of a workbook: numbers, days and words, each hidden figure said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pandas as pd

from i18n import Translator
from reports.encode import is_moment
from reports.worded import cell_words
from views.hidden import hidden_cells, small_rows

LONGEST = 32_767
NARROWEST, WIDEST, ARROW = 7, 48, 3
DAYS = {"ru": "dd.mm.yyyy", "en": "yyyy-mm-dd"}
NUMBERS = {"_pct": "0.0", "_points": "0.0", "_mark": "0.00", "p_value": "0.0000", "_id": "0", "year": "0"}
WHOLE, FRACTION = "#,##0", "0.0##"


@dataclass(frozen=True)
class Cell:
    """One cell: None is blank, ``number`` the format of a number or a moment."""

    value: str | float | datetime | None
    number: str = ""
    is_hidden: bool = False


def cells_of(frame: pd.DataFrame, *, name: str, t: Translator) -> list[list[Cell]]:
    """Give the cells column by column; ``name`` is that of the frame, for the words of its codes."""
    hidden, small = hidden_cells(frame), small_rows(frame)
    said = [Cell(t("cell.under_ten" if is_small else "cell.hidden"), is_hidden=True) for is_small in small]
    return [
        [
            said[row] if is_hidden else cell
            for row, (cell, is_hidden) in enumerate(zip(cells, hidden[column], strict=True))
        ]
        for column in frame.columns
        for cells in [_column(frame[column], name=name, t=t)]
    ]


def width_of(head: str, cells: Sequence[Cell]) -> int:
    """Fit a column to its cells and to the longest word of its head, which may wrap."""
    words = max((len(word) for word in head.split()), default=0) + ARROW
    longest = max((_length(cell) for cell in cells), default=0) + 1
    return min(max(words, longest, NARROWEST), WIDEST)


def number_format(series: pd.Series) -> str:
    """Choose the format by the project's names of units, else by whether all numbers are whole."""
    name = str(series.name)
    by_name = next((form for ending, form in NUMBERS.items() if name.endswith(ending)), None)
    if name == "position" and series.dtype.kind == "i":
        return "0"
    # a mark of 4 is a code, a mean mark is not
    if by_name and not (series.dtype.kind == "i" and name.endswith("_mark")):
        return by_name
    given = series.dropna()
    return WHOLE if (given % 1 == 0).all() else FRACTION


def _column(series: pd.Series, *, name: str, t: Translator) -> list[Cell]:
    if series.dtype.kind in "if":
        form = number_format(series)
        return [Cell(None if pd.isna(value) else value, form) for value in series.tolist()]
    if series.dtype.kind == "M":
        form = DAYS[t.language] + (" hh:mm" if is_moment(str(series.name)) else "")
        return [Cell(None if pd.isna(value) else value.to_pydatetime(), form) for value in series]
    return [_words(value, frame=name, column=str(series.name), t=t) for value in series.tolist()]


def _words(value: Any, *, frame: str, column: str, t: Translator) -> Cell:
    plain = not isinstance(value, bool) and isinstance(value, int | float) and not pd.isna(value)
    if plain:
        return Cell(value, WHOLE)
    text = cell_words(value, frame=frame, column=column, t=t)
    # Excel refuses a longer one, and the cell would be blank
    return Cell((text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…") or None)


def _length(cell: Cell) -> int:
    if isinstance(cell.value, str):
        return len(cell.value)
    if isinstance(cell.value, datetime):
        return len(cell.number)
    return 0 if cell.value is None else len(f"{cell.value:,.1f}")
