"""A funnel: the share of each school by its participants, between the limits of ordinary spread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from figures.colour import rgba
from figures.marks import Room, outside_labels, school_points
from figures.parts import note, numbers
from figures.theme import Figure, Style, axis, axis_title, layout

HEIGHT_PX = 416
LABEL_PX = 14.0


@dataclass(frozen=True)
class FunnelWords:
    """Names of both axes, and what is written at the right ends of the lines.

    ``references`` are further lines, of the region and the country: percentage and words.
    """

    x: str
    y: str
    limit_95: str
    limit_998: str
    territory: str
    references: tuple[tuple[float, str], ...] = ()


def funnel(
    schools: pd.DataFrame, limits: pd.DataFrame, *, territory_pct: float, words: FunnelWords, style: Style
) -> Figure | None:
    """Draw schools (``both, lowered_pct, label, position, href, hover``) over the limits of the view."""
    shown = schools.dropna(subset=["lowered_pct", "both"])
    if shown.empty or limits.empty:
        return None
    right = float(max(shown["both"].max(), limits["participants"].max()))
    top = _top(shown, limits)
    room = Room(right / (200 if style.is_narrow else 420), top / (HEIGHT_PX - 60), right * 1.05)
    labels = outside_labels(shown, x="both", y="lowered_pct", room=room, style=style)
    last = limits.iloc[-1]
    names = [(territory_pct, words.territory), (last["high_95_pct"], words.limit_95), *words.references]
    names.append((last["high_998_pct"], words.limit_998))
    ends = _ends(names, right, top=top, style=style)
    traces = [*_limit_lines(limits, style), _city(limits, right, territory_pct, style)]
    traces += [_line([0.0, right], [value] * 2, "8px,4px", style) for value, _ in words.references]
    traces.append(school_points(shown, x="both", y="lowered_pct", style=style))
    side = 14 + round(7 * max(len(text) for _, text in names))
    base = layout(style.tokens, height=HEIGHT_PX, margin=(48, side, 10, 46), annotations=[*labels, *ends])
    return {"data": traces, "layout": {**base, **_axes(right, top, words, style)}}


def _top(shown: pd.DataFrame, limits: pd.DataFrame) -> int:
    """Let the highest school and the limit at 20 participants fit; the scale begins at 0."""
    narrow = limits.loc[limits["participants"] >= 20, "high_998_pct"].max()
    high = max(float(shown["lowered_pct"].max()), 0.0 if pd.isna(narrow) else float(narrow))
    return min(100, -int(-(high + 3) // 20) * 20)


def _axes(right: float, top: int, words: FunnelWords, style: Style) -> dict[str, Any]:
    tokens = style.tokens
    most = 4 if style.is_narrow else 6
    step = next((size for size in (10, 20, 25, 50, 100, 200, 250, 500) if right / size <= most), 1000)
    ticks = [10, *(size for size in range(step, int(right) + 1, step) if size > 10 + step / 2)]
    return {
        "xaxis": axis(
            tokens, range=[0, right * 1.03], tickvals=ticks, title=axis_title(tokens, words.x), showgrid=False
        ),
        "yaxis": axis(
            tokens, range=[0, top], tickvals=list(range(0, top + 1, 20)), title=axis_title(tokens, words.y)
        ),
    }


def _limit_lines(limits: pd.DataFrame, style: Style) -> list[dict[str, Any]]:
    x = numbers(limits["participants"])
    low, high = numbers(limits["low_95_pct"]), numbers(limits["high_95_pct"])
    area = {
        "type": "scatter",
        "x": [*x, *reversed(x)],
        "y": [*high, *reversed(low)],
        "fill": "toself",
        "fillcolor": rgba(style.tokens.band, 0.55),
        "mode": "lines",
        "line": {"width": 0},
        "hoverinfo": "skip",
    }
    edges = {"low_998_pct": "solid", "high_998_pct": "solid", "low_95_pct": "3px,3px", "high_95_pct": "3px,3px"}
    return [area, *(_line(x, numbers(limits[name]), dash, style) for name, dash in edges.items())]


def _line(x: list[float | None], y: list[float | None], dash: str, style: Style) -> dict[str, Any]:
    line = {"color": style.tokens.ref, "width": 1, "dash": dash}
    return {"type": "scatter", "x": x, "y": y, "mode": "lines", "line": line, "hoverinfo": "skip"}


def _city(limits: pd.DataFrame, right: float, territory_pct: float, style: Style) -> dict[str, Any]:
    x: list[float | None] = [float(limits["participants"].min()), right]
    return _line(x, [territory_pct] * 2, "solid", style) | {"line": {"color": style.tokens.ref, "width": 1.75}}


def _ends(ends: list[tuple[float, str]], right: float, *, top: int, style: Style) -> list[dict[str, Any]]:
    """Write the names of lines at their right ends, from the lowest, pushed apart where they would touch."""
    notes, floor = [], -1000.0
    for value, text in sorted(ends, key=lambda end: float(end[0])):
        level = max(float(value), floor)
        floor = level + LABEL_PX * top / (HEIGHT_PX - 60)
        color = style.tokens.ink if text == ends[0][1] else style.tokens.ink_2
        notes.append(note(text, color=color, size=12, x=right, y=min(level, top), xanchor="left", xshift=6))
    return notes
