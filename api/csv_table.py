"""A frame of a view as CSV that a Russian Excel opens by a double click."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from api.encode import is_moment
from api.worded import cell_words, code_words, worded
from i18n import Translator
from views.footing import Footing

BYTE_ORDER_MARK = "\ufeff"
PLACES = 4
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class Table:
    """A frame of a view with its place: ``view`` and ``name`` are those of the address."""

    view: str
    name: str
    frame: pd.DataFrame
    footing: Footing


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


def heads(table: Table, frame: pd.DataFrame, t: Translator) -> list[str]:
    """Name the columns in the reader's language; a frame may name one in its own way."""
    own = [f"column.{table.view}.{table.name}.{column}" for column in frame.columns]
    return [t(key if t.has(key) else f"column.{key.rpartition('.')[2]}") for key in own]


def preamble(table: Table, t: Translator) -> list[list[str]]:
    """Say before the table what it is: filters, schools, date of the data, files."""
    footing, title = table.footing, t(f"frame.{table.view}.{table.name}")
    lines = [[title, t("csv.demo")] if footing.is_demo else [title]]
    lines += [[t(f"filter.{name}"), _filter_words(footing, name, t)] for name in footing.filters.to_query()]
    lines.append([t("csv.schools"), t("csv.schools_of", schools=footing.schools, total=footing.schools_total)])
    if footing.data_date is not None:
        lines.append([t("csv.data_date"), t.day(footing.data_date)])
    if footing.data_years:
        lines.append([t("csv.data_years"), ", ".join(t.format_field(one, "year") for one in footing.data_years)])
    return lines + [
        [t("csv.source"), str(name), t("csv.loaded", at=at.to_pydatetime())]
        for name, at in zip(footing.sources["file_name"], footing.sources["loaded_at"], strict=True)
    ]


def _filter_words(footing: Footing, name: str, t: Translator) -> str:
    filters, value = footing.filters, footing.filters.to_query()[name]
    names = [choice.name for choice in footing.choices.get(name, ()) if choice.value == value and choice.name]
    if names:
        return str(names[0])
    if filters.year is not None and name == "year":
        return t.format_field(filters.year, "year")
    if filters.as_of is not None and name == "as_of":
        return t.day(filters.as_of)
    if name == "assessment":
        procedure, _, year = value.partition("-")
        return f"{code_words(procedure, frame='', column='procedure', t=t)} {year}"
    return code_words(value, frame="", column=name, t=t)


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
