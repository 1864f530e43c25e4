"""What up to three audiences say of each factor, and how far factors moved: points with their intervals."""

from __future__ import annotations

from typing import Any

import pandas as pd

from figures.colour import rgba
from figures.parts import Where, asked, decades, note, numbers, records, rule, width_px, wrap
from figures.radar import school_look
from figures.theme import Figure, Style, axis, bare_axis, layout

ROW_PX, LINE_PX, APART = 40, 16, 0.22
LETTERS, NARROW_LETTERS = 26, 15


def sides(scores: pd.DataFrame, rows: pd.DataFrame, audiences: list[str], *, style: Style) -> Figure | None:
    """Draw a row for each factor in the order given, an own symbol for each audience.

    ``scores``: ``factor, audience, score, score_low, score_high, hover``, and ``reference`` where a grey stroke
    is to stand beside each point; ``rows``: ``factor, label``.
    """
    known = scores[scores["score"].notna()]
    if known.empty:
        return None
    levels = {factor: -place for place, factor in enumerate(rows["factor"])}
    traces = [_points(known[known["audience"] == each], levels, place=place, count=len(audiences), style=style)
              for place, each in enumerate(audiences)]  # fmt: skip
    beside: list[Any] = list(known["reference"].dropna()) if "reference" in known else []
    if beside:
        marked = [known[known["audience"] == each] for each in audiences]
        traces = [_strokes(own, trace["y"], style) for own, trace in zip(marked, traces, strict=True)] + traces
    low, high = decades([*known["score_low"], *known["score_high"], *known["score"], *beside])
    x = axis(style.tokens, range=[low, high], tickvals=list(range(low, high + 1, 10)))
    return {"data": traces, "layout": _layout(rows, x, style)}


def moves(changes: pd.DataFrame, rows: pd.DataFrame, *, style: Style) -> Figure | None:
    """Draw how far each factor moved from zero; what grew beyond chance is marked by shape and colour.

    ``changes``: ``factor, change_points, change_low_points, change_high_points, is_more, hover``.
    """
    known = changes[changes["change_points"].notna()]
    if known.empty:
        return None
    levels = {factor: -place for place, factor in enumerate(rows["factor"])}
    ends = known[["change_low_points", "change_high_points", "change_points"]].abs().max().max()
    reach = 10 * (int(ends) // 10 + 1)
    ticks = [-reach, 0, reach] if style.is_narrow else [-reach, -reach / 2, 0, reach / 2, reach]
    texts = [style.signed(tick) for tick in ticks]
    x = axis(style.tokens, range=[-reach, reach], tickvals=ticks, ticktext=texts)
    tokens = style.tokens
    colours = [tokens.attn if row.is_more else tokens.school for row in records(known)]
    trace = {
        **_base(known, levels, "change_points", ("change_low_points", "change_high_points")),
        "marker": {"size": 11, "color": colours, "symbol": _shapes(known)},
    }
    trace["error_x"]["color"] = rgba(tokens.ink_3, 0.7)
    zero = rule((0, 0), (0, 1), yref="paper", color=tokens.ref, width=1.5, layer="below")
    return {"data": [trace], "layout": {**_layout(rows, x, style), "shapes": [zero]}}


def _shapes(known: pd.DataFrame) -> list[str]:
    return ["triangle-up" if row.is_more else "circle" for row in records(known)]


def _points(own: pd.DataFrame, levels: dict[str, int], *, place: int, count: int, style: Style) -> dict[str, Any]:
    look = school_look(style.tokens, place)
    trace = _base(own, levels, "score", ("score_low", "score_high"))
    trace["y"] = [level + APART * ((count - 1) / 2 - place) for level in trace["y"]]
    trace["error_x"]["color"] = rgba(look["color"], 0.5)
    edge = {"color": style.tokens.surface, "width": 1}
    return {**trace, "marker": {"size": 10, "symbol": look["symbol"], "color": look["color"], "line": edge}}


def _strokes(own: pd.DataFrame, levels: list[float], style: Style) -> dict[str, Any]:
    """Mark what each point stands beside."""
    line = {"width": 3, "color": style.tokens.ref}
    return {
        "type": "scatter",
        "x": numbers(own["reference"]),
        "y": levels,
        "mode": "markers",
        "marker": {"size": 13, "symbol": "line-ns", "line": line},
        "hoverinfo": "skip",
    }


def _base(own: pd.DataFrame, levels: dict[str, int], value: str, ends: tuple[str, str]) -> dict[str, Any]:
    low, high = ends
    return {
        "type": "scatter",
        "x": numbers(own[value]),
        "y": [levels[factor] for factor in own["factor"]],
        "mode": "markers",
        "cliponaxis": False,
        "error_x": {
            "type": "data",
            "symmetric": False,
            "array": numbers((own[high] - own[value]).fillna(0)),
            "arrayminus": numbers((own[value] - own[low]).fillna(0)),
            "thickness": 1.5,
            "width": 0,
        },
        "hovertext": list(own["hover"]),
        "hoverinfo": "text",
        **asked(own),
    }


def _layout(rows: pd.DataFrame, x: dict[str, Any], style: Style) -> dict[str, Any]:
    names = [wrap(label, width=NARROW_LETTERS if style.is_narrow else LETTERS) for label in rows["label"]]
    left = max(width_px(name, size=14) for name in names) + 14
    notes = []
    for place, name in enumerate(names):
        at: Where = {"xref": "paper", "x": 0, "xshift": -left, "xanchor": "left", "align": "left", "y": -place}
        notes.append(note("<br>".join(name), color=style.tokens.ink, size=14, **at))
    row_px = max(ROW_PX, LINE_PX * max(map(len, names)) + 8)
    return layout(
        style.tokens,
        height=row_px * len(rows) + 40,
        margin=(left, 14, 6, 30),
        xaxis=x,
        yaxis=bare_axis(style.tokens, range=[0.5 - len(rows), 0.5]),
        annotations=notes,
    )
