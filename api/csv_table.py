"""A frame of a view as CSV that a Russian Excel opens by a double click."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

import pandas as pd

from i18n import Translator
from reports.encode import is_moment
from reports.table import Table, heads, preamble
from reports.worded import cell_words, worded

BYTE_ORDER_MARK = "\ufeff"
PLACES = 4
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def csv_text(table: Table, t: Translator) -> str:
    """Write a frame under the lines that say what was asked, of what data, from which files."""
    frame = worded(table.frame, name=table.name, t=t)
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=";", lineterminator="\r\n")
    writer.writerows(map(_text_cells, preamble(table, t)))
    writer.writerow([])
    writer.writerow(_text_cells(heads(table, frame, t)))
    columns = [_cells(frame[column], table=table, t=t) for column in frame.columns]
    writer.writerows(zip(*columns, strict=True))
    return BYTE_ORDER_MARK + buffer.getvalue()


def _cells(series: pd.Series, *, table: Table, t: Translator) -> list[str]:
    name = str(series.name)
    if series.dtype.kind == "i":
        return [str(value) for value in series.tolist()]
    if series.dtype.kind == "f":
        return [_number(value) for value in series.tolist()]
    if series.dtype.kind == "M":
        return ["" if pd.isna(value) else _day(value, name=name, t=t) for value in series]
    return [_text(cell_words(value, frame=table.name, column=name, t=t)) for value in series.tolist()]


def _number(value: float) -> str:
    if pd.isna(value):
        return ""
    text = f"{value:.{PLACES}f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text.replace(".", ",")


def _day(value: pd.Timestamp, *, name: str, t: Translator) -> str:
    return t.moment(value.to_pydatetime()) if is_moment(name) else t.day(value.date())


def _text_cells(row: Iterable[str]) -> list[str]:
    return [_text(cell) for cell in row]


def _text(cell: str) -> str:
    # Excel runs what looks like a formula; an apostrophe makes it text, as in a cell typed by hand
    return f"'{cell}" if cell.startswith(FORMULA_STARTS) else cell
