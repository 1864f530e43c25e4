"""Native horizontal bars, the first category on top, beside each other or stacked."""

from __future__ import annotations

import math
from typing import Any

from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION
from pptx.oxml.ns import qn

from domain.slide import Bars, Series
from reports.powerpoint.axes import nice_step, scale, style_axis
from reports.powerpoint.chart import SIZE, SMALL, Canvas, add_chart, add_legend, lay_plot, legend_height
from reports.powerpoint.draw import add_label, fill_bar, label_of
from reports.powerpoint.fit import LINE, width_of, wrapped
from reports.powerpoint.looks import INK, LOOKS
from reports.powerpoint.sheet import Table
from reports.powerpoint.space import Rect

NAMES_SHARE = 0.4
UNDER, GAP = 52.0, 14.0
STACKED_GAP, GAP_WIDTH, OVERLAP = 10.0, 45, -10


def draw_bars(canvas: Canvas, picture: Bars) -> None:
    """Draw the bars with our own labels; a part of a stacked bar that is too short for its label has none."""
    data = Table(picture.categories)
    for series in picture.series:
        data.add(series.name, series.values)
    kind = XL_CHART_TYPE.BAR_STACKED if picture.is_stacked else XL_CHART_TYPE.BAR_CLUSTERED
    chart = add_chart(canvas, kind, data)
    most = picture.most or _most(picture)
    plot = _plot(canvas, picture, most)
    lay_plot(chart, canvas, plot)
    _set_axes(chart, canvas, picture, most=most, size=_size(canvas, picture, plot))
    bars = chart.plots[0]
    bars.gap_width, bars.overlap = GAP_WIDTH, 100 if picture.is_stacked else OVERLAP
    unit = (plot.right - plot.left) / most if picture.is_stacked else 0.0
    for drawn, series in zip(bars.series, picture.series, strict=True):
        drawn.invert_if_negative = False
        fill_bar(drawn.format, LOOKS[series.role])
        _write_labels(drawn, series, canvas, unit)
    if len(picture.series) > 1:
        add_legend(chart, canvas)


def _set_axes(chart: Any, canvas: Canvas, picture: Bars, *, most: float, size: float) -> None:
    style_axis(chart.category_axis, canvas, size=size)
    style_axis(chart.value_axis, canvas, has_grid=True, title=picture.unit)
    scale(chart.value_axis, least=0, most=most)
    # the first category on top, the numbers of the other axis still at the bottom
    chart.category_axis.reverse_order = True
    # python-pptx's own "crosses" speaks of the other axis
    chart.value_axis._element.find(qn("c:crosses")).set("val", "max")


def _most(picture: Bars) -> float:
    rows = zip(*([value or 0.0 for value in series.values] for series in picture.series), strict=True)
    lengths = [sum(row) if picture.is_stacked else max(row) for row in rows]
    most = max(lengths, default=0.0) or 1.0
    step = nice_step(most)
    return math.ceil(most / step) * step


def _plot(canvas: Canvas, picture: Bars, most: float) -> Rect:
    """Leave room for the names at the left and for the labels beyond the longest bars."""
    width, height = canvas.box.points
    lines = [line for name in picture.categories for line in wrapped(name, SIZE, width * NAMES_SHARE)]
    left = max((width_of(line, SIZE) for line in lines), default=0.0) + GAP
    names = [series.name for series in picture.series] if len(picture.series) > 1 else []
    right = width - GAP
    if not picture.is_stacked:
        ends = [
            (value or 0.0) / most * (right - left) + width_of(label_of(series, at), SIZE) + GAP
            for series in picture.series
            for at, value in enumerate(series.values)
        ]
        right -= max(0.0, max(ends, default=0.0) - (right - left))
    return Rect(left, legend_height(names, width) + 4, right, height - UNDER)


def _size(canvas: Canvas, picture: Bars, plot: Rect) -> float:
    room = canvas.box.points[0] * NAMES_SHARE
    lines = max((len(wrapped(name, SIZE, room)) for name in picture.categories), default=1)
    return SIZE if lines * SIZE * LINE * len(picture.categories) <= plot.bottom - plot.top else SMALL


def _write_labels(drawn: Any, series: Series, canvas: Canvas, unit: float) -> None:
    """Write the labels beyond the bars, or where ``unit`` tells the length of 1 in points in their middle."""
    look = LOOKS[series.role]
    position = XL_LABEL_POSITION.CENTER if unit else XL_LABEL_POSITION.OUTSIDE_END
    ink = canvas.palette.ink_on(look.paint) if unit and not look.hatch else INK
    for at, value in enumerate(series.values):
        text = label_of(series, at)
        if value is None or not text or (unit and width_of(text, SIZE) > value * unit):
            continue
        add_label(drawn.points[at], text, canvas.kind.at(SIZE, ink), position=position)
