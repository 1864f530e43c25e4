"""Points of a slide between their curves: a funnel, journal against external mark."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from domain.alias import marked
from domain.slide import Curve, Dot, Dots, Role, Scatter
from figures.slide_labels import Scales, apart, labels
from figures.slide_parts import (
    BESIDE_PX,
    HEIGHT_PX,
    LINE_PX,
    LOOKS,
    NAMES,
    WIDE_PX,
    above,
    broken,
    caption,
    rounded,
    safe,
    stage,
    stage_axis,
    text_px,
)
from figures.theme import Figure

LEFT_PX, TOP_PX, BOTTOM_PX, END_LETTERS = 78, 54, 84, 9
STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 2000, 5000)
QUIET = (Role.WITHIN, Role.REFERENCE)


def scatter_figure(picture: Scatter, *, is_wide: bool) -> Figure | None:
    """Draw the curves with their names at the right ends and the groups of points, the loudest on top."""
    if not any(group.dots for group in picture.groups):
        return None
    ends = [curve for curve in picture.curves if curve.label and not picture.is_square]
    right = max((text_px(broken(curve.label, width=END_LETTERS)) for curve in ends), default=0) + 24
    scales = _scales(picture, (WIDE_PX if is_wide else BESIDE_PX) - LEFT_PX - right)
    order = sorted(picture.groups, key=lambda group: group.role not in QUIET)
    traces = [*_area(picture.curves), *map(_curve, picture.curves), *map(_points, order)]
    notes = [above(picture.y_title, left=LEFT_PX - 6), _below(picture.x_title)]
    notes += _labels(order, scales) + _ends(ends, scales)
    notes += [_upon(curve, scales) for curve in picture.curves if curve.label and picture.is_square]
    return {"data": traces, "layout": stage((LEFT_PX, right, TOP_PX, BOTTOM_PX), annotations=notes,
                                            **_axes(scales, is_square=picture.is_square))}  # fmt: skip


def _scales(picture: Scatter, width: float) -> Scales:
    """Give the ranges and the pixels of the plot, which equal scales make a square."""
    height = HEIGHT_PX - TOP_PX - BOTTOM_PX
    size = (min(width, height), min(width, height)) if picture.is_square else (width, height)
    return Scales(_range(picture, "x"), _range(picture, "y"), *size)


def _range(picture: Scatter, name: str) -> tuple[float, float]:
    """Give the range that is asked for, else one that holds all points and curves."""
    asked = picture.x_range if name == "x" else picture.y_range
    if asked:
        return asked
    values = [getattr(dot, name) for group in picture.groups for dot in group.dots]
    values += [value for curve in picture.curves for value in getattr(curve, f"{name}s")]
    low, high = min(values), max(values)
    edge = (high - low) * 0.04 or 1
    return low - edge, high + edge


def _axes(scales: Scales, *, is_square: bool) -> dict[str, Any]:
    across = stage_axis(range=list(scales.x), showgrid=is_square, **_ticks(scales.x, scales.width, least_px=72))
    up = stage_axis(range=list(scales.y), **_ticks(scales.y, scales.height, least_px=52))
    if is_square:
        across |= {"constrain": "domain"}
        up |= {"scaleanchor": "x", "scaleratio": 1, "constrain": "domain"}
    return {"xaxis": across, "yaxis": up}


def _ticks(bounds: tuple[float, float], length: float, *, least_px: int) -> dict[str, Any]:
    """Place ticks at round numbers, so far apart that their figures stay apart."""
    span = bounds[1] - bounds[0]
    step = next((step for step in STEPS if step / span * length >= least_px), STEPS[-1])
    return {"tick0": 0, "dtick": step}


def _area(curves: Iterable[Curve]) -> list[dict[str, Any]]:
    """Fill what the two 95 % limits hold between them."""
    limits = [curve for curve in curves if curve.role is Role.LIMIT_95]
    if len(limits) != 2:
        return []
    one, two = limits
    x, y = [*one.xs, *reversed(two.xs)], [*one.ys, *reversed(two.ys)]
    look = {"mode": "lines", "line": {"width": 0}, "fill": "toself", "fillcolor": f"{NAMES.band}/50"}
    return [{"type": "scatter", "x": rounded(x), "y": rounded(y), **look}]


def _curve(curve: Curve) -> dict[str, Any]:
    look = LOOKS[curve.role]
    dash = "solid" if curve.role is Role.REFERENCE else look.dash
    line = {"color": look.colour, "width": look.width, "dash": dash}
    return {"type": "scatter", "x": rounded(curve.xs), "y": rounded(curve.ys), "mode": "lines", "line": line}


def _points(group: Dots) -> dict[str, Any]:
    """Draw a group; a point that leads to a school carries its id and its name."""
    look = LOOKS[group.role]
    is_quiet = group.role is Role.WITHIN
    return {
        "type": "scatter",
        "x": rounded([dot.x for dot in group.dots]),
        "y": rounded([dot.y for dot in group.dots]),
        "mode": "markers",
        "cliponaxis": False,
        "marker": {
            "size": 13 if is_quiet else 18,
            "opacity": 1,
            "symbol": look.symbol,
            "color": look.colour,
            "line": {"width": 2 if is_quiet else 1.5, "color": look.colour if is_quiet else NAMES.surface},
        },
        "customdata": [dot.school_id for dot in group.dots],
        "text": ["" if dot.school_id is None else marked(dot.school_id) for dot in group.dots],
    }


def _labels(groups: Iterable[Dots], scales: Scales) -> list[dict[str, Any]]:
    named: list[tuple[Dot, str]] = []
    others: list[Dot] = []
    for group in groups:
        colour = NAMES.ink_2 if group.role in QUIET else LOOKS[group.role].colour
        named += [(dot, colour) for dot in group.dots if dot.label]
        others += [dot for dot in group.dots if not dot.label]
    return labels(named[::-1], others=others, scales=scales)


def _ends(curves: list[Curve], scales: Scales) -> list[dict[str, Any]]:
    """Write the names of curves at their right ends, pushed apart where they would touch."""
    texts = [broken(curve.label, width=END_LETTERS) for curve in curves]
    wanted = [scales.point(curve.xs[-1], curve.ys[-1])[1] for curve in curves]
    middles = apart(wanted, [LINE_PX * len(lines) for lines in texts], top=scales.height + TOP_PX / 2)
    notes = []
    for curve, lines, middle in zip(curves, texts, middles, strict=True):
        value = scales.y[0] + middle / scales.height * (scales.y[1] - scales.y[0])
        where = {"xref": "paper", "x": 1, "xanchor": "left", "xshift": 12, "align": "left", "y": round(value, 2)}
        notes.append(caption("<br>".join(lines), color=LOOKS[curve.role].colour, **where))
    return notes


def _upon(curve: Curve, scales: Scales) -> dict[str, Any]:
    """Write the name of a rising line along it, where the square has few points: at its lower end."""
    share = min(0.45, text_px([curve.label]) * 0.36 / scales.width + 0.04)
    x, y = (low + (high - low) * share for low, high in (scales.x, scales.y))
    shift = {"textangle": -45, "xshift": -14, "yshift": 14, "bgcolor": f"{NAMES.surface}/75"}
    return caption(safe(curve.label), x=round(x, 2), y=round(y, 2), color=NAMES.ink_2, **shift)


def _below(title: str) -> dict[str, Any]:
    """Name the level axis under its right end."""
    at = {"xref": "paper", "yref": "paper", "x": 1, "y": 0, "xanchor": "right", "yanchor": "top"}
    return caption("<br>".join(broken(title, width=46)), **at, yshift=-42, color=NAMES.ink_2)
