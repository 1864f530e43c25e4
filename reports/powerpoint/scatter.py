"""A native scatter: points by their kind before curves that are named at their right ends."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION
from pptx.oxml.ns import qn

from domain.slide import Curve, Dots, Role, Scatter
from reports.powerpoint.around import Spot, apart, sides
from reports.powerpoint.axes import nice_step, scale, style_axis
from reports.powerpoint.chart import SIZE, SMALL, Canvas, add_chart, add_legend, lay_plot, legend_height
from reports.powerpoint.draw import add_label, draw_line, draw_points
from reports.powerpoint.fit import LINE, width_of
from reports.powerpoint.looks import INK, LOOKS, SOFT
from reports.powerpoint.sheet import Points
from reports.powerpoint.space import Rect
from reports.powerpoint.xml import child, element

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
    """Draw curves first, so that points lie on them."""
    data = Points()
    for curve in picture.curves:
        data.add(curve.name, list(zip(curve.xs, curve.ys, strict=True)))
    for group in picture.groups:
        data.add(group.name, [(dot.x, dot.y) for dot in group.dots], [dot.label for dot in group.dots])
    chart = add_chart(canvas, XL_CHART_TYPE.XY_SCATTER, data)
    plot = _plot(canvas, picture)
    lay_plot(chart, canvas, plot.rect)
    for axis, title, (least, most) in (
        (chart.category_axis, picture.x_title, plot.x),
        (chart.value_axis, picture.y_title, plot.y),
    ):
        style_axis(axis, canvas, title=title, has_grid=axis is not chart.category_axis or picture.is_square)
        scale(axis, least=least, most=most)
    every = list(chart.plots[0].series)
    curves, groups = every[: len(picture.curves)], every[len(picture.curves) :]
    taken = _write_ends(curves, picture, canvas, plot)
    for drawn, curve in zip(curves, picture.curves, strict=True):
        draw_line(drawn, _curve_look(curve), has_markers=False)
    for drawn, group in zip(groups, picture.groups, strict=True):
        draw_points(drawn.marker, LOOKS[group.role])
    _write_labels(groups, picture, canvas, plot, taken)
    if _listed(picture):
        hidden = [at for at, curve in enumerate(picture.curves) if curve.label]
        add_legend(chart, canvas, hidden=hidden)


def _listed(picture: Scatter) -> list[str]:
    """Name what the legend lists; one kind of points needs none."""
    names = [curve.name for curve in picture.curves if not curve.label] + [group.name for group in picture.groups]
    return names if len(names) > 1 else []


def _curve_look(curve: Curve) -> Any:
    look = LOOKS[curve.role]
    # a line of a territory runs on between the limits: whole, and stronger than they
    return replace(look, size=0) if curve.role != Role.REFERENCE else replace(look, width=2.5)


def _plot(canvas: Canvas, picture: Scatter) -> Plot:
    width, height = canvas.box.points
    side = max((width_of(curve.label, SMALL) for curve in picture.curves), default=0.0)
    top = legend_height(_listed(picture), width) + GAP
    rect = Rect(LEFT, top, width - side - 2 * GAP, height - UNDER)
    x, y = picture.x_range or _range(picture, 0), picture.y_range or _range(picture, 1)
    if picture.is_square:
        unit = min((rect.right - rect.left) / (x[1] - x[0]), (rect.bottom - rect.top) / (y[1] - y[0]))
        rect = replace(rect, right=rect.left + unit * (x[1] - x[0]), bottom=rect.top + unit * (y[1] - y[0]))
    return Plot(rect, x, y)


def _range(picture: Scatter, place: int) -> Range:
    values = [(dot.x, dot.y)[place] for group in picture.groups for dot in group.dots]
    values += [value for curve in picture.curves for value in (curve.xs, curve.ys)[place]]
    least, most = min(values, default=0.0), max(values, default=1.0)
    step = nice_step(most - least)
    return least // step * step, -(-most // step) * step


def _write_ends(curves: list[Any], picture: Scatter, canvas: Canvas, plot: Plot) -> list[Rect]:
    """Name the curves at their right ends, pushed apart where they would touch."""
    named = [
        (drawn, curve) for drawn, curve in zip(curves, picture.curves, strict=True) if curve.label and curve.xs
    ]
    ends = [plot.at(curve.xs[-1], curve.ys[-1]) for _, curve in named]
    levels = apart([y for _, y in ends], least=SMALL * LINE)
    taken = []
    for (drawn, curve), (x, y), level in zip(named, ends, levels, strict=True):
        point = drawn.points[len(curve.xs) - 1]
        paint = INK if curve.role == Role.REFERENCE else SOFT
        add_label(point, curve.label, canvas.kind.at(SMALL, paint), position=XL_LABEL_POSITION.RIGHT)
        if level != y:
            _shift(drawn, len(curve.xs) - 1, (level - y) / canvas.box.points[1])
        half = SMALL * LINE / 2
        taken.append(Rect(x, level - half, x + width_of(curve.label, SMALL) + GAP, level + half))
    return taken


def _shift(drawn: Any, at: int, share: float) -> None:
    """Move a label down by a share of the chart's height."""
    label = drawn._element.get_dLbl(at)
    for old in label.findall(qn("c:layout")):
        label.remove(old)
    layout = element("c:layout")
    label.find(qn("c:idx")).addnext(layout)
    told = child(layout, "c:manualLayout")
    for name, value in (("x", "0"), ("y", f"{share:.4f}")):
        child(told, f"c:{name}", val=value)


def _write_labels(groups: list[Any], picture: Scatter, canvas: Canvas, plot: Plot, taken: list[Rect]) -> None:
    wanted = [
        (drawn, at, dot) for drawn, group in zip(groups, picture.groups, strict=True) for at, dot in _named(group)
    ]
    points = [plot.at(dot.x, dot.y) for group in picture.groups for dot in group.dots]
    spots = [Spot(*plot.at(dot.x, dot.y), dot.label) for _, _, dot in wanted]
    chosen = sides(spots, size=SIZE, plot=plot.rect, points=points, taken=taken)
    for (drawn, at, dot), side in zip(wanted, chosen, strict=True):
        add_label(drawn.points[at], dot.label, canvas.kind.at(SIZE), position=POSITIONS[side])


def _named(group: Dots) -> list[tuple[int, Any]]:
    return [(at, dot) for at, dot in enumerate(group.dots) if dot.label]
