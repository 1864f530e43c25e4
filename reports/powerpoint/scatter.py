"""A native scatter: points by their kind before curves that are named at their right ends."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION

from domain.slide import Curve, Dots, Role, Scatter
from reports.powerpoint.around import Spot, apart, sides
from reports.powerpoint.axes import nice_step, scale, style_axis
from reports.powerpoint.chart import SIZE, SMALL, Canvas, add_chart, add_legend, lay_plot, legend_height
from reports.powerpoint.draw import add_label, draw_line, draw_points, shift_label
from reports.powerpoint.fit import LINE
from reports.powerpoint.looks import INK, LOOKS, SOFT
from reports.powerpoint.sheet import Points
from reports.powerpoint.space import Rect

LEFT, UNDER, GAP = 74.0, 56.0, 8.0
POSITIONS = {
    "right": XL_LABEL_POSITION.RIGHT,
    "left": XL_LABEL_POSITION.LEFT,
    "above": XL_LABEL_POSITION.ABOVE,
    "below": XL_LABEL_POSITION.BELOW,
}
Range = tuple[float, float]


@dataclass(frozen=True)
class Plot:
    """The plot in points of its chart, and what its axes span."""

    rect: Rect
    x: Range
    y: Range

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Place a point of the data."""
        (left, right), (low, high), rect = self.x, self.y, self.rect
        across, up = (x - left) / (right - left), (y - low) / (high - low)
        return rect.left + across * (rect.right - rect.left), rect.bottom - up * (rect.bottom - rect.top)


def draw_scatter(canvas: Canvas, picture: Scatter) -> None:
    """Draw points and curves, those of the most points first."""
    # LibreOffice loses the points of a series when a longer one follows it
    every: list[Curve | Dots] = [*picture.curves, *picture.groups]
    kinds = sorted(every, key=lambda kind: -len(_points(kind)))
    data = Points()
    for kind in kinds:
        labels = [dot.label for dot in kind.dots] if isinstance(kind, Dots) else []
        data.add(kind.name, _points(kind), labels)
    chart = add_chart(canvas, XL_CHART_TYPE.XY_SCATTER, data)
    plot = _plot(canvas, picture)
    lay_plot(chart, canvas, plot.rect)
    _set_axes(chart, canvas, picture, plot)
    drawn = list(zip(chart.plots[0].series, kinds, strict=True))
    curves = [(series, kind) for series, kind in drawn if isinstance(kind, Curve)]
    groups = [(series, kind) for series, kind in drawn if isinstance(kind, Dots)]
    for series, curve in curves:
        draw_line(series, _curve_look(curve), has_markers=False)
    for series, group in groups:
        draw_points(series.marker, LOOKS[group.role])
    taken = _write_ends(curves, canvas, plot)
    _write_labels(groups, canvas, plot, taken)
    if _listed(picture):
        hidden = [
            at for at, kind in enumerate(kinds) if isinstance(kind, Curve) and kind.name not in _listed(picture)
        ]
        add_legend(chart, canvas, _listed(picture), hidden=hidden)


def _points(kind: Curve | Dots) -> list[tuple[float, float]]:
    if isinstance(kind, Dots):
        return [(dot.x, dot.y) for dot in kind.dots]
    return list(zip(kind.xs, kind.ys, strict=True))


def _set_axes(chart: Any, canvas: Canvas, picture: Scatter, plot: Plot) -> None:
    style_axis(chart.category_axis, canvas, title=picture.x_title, has_grid=picture.is_square)
    style_axis(chart.value_axis, canvas, title=picture.y_title, has_grid=True)
    for axis, (least, most) in ((chart.category_axis, plot.x), (chart.value_axis, plot.y)):
        scale(axis, least=least, most=most)


def _listed(picture: Scatter) -> list[str]:
    """Name what the legend lists; one kind of points needs none."""
    labelled = {curve.name for curve in picture.curves if curve.label}
    names = [curve.name for curve in picture.curves if curve.name not in labelled]
    names += [group.name for group in picture.groups]
    return names if len(names) > 1 else []


def _curve_look(curve: Curve) -> Any:
    look = LOOKS[curve.role]
    # a line of a territory runs on between the limits: whole, and stronger than they
    return replace(look, size=0) if curve.role != Role.REFERENCE else replace(look, width=2.5)


def _plot(canvas: Canvas, picture: Scatter) -> Plot:
    width, height = canvas.box.points
    x, y = picture.x_range or _range(picture, 0), picture.y_range or _range(picture, 1)
    # the name of a curve that ends in the corner stands half above it
    top = legend_height(_listed(picture), canvas) + SMALL * LINE / 2 + 2
    rect = Rect(LEFT, top, width - 2 * GAP, height - UNDER)
    rect = replace(rect, right=rect.right - _over(picture, x, rect, canvas))
    if picture.is_square:
        unit = min((rect.right - rect.left) / (x[1] - x[0]), (rect.bottom - rect.top) / (y[1] - y[0]))
        left = rect.left + (rect.right - rect.left - unit * (x[1] - x[0])) / 2
        rect = Rect(left, rect.top, left + unit * (x[1] - x[0]), rect.top + unit * (y[1] - y[0]))
    return Plot(rect, x, y)


def _over(picture: Scatter, x: Range, rect: Rect, canvas: Canvas) -> float:
    """Tell how far the names at the ends of curves reach beyond the plot."""
    wide = rect.right - rect.left
    reach = [
        canvas.face.width_of(curve.label, SMALL) + GAP - (x[1] - curve.xs[-1]) / (x[1] - x[0]) * wide
        for curve in picture.curves
        if curve.label and curve.xs
    ]
    return max(0.0, *reach, 0.0)


def _range(picture: Scatter, place: int) -> Range:
    values = [(dot.x, dot.y)[place] for group in picture.groups for dot in group.dots]
    values += [value for curve in picture.curves for value in (curve.xs, curve.ys)[place]]
    least, most = min(values, default=0.0), max(values, default=1.0)
    step = nice_step(most - least or abs(most))
    low = math.floor(least / step) * step
    return low, max(math.ceil(most / step) * step, low + step)


def _write_ends(curves: Sequence[tuple[Any, Curve]], canvas: Canvas, plot: Plot) -> list[Rect]:
    """Name the curves at their right ends, pushed apart where they would touch."""
    named = [(series, curve) for series, curve in curves if curve.label and curve.xs]
    ends = [plot.at(curve.xs[-1], curve.ys[-1]) for _, curve in named]
    half = SMALL * LINE / 2
    levels = apart([y for _, y in ends], least=2 * half)
    taken = []
    for (series, curve), (x, y), level in zip(named, ends, levels, strict=True):
        point = series.points[len(curve.xs) - 1]
        kind = canvas.kind.at(SMALL, INK if curve.role == Role.REFERENCE else SOFT)
        add_label(point, curve.label, kind, position=XL_LABEL_POSITION.RIGHT)
        if level != y:
            shift_label(series, len(curve.xs) - 1, down=(level - y) / canvas.box.points[1])
        taken.append(Rect(x, level - half, x + canvas.face.width_of(curve.label, SMALL) + GAP, level + half))
    return taken


def _write_labels(groups: Sequence[tuple[Any, Dots]], canvas: Canvas, plot: Plot, taken: Sequence[Rect]) -> None:
    wanted = [(series, at, dot) for series, group in groups for at, dot in enumerate(group.dots) if dot.label]
    points = [plot.at(dot.x, dot.y) for _, group in groups for dot in group.dots]
    spots = [Spot(*plot.at(dot.x, dot.y), canvas.face.width_of(dot.label, SIZE)) for _, _, dot in wanted]
    chosen = sides(spots, size=SIZE, plot=plot.rect, points=points, taken=taken)
    for (series, at, dot), side in zip(wanted, chosen, strict=True):
        add_label(series.points[at], dot.label, canvas.kind.at(SIZE), position=POSITIONS[side])
