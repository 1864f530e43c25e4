"""The lines of a slide over periods: gaps stay gaps, values stand above the upper and below the lower line."""

from __future__ import annotations

from typing import Any

from domain.slide import Lines, Role, Series
from figures.slide_parts import (
    LOOKS,
    NAMES,
    above,
    at,
    broken,
    caption,
    intervals,
    known,
    rounded,
    safe,
    stage,
    stage_axis,
)
from figures.theme import Figure

LEFT_PX, RIGHT_PX, TOP_PX, BOTTOM_PX, TICK_LETTERS, VALUE_PX = 66, 40, 54, 46, 9, 22
STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000)
DRAWN = (Role.REFERENCE, Role.THIRD, Role.SECOND, Role.SUBJECT)


def lines_figure(picture: Lines, *, is_wide: bool) -> Figure | None:
    """Draw the subject last, on top; a value that is not known breaks its line."""
    if not any(known(series.values) for series in picture.series):
        return None
    order = sorted(picture.series, key=lambda one: DRAWN.index(one.role) if one.role in DRAWN else 0)
    letters = max(TICK_LETTERS, (90 if is_wide else 44) // max(1, len(picture.categories)))
    ticks = ["<br>".join(broken(name, width=letters)) for name in picture.categories]
    below = BOTTOM_PX + 28 * max(tick.count("<br>") for tick in ticks)
    step = next((step for step in STEPS if (picture.most - picture.least) / step <= 6), STEPS[-1])
    places = list(range(len(ticks)))
    axes = {
        "xaxis": stage_axis(tickvals=places, ticktext=ticks, range=[-0.4, len(ticks) - 0.6], showgrid=False),
        "yaxis": stage_axis(range=[picture.least, picture.most], tick0=0, dtick=step),
    }
    notes = [above(picture.unit, left=LEFT_PX - 6), *_values(order, picture)]
    margin = (LEFT_PX, RIGHT_PX, TOP_PX, below)
    return {"data": [_line(series) for series in order], "layout": stage(margin, annotations=notes, **axes)}


def _line(series: Series) -> dict[str, Any]:
    look = LOOKS[series.role]
    interval = intervals(series, thickness=2.5, width=0, color=f"{look.colour}/45")
    return {
        "type": "scatter",
        "x": list(range(len(series.values))),
        "y": rounded(series.values),
        "mode": "lines+markers",
        "connectgaps": False,
        "cliponaxis": False,
        "line": {"color": look.colour, "width": look.width, "dash": look.dash},
        "marker": {
            "size": 14,
            "symbol": "circle" if series.role is Role.REFERENCE else look.symbol,
            "color": look.colour,
            "line": {"color": NAMES.surface, "width": 2},
        },
        **({"error_y": interval} if interval else {}),
    }


def _values(order: list[Series], picture: Lines) -> list[dict[str, Any]]:
    """Write values over the highest and under the lowest point of each period; those between have no room."""
    notes = []
    for place in range(len(picture.categories)):
        here = sorted(_here(order, place), key=lambda pair: pair[0])
        ends = here[-1:] if len(here) == 1 else [here[-1], here[0]] if here else []
        for number, (_, series) in enumerate(ends):
            if text := safe(at(series.texts, place)):
                notes.append(_value(series, place, text, edge=_edge(order, place, is_over=number == 0)))
                notes[-1]["yshift"] = VALUE_PX if number == 0 else -VALUE_PX
    return notes


def _here(order: list[Series], place: int) -> list[tuple[float, Series]]:
    return [(value, series) for series in order if (value := series.values[place]) is not None]


def _edge(order: list[Series], place: int, *, is_over: bool) -> float:
    """Find where a text is clear of all points and whiskers of a period."""
    whiskers = (at(series.highs if is_over else series.lows, place, None) for series in order)
    found = known([*whiskers, *(value for value, _ in _here(order, place))])
    return max(found) if is_over else min(found)


def _value(series: Series, place: int, text: str, *, edge: float) -> dict[str, Any]:
    mark = at(series.marked, place)
    color = NAMES.attn if mark else LOOKS[series.role].colour
    return caption(f"<b>{mark}{text}</b>", color=color, x=place, y=round(edge, 2))
