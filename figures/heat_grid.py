"""Rows by columns as a heat map with its figures in the cells: schools or districts by factors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from figures.colour import scale, shade, text_on
from figures.parts import Where, note, numbers, width_px, wrap
from figures.theme import Figure, Style, bare_axis, layout

UPRIGHT, SLANTED_PX, SIDE_PX = 8, 118, 94
ROW_PX, LINE_PX, HEAD_LETTERS, NAME_LETTERS, NARROW_LETTERS = 27, 16, 12, 30, 12


@dataclass(frozen=True)
class Heads:
    """Columns as (code, label); more of them than ``upright`` are slanted, on a phone numbers stand for them."""

    names: Sequence[tuple[str, str]]
    upright: int = UPRIGHT


def heat_grid(
    cells: pd.DataFrame, rows: pd.DataFrame, heads: Heads, *, most: float, style: Style
) -> Figure | None:
    """Draw the rows from above in the order given.

    ``cells``: ``row, column, value`` (0 to ``most``, NaN = no colour), ``text, hover``, perhaps ``asks``;
    ``rows``: ``row, label``.
    """
    if cells.empty or rows.empty or (cells["value"].isna().all() and not cells["text"].str.len().any()):
        return None
    codes = [code for code, _ in heads.names]
    names = [_heading(label, place, style) for place, (_, label) in enumerate(heads.names, start=1)]
    labels = [_name(label, style) for label in rows["label"]]
    left = max(width_px([label], size=14) for label in labels) + 12
    is_slanted = len(codes) > heads.upright and not style.is_narrow
    top = SLANTED_PX if is_slanted else LINE_PX * max(map(len, names)) + 12
    table = cells.assign(text=_coloured(cells, most, style)).set_index(["row", "column"])
    trace = _trace(table, list(rows["row"]), codes, most=most, style=style)
    texts = [
        *(_head(lines, place, is_slanted=is_slanted, style=style) for place, lines in enumerate(names)),
        *(_label(label, place, left, style) for place, label in enumerate(labels)),
    ]
    base = layout(
        style.tokens,
        height=top + ROW_PX * len(rows) + 6,
        margin=(left, SIDE_PX if is_slanted else 4, top, 6),
        annotations=texts,
    )
    axes = {
        "xaxis": bare_axis(style.tokens, range=[-0.5, len(codes) - 0.5]),
        "yaxis": bare_axis(style.tokens, range=[0.5 - len(rows), 0.5]),
    }
    return {"data": [trace], "layout": {**base, **axes}}


def _trace(table: pd.DataFrame, rows: list[Any], codes: list[str], *, most: float, style: Style) -> dict[str, Any]:
    return {
        "type": "heatmap",
        "x": list(range(len(codes))),
        "y": [-place for place in range(len(rows))],
        "z": [numbers(_line(table["value"], row, codes, float("nan"))) for row in rows],
        "text": [_line(table["text"], row, codes, "") for row in rows],
        "texttemplate": "%{text}",
        "textfont": {"size": 12 if style.is_narrow else 13},
        "colorscale": scale(style.tokens),
        "zmin": 0,
        "zmax": most,
        "showscale": False,
        "xgap": 2,
        "ygap": 2,
        "hovertext": [_line(table["hover"], row, codes, "") for row in rows],
        "hoverinfo": "text",
        **({"customdata": [_line(table["asks"], row, codes, "") for row in rows]} if "asks" in table else {}),
        "hoverongaps": False,
    }


def _coloured(cells: pd.DataFrame, most: float, style: Style) -> list[str]:
    """Give every text the colour that can be read on its cell; the trace has one colour for all."""
    colours = [
        style.tokens.ink_3 if pd.isna(value) else text_on(shade(style.tokens, float(value) / most))
        for value in cells["value"]
    ]
    pairs = zip(cells["text"], colours, strict=True)
    return [f'<span style="color:{colour}">{text}</span>' if text else "" for text, colour in pairs]


def _line(values: pd.Series, row: Any, codes: list[str], missing: Any) -> list[Any]:
    return [values.get((row, code), missing) for code in codes]


def _heading(label: str, place: int, style: Style) -> list[str]:
    return [str(place)] if style.is_narrow else wrap(label, width=HEAD_LETTERS)


def _name(label: str, style: Style) -> str:
    letters = NARROW_LETTERS if style.is_narrow else NAME_LETTERS
    return label if len(label) <= letters else label[: letters - 1].rstrip() + "…"


def _head(lines: list[str], place: int, *, is_slanted: bool, style: Style) -> dict[str, Any]:
    """Write a head upright over its column or, of many, slanted from it upwards."""
    at: Where = {"yref": "paper", "x": place, "y": 1, "yanchor": "bottom", "yshift": 2}
    if is_slanted:
        at |= {"textangle": -40, "xanchor": "left", "align": "left", "xshift": -8}
        lines = [" ".join(lines)]
    return note("<br>".join(lines), color=style.tokens.ink_2, size=12, **at)


def _label(label: str, place: int, left: int, style: Style) -> dict[str, Any]:
    at: Where = {"xref": "paper", "x": 0, "y": -place, "xanchor": "left", "align": "left", "xshift": -left}
    return note(label, color=style.tokens.ink, size=14, **at)
