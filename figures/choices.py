"""Directions: a bar of schools, a heat map by district and, where measured, the risk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from figures.choices_narrow import narrow_board
from figures.choices_risk import risk_column
from figures.colour import scale, shade, text_on
from figures.parts import Where, asked, note, numbers, records, rule, width_px, wrap
from figures.theme import Figure, Style, bare_axis, layout

ROW_PX, NAME_LETTERS, BAR_ROOM = 44, 27, 1.45


@dataclass(frozen=True)
class BoardWords:
    """Heads of the columns; ``risk`` stands only above a measured risk."""

    whole: str
    districts: str
    risk: str = ""


def direction_board(
    choices: pd.DataFrame,
    districts: pd.DataFrame,
    *,
    words: BoardWords,
    style: Style,
    risks: pd.DataFrame | None = None,
) -> Figure | None:
    """Draw the rows in the order of the document; on a phone only the bars, the table has the districts.

    ``choices``: ``direction, position, label, schools, text`` (count and share, finished), ``hover``.
    ``districts``, in fixed order: ``group_id, group, of_text, direction, schools, share_pct, hover``.
    ``risks``: ``direction, measured, chosen, text, is_attention``.
    """
    if choices.empty or not choices["schools"].sum():
        return None
    rows = choices.sort_values("position")
    if style.is_narrow:
        return narrow_board(rows, style=style)
    columns = list(dict.fromkeys(districts["group_id"]))
    spans = _spans(len(columns), has_risk=risks is not None)
    names = [wrap(label, width=NAME_LETTERS) for label in rows["label"]]
    left = max(width_px(name, size=14) for name in names) + 34
    heads = _heads(spans, words, style) + _district_heads(districts, columns, style)
    notes = [
        *_names(rows, names, left, style),
        *_bar_notes(rows, style),
        *_cell_notes(rows, districts, columns, style),
    ]
    traces = [_bars(rows, style), _heat(rows, districts, columns, style)] if columns else [_bars(rows, style)]
    axes = _axes(rows, columns, spans, style)
    if risks is not None:
        more, texts, axes["xaxis3"] = risk_column(rows, risks, spans[-1], style)
        traces, notes = traces + more, notes + texts
    base = layout(style.tokens, height=ROW_PX * len(rows) + 70, margin=(left, 8, 66, 4), barmode="overlay")
    return {
        "data": traces,
        "layout": {**base, **axes, "annotations": notes + heads, "shapes": _rules(len(rows), style)},
    }


def _spans(districts: int, *, has_risk: bool) -> list[tuple[float, float]]:
    """Share the width between the columns; more districts take more of it."""
    heat = min(0.34 + 0.03 * max(0, districts - 5), 0.6)
    if has_risk:
        return [(0.0, 0.61 - heat), (0.66 - heat, 0.66), (0.71, 1.0)]
    return [(0.0, 0.84 - heat), (0.9 - heat, 1.0)] if districts else [(0.0, 1.0)]


def _bars(rows: pd.DataFrame, style: Style) -> dict[str, Any]:
    return {
        "type": "bar",
        "orientation": "h",
        "y": [-row for row in range(len(rows))],
        "x": [int(count) for count in rows["schools"]],
        "width": 0.52,
        "marker": {"color": style.tokens.school},
        "hovertext": list(rows["hover"]),
        "hoverinfo": "text",
        **asked(rows),
    }


def _grid(rows: pd.DataFrame, districts: pd.DataFrame, columns: list[Any], value: str) -> list[list[Any]]:
    table = districts.set_index(["direction", "group_id"])[value]
    return [[table.get((direction, group)) for group in columns] for direction in rows["direction"]]


def _heat(rows: pd.DataFrame, districts: pd.DataFrame, columns: list[Any], style: Style) -> dict[str, Any]:
    return {
        "type": "heatmap",
        "xaxis": "x2",
        "yaxis": "y",
        "x": list(range(len(columns))),
        "y": [-row for row in range(len(rows))],
        "z": [numbers(line) for line in _grid(rows, districts, columns, "share_pct")],  # withheld: no colour
        "colorscale": scale(style.tokens),
        "zmin": 0,
        "zmax": 100,
        "showscale": False,
        "xgap": 2,
        "ygap": 6,
        "hovertext": _grid(rows, districts, columns, "hover"),
        "hoverinfo": "text",
        **({"customdata": _grid(rows, districts, columns, "asks")} if "asks" in districts else {}),
    }


def _names(rows: pd.DataFrame, names: list[list[str]], left: int, style: Style) -> list[dict[str, Any]]:
    notes = []
    for place, (position, name) in enumerate(zip(rows["position"], names, strict=True)):
        at: Where = {"xref": "paper", "x": 0, "y": -place, "xanchor": "left", "align": "left"}
        notes.append(note(f"<b>{int(position)}</b>", color=style.tokens.ink_2, size=14, **at, xshift=2 - left))
        notes.append(note("<br>".join(name), color=style.tokens.ink, size=14, **at, xshift=22 - left))
    return notes


def _bar_notes(rows: pd.DataFrame, style: Style) -> list[dict[str, Any]]:
    return [
        note(row.text, color=style.tokens.ink, size=14, x=int(row.schools), y=-place, xanchor="left", xshift=6)
        for place, row in enumerate(records(rows))
    ]


def _cell_notes(
    rows: pd.DataFrame, districts: pd.DataFrame, columns: list[Any], style: Style
) -> list[dict[str, Any]]:
    counts = _grid(rows, districts, columns, "schools")
    shares = _grid(rows, districts, columns, "share_pct")
    notes = []
    for place, line in enumerate(counts):
        for column, count in enumerate(line):
            share = numbers([shares[place][column]])[0] or 0
            color = text_on(shade(style.tokens, share / 100))
            text = "–" if pd.isna(count) else style.integer(count)
            notes.append(note(text, color=color, size=15, xref="x2", x=column, y=-place))
    return notes


def _heads(spans: list[tuple[float, float]], words: BoardWords, style: Style) -> list[dict[str, Any]]:
    texts = [words.whole, words.districts, words.risk]
    at: Where = {"xref": "paper", "yref": "paper", "y": 1, "yanchor": "bottom", "yshift": 42, "xanchor": "left"}
    return [
        note(text, color=style.tokens.ink_2, **at, x=span[0])
        for text, span in zip(texts, spans, strict=False)
        if text
    ]


def _district_heads(districts: pd.DataFrame, columns: list[Any], style: Style) -> list[dict[str, Any]]:
    first = districts.drop_duplicates("group_id").set_index("group_id")
    letters = max(5, min(14, 42 // max(1, len(columns))))
    notes = []
    for place, group in enumerate(columns):
        name, count = first.loc[group, "group"], first.loc[group, "of_text"]
        short = name if len(name) <= letters else name[: letters - 1].rstrip() + "."
        text = f'{short}<br><span style="color:{style.tokens.ink_3}">{count}</span>'
        at: Where = {"xref": "x2", "yref": "paper", "x": place, "y": 1, "yshift": 3, "yanchor": "bottom"}
        notes.append(note(text, color=style.tokens.ink_2, size=12, **at, hovertext=name))
    return notes


def _axes(
    rows: pd.DataFrame, columns: list[Any], spans: list[tuple[float, float]], style: Style
) -> dict[str, Any]:
    tokens = style.tokens
    axes: Where = {
        "xaxis": bare_axis(tokens, domain=list(spans[0]), range=[0, float(rows["schools"].max()) * BAR_ROOM]),
        "yaxis": bare_axis(tokens, range=[-len(rows) + 0.5, 0.5]),
    }
    if columns:
        axes["xaxis2"] = bare_axis(tokens, domain=list(spans[1]), range=[-0.5, len(columns) - 0.5])
    return axes


def _rules(rows: int, style: Style) -> list[dict[str, Any]]:
    grid: Where = {"color": style.tokens.grid, "width": 1, "layer": "below"}
    return [rule((0, 1), (0.5 - row, 0.5 - row), xref="paper", **grid) for row in range(1, rows)]
