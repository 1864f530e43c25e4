"""Schools between two measures: journal against external mark, attendance against a result."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from figures.marks import Room, outside_labels, school_points
from figures.parts import Where, decades, note
from figures.theme import DASH, Figure, Style, axis, axis_title, layout

HEIGHT_PX, NARROW_PX = 416, 338


@dataclass(frozen=True)
class ScatterWords:
    """Names of both axes with units, and what stands on the line (equality, or the medians)."""

    x: str
    y: str
    line: str = ""


def equality_scatter(schools: pd.DataFrame, *, x: str, y: str, words: ScatterWords, style: Style) -> Figure | None:
    """Draw schools with both measures on equal scales; needs ``label, position, href, hover``."""
    shown = schools.dropna(subset=[x, y])
    if shown.empty:
        return None
    low, high = decades([*shown[x], *shown[y]])
    height = NARROW_PX if style.is_narrow else HEIGHT_PX
    span = (high - low) / (height - 60)
    labels = outside_labels(shown, x=x, y=y, room=Room(span, span, high + span * 12), style=style)
    at = low + (high - low) * 0.16
    equal = note(words.line, color=style.tokens.ink_2, x=at, y=at, textangle=-45, xshift=-9, yshift=10)
    line: Where = {"x": [low, high], "y": [low, high], "mode": "lines", "hoverinfo": "skip", "type": "scatter"}
    line["line"] = {"color": style.tokens.ref, "width": 1.5}
    across, up = _pair((low, high), (low, high), words, style)
    up |= {"scaleanchor": "x", "scaleratio": 1, "constrain": "domain"}
    base = layout(style.tokens, height=height, margin=(48, 14, 10, 46), annotations=[*labels, equal])
    points = school_points(shown, x=x, y=y, style=style)
    return {"data": [line, points], "layout": {**base, "xaxis": {**across, "constrain": "domain"}, "yaxis": up}}


def attendance_scatter(
    schools: pd.DataFrame, *, x: str, y: str, words: ScatterWords, style: Style
) -> Figure | None:
    """Draw a result against attendance with both medians dashed; needs ``label, position, href, hover``."""
    shown = schools.dropna(subset=[x, y])
    if shown.empty:
        return None
    xs, ys = decades(shown[x], step=5, least=15), decades(shown[y])
    across, up = _pair(xs, ys, words, style)
    medians = [float(shown[x].median()), float(shown[y].median())]
    quiet = {"color": style.tokens.ref, "width": 1.5, "dash": DASH}
    lines = [
        {
            "type": "scatter",
            "x": [medians[0]] * 2,
            "y": list(ys),
            "mode": "lines",
            "line": quiet,
            "hoverinfo": "skip",
        },
        {
            "type": "scatter",
            "x": list(xs),
            "y": [medians[1]] * 2,
            "mode": "lines",
            "line": quiet,
            "hoverinfo": "skip",
        },
    ]
    text = note(
        words.line, color=style.tokens.ink_2, size=12, x=xs[0], y=medians[1], xanchor="left", yshift=9, xshift=2
    )
    across_px = 230 if style.is_narrow else 800
    room = Room((xs[1] - xs[0]) / across_px, (ys[1] - ys[0]) / (HEIGHT_PX - 60), xs[1])
    labels = outside_labels(shown, x=x, y=y, room=room, style=style)
    base = layout(style.tokens, height=HEIGHT_PX, margin=(48, 18, 10, 46), annotations=[*labels, text])
    points = school_points(shown, x=x, y=y, style=style)
    return {"data": [*lines, points], "layout": {**base, "xaxis": across, "yaxis": up}}


def _pair(
    xs: tuple[int, int], ys: tuple[int, int], words: ScatterWords, style: Style
) -> tuple[dict[str, Any], dict[str, Any]]:
    tokens = style.tokens
    across = axis(tokens, range=_wide(xs), tickvals=_ticks(xs), title=axis_title(tokens, words.x))
    return across, axis(tokens, range=_wide(ys), tickvals=_ticks(ys), title=axis_title(tokens, words.y))


def _wide(bounds: tuple[int, int]) -> list[float]:
    edge = (bounds[1] - bounds[0]) * 0.02
    return [bounds[0] - edge, bounds[1] + edge]


def _ticks(bounds: tuple[int, int]) -> list[int]:
    low, high = bounds
    step = 20 if high - low > 50 else 10 if high - low > 20 else 5
    return list(range(-(-low // step) * step, high + 1, step))
