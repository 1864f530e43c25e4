"""A table from a frame, as one string of HTML."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import repeat
from typing import Any

import pandas as pd
from markupsafe import Markup

from components.cells import LEFT_KINDS, Column, cell, kind_of
from components.html_text import Html, join, tag
from domain.codes import plain
from i18n import Translator

# what can tell the rows of a frame apart, the plainest first
DIMENSIONS = (
    *("school_id", "source_id", "event_id", "group_id", "district_id", "direction", "axis", "what"),
    *("indicator", "factor", "audience", "audience_other"),
    *("academic_year", "point", "procedure", "year", "programme_grade", "subject", "mode"),
    *("journal_mark", "assessment_mark", "participants", "status", "choices_made", "level", "report"),
    *("grade", "place_id", "quadrant", "position"),
)


@dataclass(frozen=True)
class TableStyle:
    """How a table looks: ``near`` is a boolean column whose rows a long table shows first, as ``near_words``
    calls them; ``marked`` is one whose rows are tinted, ``total`` one whose rows are bold; ``stack`` puts a
    row's cells under each other on a phone; ``asks`` names the columns that tell the rows apart where the
    dimensions of the frame do not."""

    dense: bool = True
    stack: bool = True
    near: str | None = None
    near_words: str = ""
    marked: str | None = None
    total: str | None = None
    asks: tuple[str, ...] = ()


def data_table(
    t: Translator,
    frame: pd.DataFrame,
    columns: Sequence[Column],
    *,
    caption: str = "",
    style: TableStyle = TableStyle(),
) -> Html:
    """Draw a frame; ``caption`` names the table for readers who hear it."""
    table = table_markup(t, frame, columns, caption=caption, style=style)
    near = int(frame[style.near].sum()) if style.near and len(frame) else 0
    if 0 < near < len(frame):
        words = style.near_words or t("table.near", n=near)
        return Html(join([_sections(t, words, rows=len(frame)), table]), class_name="tw near")
    return Html(table, class_name="tw")


def table_markup(
    t: Translator,
    frame: pd.DataFrame,
    columns: Sequence[Column],
    *,
    caption: str = "",
    style: TableStyle = TableStyle(),
) -> Markup:
    """Write the ``<table>`` itself."""
    kinds = [kind_of(column, frame) for column in columns]
    by = style.asks or key_names(frame)
    keyed = replace(style, asks=by)
    head = join(
        tag(
            "th",
            column.head,
            scope="col",
            class_=None if kind in LEFT_KINDS else "r",
            data_c=_asked(column, frame),
        )
        for column, kind in zip(columns, kinds, strict=True)
    )
    return tag(
        "table",
        tag("caption", caption, class_="visually-hidden") if caption else "",
        tag("thead", tag("tr", head)),
        tag("tbody", join(_row(t, columns, kinds, row, keyed) for row in records(frame))),
        data_by=" ".join(by) or None,
        class_=f"tb{' dense' if style.dense else ''}{' stack' if style.stack else ''}",
    )


def key_names(frame: pd.DataFrame) -> tuple[str, ...]:
    """Choose the fewest dimensions that tell all rows apart; none where nothing does."""
    names: list[str] = []
    for name in DIMENSIONS:
        if name in frame:
            names.append(name)
            if not frame.duplicated(names).any():
                return tuple(names)
    return ()


def _asked(column: Column, frame: pd.DataFrame) -> str | None:
    """Name the figures of a column for «Откуда цифра?»; words are not asked about."""
    if column.asks or column.name not in frame:
        return column.asks or None
    kind = frame[column.name].dtype.kind
    return column.name if kind in "iuf" and not column.name.endswith("_id") else None


def records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """Give the rows as plain dictionaries, faster than ``DataFrame.to_dict`` does."""
    names = list(map(str, frame.columns))
    columns = [frame[name].tolist() for name in frame.columns]
    return [dict(zip(names, values, strict=True)) for values in zip(*columns, strict=True)]


def _row(
    t: Translator, columns: Sequence[Column], kinds: Sequence[str], row: dict[str, Any], style: TableStyle
) -> Markup:
    cells = join(map(cell, repeat(t), columns, kinds, repeat(row)))
    classes = [
        name
        for name, flag in (("hl", style.marked), ("total", style.total), ("far", style.near))
        if flag and bool(row[flag]) != (name == "far")
    ]
    key = " ".join(plain(row[name]) for name in style.asks)
    return tag("tr", cells, data_k=key or None, class_=" ".join(classes) or None)


def _sections(t: Translator, words: str, *, rows: int) -> Markup:
    """Draw the switch between the rows that need a look and all of them."""
    return tag(
        "div",
        tag("button", words, type="button", data_rows="near", aria_pressed="true", class_="on"),
        tag("button", t("table.all", n=rows), type="button", data_rows="all", aria_pressed="false"),
        class_="seg",
        role="group",
    )
