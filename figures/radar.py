"""A radar of one instrument: up to three schools over the median and the middle half of all schools."""

from __future__ import annotations

import math
import re
from typing import Any

import pandas as pd

from figures.parts import ids, numbers, records, ring, ring_runs, width_px, wrap
from figures.theme import CLEAR, DASH, Figure, Style, Tokens, layout, polar, spokes

RADIUS_PX, LINE_PX, NEAR_POLE = 148, 17, 0.1
MOST_BESIDE_PX, DENSE, NAMED_ON_PHONE, FREE = 120, 9, 8, 15
_TAG = re.compile(r"<[^>]*>")


def radar(axes: pd.DataFrame, values: pd.DataFrame, *, style: Style) -> Figure | None:
    """Draw the schools' lines; nothing without axes or values.

    ``axes``: ``axis, label, q1, median, q3`` (positions 0-100), ``median_hover``.
    ``values``, the subject first: ``school_id, axis, position`` (NaN = gap), ``difference, value_text, hover,
    is_below_q1`` (on the unfavourable side).
    Both may have ``asks``, the figure that a point shows.
    """
    if axes.empty or values["position"].isna().all():
        return None
    tokens = style.tokens
    schools = list(dict.fromkeys(ids(values["school_id"])))[:3]
    lines = _labels(axes, values[values["school_id"] == schools[0]], style=style)
    traces = [_band(axes, tokens), _median(axes, tokens), _half(axes, values, tokens)]
    for place, school_id in reversed(list(enumerate(schools))):
        one = values[values["school_id"] == school_id].set_index("axis").reindex(axes["axis"])
        traces.append(_school(one, tokens, place=place))
    return {"data": traces, "layout": _layout(lines, style)}


def _layout(labels: list[list[str]], style: Style) -> dict[str, Any]:
    is_dense = style.is_narrow or len(labels) > DENSE
    radius = 84 if style.is_narrow else RADIUS_PX
    size = 12 if is_dense else 13
    side, top = _margins(labels, radius=radius, size=size)
    return layout(
        style.tokens,
        height=2 * (radius + top),
        margin=(side, side, top, top),
        polar=polar(style.tokens, labels=["<br>".join(label) for label in labels], font_size=size),
    )


def _margins(labels: list[list[str]], *, radius: int, size: int) -> tuple[int, int]:
    """Leave room beside the circle for the label that reaches furthest, and above for the highest."""
    across = [_sine(place, len(labels)) for place in range(len(labels))]
    beside = [
        width_px(_bare(label), size=size) - radius * (1 - far)
        for label, far in zip(labels, across, strict=True)
        if far > NEAR_POLE
    ]
    poles = max(len(label) for label, far in zip(labels, across, strict=True) if far <= 0.6)
    return min(round(max(beside)) + 14, MOST_BESIDE_PX), LINE_PX * poles + 16


def _sine(place: int, count: int) -> float:
    return abs(math.sin(2 * math.pi * place / count))


def is_numbered(count: int, style: Style) -> bool:
    """Tell whether there are too many axes for their names, so that numbers stand for them."""
    return style.is_narrow and count > NAMED_ON_PHONE


def _letters(place: int, count: int, style: Style) -> int:
    """Tell how long a line of a label may be: at a pole between two near neighbours least of all."""
    far = _sine(place, count)
    if count > DENSE and far < NEAR_POLE:
        return 8
    if far > 0.9:
        return 9
    return 12 if style.is_narrow or far > 0.6 else 15


def _bare(label: list[str]) -> list[str]:
    """Take the markup out of a label, to measure it."""
    return [_TAG.sub("", line) for line in label]


def _labels(axes: pd.DataFrame, subject: pd.DataFrame, *, style: Style) -> list[list[str]]:
    """Break the names into lines, short ones beside the circle; the value stands on a line of its own."""
    known = records(subject.set_index("axis").reindex(axes["axis"]))
    lines = []
    for place, (label, row) in enumerate(zip(axes["label"], known, strict=True)):
        if is_numbered(len(known), style):
            label = str(place + 1)
        value = _value(row, style.tokens)
        name = wrap(label, width=_letters(place, len(known), style))
        has_room = len(known) <= DENSE and not style.is_narrow
        is_pole = _sine(place, len(known)) < NEAR_POLE and len(name) == 1 and has_room
        lines.append([f"{name[0]}  {value}"] if is_pole else [*name, value])
    return lines


def _value(row: Any, tokens: Tokens) -> str:
    """Write the value in bold; beyond the quartile on the unfavourable side with ▼, or ▲ where more is worse."""
    if pd.isna(row.position):
        return f'<span style="color:{tokens.ink_3}">{row.value_text}</span>'
    if row.is_below_q1 != 1:
        return f"<b>{row.value_text}</b>"
    mark = "▲" if row.difference > 0 else "▼"
    return f'<b><span style="color:{tokens.attn}">{mark}\u2009{row.value_text}</span></b>'


def _band(axes: pd.DataFrame, tokens: Tokens) -> dict[str, Any]:
    """One filled ring: Q3 forward and Q1 back, broken where an axis has no quartiles."""
    cat, high, low = spokes(len(axes)), numbers(axes["q3"]), numbers(axes["q1"])
    r: list[float | None] = []
    theta: list[str | None] = []
    for run in ring_runs([value is not None for value in high]):
        if len(run) > 1:
            r += [*(high[i] for i in run), *(low[i] for i in reversed(run)), None]
            theta += [*(cat[i] for i in run), *(cat[i] for i in reversed(run)), None]
    return {
        "type": "scatterpolar",
        "r": r[:-1],
        "theta": theta[:-1],
        "mode": "lines",
        "line": {"width": 0},
        "fill": "toself",
        "fillcolor": tokens.band,
        "hoverinfo": "skip",
    }


def _half(axes: pd.DataFrame, values: pd.DataFrame, tokens: Tokens) -> dict[str, Any]:
    """Label the ring of 50 on the spoke of the upper half where no line is near it."""
    drawn = pd.concat([values.set_index("axis")["position"], axes.set_index("axis")["median"]])
    near = (drawn - 50).abs().groupby(level=0).min().reindex(axes["axis"]).fillna(50)
    upper = [place for place in range(len(axes)) if math.cos(2 * math.pi * place / len(axes)) > 0.3]
    spoke = max(upper, key=lambda place: (near.iloc[place] > FREE, -place, near.iloc[place]))
    return {
        "type": "scatterpolar",
        "r": [50],
        "theta": [spokes(len(axes))[spoke]],
        "mode": "text",
        "text": ["50"],
        "textposition": "middle right",
        "textfont": {"size": 12, "color": tokens.ink_2},
        "hoverinfo": "skip",
    }


def _median(axes: pd.DataFrame, tokens: Tokens) -> dict[str, Any]:
    return {
        "type": "scatterpolar",
        **ring(axes, "median", hover="median_hover"),
        "mode": "lines",
        "line": {"color": tokens.ref, "width": 1.75, "dash": DASH},
        "hoverinfo": "text",
    }


def _school(one: pd.DataFrame, tokens: Tokens, *, place: int) -> dict[str, Any]:
    look = school_look(tokens, place)
    return {
        "type": "scatterpolar",
        **ring(one, "position"),
        "mode": "lines+markers",
        "connectgaps": False,
        "cliponaxis": False,
        "line": {"color": look["color"], "width": 2.75 if place == 0 else 2, "dash": look["dash"]},
        "marker": {
            "size": 9 if place == 0 else 8,
            "opacity": 1,
            "symbol": look["symbol"],
            "color": look["color"],
            "line": {"color": tokens.surface or CLEAR, "width": 1.5},
        },
        "hoverinfo": "text",
    }


def school_look(tokens: Tokens, place: int) -> dict[str, str]:
    """Tell the first, second and third school apart by colour, dash and marker."""
    return (
        {"color": tokens.school, "dash": "solid", "symbol": "circle"},
        {"color": tokens.school_2, "dash": "6px,3px", "symbol": "diamond"},
        {"color": tokens.school_3, "dash": "2px,3px", "symbol": "square"},
    )[place]
