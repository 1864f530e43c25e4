"""The radar of a slide: big labels with values, the median, the middle half, up to three schools."""

from __future__ import annotations

import math
from typing import Any

from domain.slide import Radar, Role, Series
from figures.parts import ring_runs
from figures.slide_parts import (
    BESIDE_PX,
    LETTER_PX,
    LINE_PX,
    LOOKS,
    NAMES,
    TEXT_PX,
    WIDE_PX,
    at,
    broken,
    letters,
    rounded,
    safe,
    stage,
    text_px,
)
from figures.theme import Figure, polar, spokes

NEAR_POLE, GAP_PX, LEAST_PX, FREE, LOW = 0.1, 20, 110, 12, -0.6
RADIUS_PX, LEAST_LETTERS, MOST_LETTERS = 172, 10, 22
SCHOOLS = (Role.THIRD, Role.SECOND, Role.SUBJECT)


def radar_figure(picture: Radar, *, is_wide: bool) -> Figure | None:
    """Draw the lines over the ring of the middle half; nothing where no line has a value."""
    found = {series.role: series for series in picture.series}
    shown = [found[role] for role in (Role.REFERENCE, *SCHOOLS) if role in found]
    if not picture.axes or all(value is None for series in shown for value in series.values):
        return None
    labels = _labels(picture.axes, found.get(Role.SUBJECT, shown[-1]), is_wide=is_wide)
    traces = [*_band(found), *(_line(series) for series in shown), _half(shown, len(picture.axes))]
    grid = polar(NAMES, labels=["<br>".join(label) for label in labels], font_size=TEXT_PX)
    grid["radialaxis"] |= {"showticklabels": False}
    grid["radialaxis"].pop("tickfont")
    return {"data": traces, "layout": stage(_margins(labels, is_wide=is_wide), polar=grid)}


def _labels(axes: tuple[str, ...], subject: Series, *, is_wide: bool) -> list[list[str]]:
    """Break the names by the room beside the circle; the value ends the last line where it has room there too."""
    made = []
    for place, axis in enumerate(axes):
        width = _letters(_sine(place, len(axes)), len(axes), is_wide=is_wide)
        lines, value = broken(axis, width=width), _value(subject, place)
        has_room = letters(lines[-1]) + 2 + letters(_bare(value)) <= width
        made.append([*lines[:-1], f"{lines[-1]}  {value}"] if value and has_room else [*lines, value])
    return [[line for line in lines if line] for lines in made]


def _letters(far: float, count: int, *, is_wide: bool) -> int:
    """Tell how long a line of a label may be: beside the circle, or at a pole between two near neighbours."""
    if far < NEAR_POLE:
        return round(2 * RADIUS_PX * math.sin(2 * math.pi / max(count, 4)) / LETTER_PX) - 2
    half = (WIDE_PX if is_wide else BESIDE_PX) / 2
    return min(max(LEAST_LETTERS, int((half - GAP_PX - RADIUS_PX * far) / LETTER_PX)), MOST_LETTERS)


def _value(subject: Series, place: int) -> str:
    """Write the value in bold, one that asks for attention with its mark, one that is missing quietly."""
    text, mark = safe(at(subject.texts, place)), at(subject.marked, place)
    if not text:
        return ""
    if at(subject.values, place, None) is None:
        return f'<span style="color:{NAMES.ink_3}">{text}</span>'
    if mark:
        return f'<b><span style="color:{NAMES.attn}">{mark}\u2009{text}</span></b>'
    return f"<b>{text}</b>"


def _margins(labels: list[list[str]], *, is_wide: bool) -> tuple[int, int, int, int]:
    """Leave room beside the circle for the label that reaches furthest, above and below for those of the poles."""
    half = (WIDE_PX if is_wide else BESIDE_PX) / 2
    aside = [
        (half - GAP_PX - text_px(map(_bare, label))) / far
        for place, label in enumerate(labels)
        if (far := _sine(place, len(labels))) > NEAR_POLE
    ]
    side = round(half - max(LEAST_PX, min(aside, default=half)))
    below = [
        LINE_PX * len(label) * (1 if _sine(place, len(labels)) < NEAR_POLE else 0.8)
        for place, label in enumerate(labels)
        if math.cos(2 * math.pi * place / len(labels)) < LOW
    ]
    return side, side, len(labels[0]) * LINE_PX + 12, round(max(below, default=LINE_PX)) + 12


def _bare(line: str) -> str:
    """Take the markup out of a line, to measure it."""
    return "".join(part.partition(">")[2] if number else part for number, part in enumerate(line.split("<")))


def _sine(place: int, count: int) -> float:
    return abs(math.sin(2 * math.pi * place / count))


def _band(found: dict[Role, Series]) -> list[dict[str, Any]]:
    """One filled ring: the upper bound forward and the lower back, broken where an axis has no bounds."""
    if not {Role.BAND_LOW, Role.BAND_HIGH} <= found.keys():
        return []
    low, high = rounded(found[Role.BAND_LOW].values), rounded(found[Role.BAND_HIGH].values)
    r: list[float | None] = []
    theta: list[str | None] = []
    names = spokes(len(low))
    for run in ring_runs([value is not None for value in low]):
        back = run[::-1]
        r += [*(high[place] for place in run), *(low[place] for place in back), None]
        theta += [*(names[place] for place in run), *(names[place] for place in back), None]
    look = {"mode": "lines", "line": {"width": 0}, "fill": "toself", "fillcolor": NAMES.band}
    return [{"type": "scatterpolar", "r": r[:-1], "theta": theta[:-1], **look}]


def _line(series: Series) -> dict[str, Any]:
    """Follow the known values, with a gap where one is missing."""
    look, values, names = LOOKS[series.role], rounded(series.values), spokes(len(series.values))
    runs = ring_runs([value is not None for value in values])
    places = [place for run in runs for place in [*run, None]][:-1]
    has_points = series.role is not Role.REFERENCE
    return {
        "type": "scatterpolar",
        "r": [None if place is None else values[place] for place in places],
        "theta": [None if place is None else names[place] for place in places],
        "mode": "lines+markers" if has_points else "lines",
        "cliponaxis": False,
        "line": {"color": look.colour, "width": look.width, "dash": look.dash},
        "marker": {
            "size": 14 if series.role is Role.SUBJECT else 12,
            "symbol": look.symbol,
            "color": look.colour,
            "line": {"color": NAMES.surface, "width": 2},
        },
    }


def _half(shown: list[Series], count: int) -> dict[str, Any]:
    """Label the ring of 50 on the spoke of the upper half where no line is near it."""
    upper = [place for place in range(count) if math.cos(2 * math.pi * place / count) > 0.3]
    near = {place: min((abs(value - 50) for one in shown if (value := one.values[place]) is not None), default=50)
            for place in upper}  # fmt: skip
    spoke = max(upper, key=lambda place: (near[place] > FREE, -place, near[place]))
    return {
        "type": "scatterpolar",
        "r": [50],
        "theta": [spokes(count)[spoke]],
        "mode": "text",
        "text": ["50"],
        "textposition": "middle right",
        "textfont": {"size": TEXT_PX, "color": NAMES.ink_3},
    }
