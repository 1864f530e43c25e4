"""How one value stands in a table: number, hidden, missing; three different things, never an empty cell."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd
from markupsafe import Markup, escape

from components.html_text import rich, tag
from i18n import Translator

SUFFIXES = {"_pct": "pct1", "_points": "signed", "_mark": "2", "_at": "moment", "_on": "date", "_share": "pct1"}
LEFT_KINDS = ("text", "rich", "markup", "date", "moment")
FORMATTED = 16_384
Row = Mapping[str, Any]


@dataclass(frozen=True)
class Column:
    """One column of a table.

    ``kind``: ``text``, ``rich`` (``**bold**``), ``markup``, ``int``, ``1``, ``2``, ``pct0``, ``pct1``,
    ``signed``, ``date``, ``moment``, ``year``; without it the suffix of the name decides, then the type.
    Percentages stand without their sign, which the head has. ``href`` gives the address of a row's cell,
    ``write`` replaces the formatting altogether. ``asks`` names the figure for «Откуда цифра?» where it is not
    the column itself: as parts of a key, ``point-q3``.
    """

    name: str
    head: str
    kind: str = ""
    href: Callable[[Row], str | None] | None = None
    write: Callable[[Row], object] | None = None
    asks: str = ""


def kind_of(column: Column, frame: pd.DataFrame) -> str:
    """Choose the kind of a column that does not name one."""
    if column.kind:
        return column.kind
    for suffix, kind in SUFFIXES.items():
        if column.name.endswith(suffix):
            return kind
    known = column.name in frame.columns and column.write is None
    return "int" if known and pd.api.types.is_numeric_dtype(frame[column.name]) else "text"


def cell(t: Translator, column: Column, kind: str, row: Row) -> Markup:
    """Write one ``<td>``."""
    value = column.write(row) if column.write else row[column.name]
    place = _place(kind)
    if is_missing(value):
        return _absent(t, kind, hidden=bool(row.get("is_suppressed", False)))
    text = written(t, value, kind)
    address = column.href(row) if column.href else None
    return tag("td", tag("a", text, href=address) if address else text, class_=place)


def written(t: Translator, value: Any, kind: str) -> Markup:
    """Write a value that is there."""
    if isinstance(value, Markup):
        return value
    if kind == "rich":
        return rich(str(value))
    if isinstance(value, tuple | list):
        return escape(", ".join(map(str, value)))
    return _formatted(t, kind, value)


def _place(kind: str) -> str | None:
    """Put numbers right and keep days in one line."""
    if kind in LEFT_KINDS:
        return "nb" if kind in ("date", "moment") else None
    return "r"


def is_missing(value: Any) -> bool:
    """Tell whether a cell has nothing to show."""
    if pd.api.types.is_scalar(value) and pd.isna(value):
        return True
    return isinstance(value, str) and not value


def _absent(t: Translator, kind: str, *, hidden: bool) -> Markup:
    if hidden and kind == "int":
        return tag("td", t("cell.under_ten"), class_="r sup", title=t("cell.hidden.title"))
    if hidden and kind not in LEFT_KINDS:
        return tag("td", t("cell.hidden"), class_="r sup hatch", title=t("cell.hidden.title"))
    return tag("td", "–", class_="sup" if kind in LEFT_KINDS else "r sup", title=t("cell.missing"))


@functools.lru_cache(maxsize=FORMATTED, typed=True)
def _formatted(t: Translator, kind: str, value: Any) -> Markup:
    """Write a number or a day once: the same few hundred stand in every table."""
    return escape(_writers(t).get(kind, str)(value))


@functools.cache
def _writers(t: Translator) -> dict[str, Callable[[Any], str]]:
    return {
        "int": t.integer,
        "1": t.decimal,
        "2": lambda value: t.decimal(value, places=2),
        "pct0": lambda value: t.decimal(value, places=0),
        "pct1": t.decimal,
        "signed": t.signed,
        "date": t.day,
        "moment": t.moment,
        "year": lambda value: t.vformat("{y:year}", (), {"y": int(value)}),
    }
