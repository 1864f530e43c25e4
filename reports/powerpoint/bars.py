"""Native horizontal bars, the first category on top, beside each other or stacked."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION
from pptx.oxml.ns import qn

from domain.slide import Bars, Series
from reports.powerpoint.axes import nice_step, scale, style_axis
from reports.powerpoint.chart import SIZE, SMALL, Canvas, add_chart, add_legend, lay_plot, legend_height
from reports.powerpoint.draw import add_label, fill_bar, label_of, shift_label
from reports.powerpoint.ends import AWAY, Scale, lefts, reach
from reports.powerpoint.errorbars import add_intervals, columns_of
from reports.powerpoint.fit import LINE, width_of, wrapped
from reports.powerpoint.looks import LOOKS
from reports.powerpoint.sheet import Table
from reports.powerpoint.space import Rect

NAMES_SHARE = 0.4
UNDER, GAP = 52.0, 18.0
GAP_WIDTH, OVERLAP = 45, 0


def draw_bars(canvas: Canvas, picture: Bars) -> None:
    """Draw the bars with our own labels, and the intervals of those that have any."""
    data = Table(picture.categories, columns_of(picture.series))
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
    for drawn, series in zip(bars.series, picture.series, strict=True):
        drawn.invert_if_negative = False
        fill_bar(drawn.format, LOOKS[series.role])
    _write_labels(bars, canvas, picture, _scale(picture, plot, most))
    add_intervals(bars, picture.series, data, is_bar=True)
    if len(picture.series) > 1:
        add_legend(chart, canvas, [series.name for series in picture.series])


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
    top = legend_height([series.name for series in picture.series], width) + 4
    plot = Rect(left, top, width - GAP, height - UNDER)
    over = _over(picture, plot, most) if picture.is_stacked else reach(picture, _scale(picture, plot, most))
    # a shorter unit moves the ends of the bars to the left: the labels have room by then
    return replace(plot, right=plot.right - max(0.0, over - (plot.right - plot.left)))


def _scale(picture: Bars, plot: Rect, most: float) -> Scale:
    bars = len(picture.categories) * (len(picture.series) + GAP_WIDTH / 100) or 1
    return Scale((plot.right - plot.left) / most, (plot.bottom - plot.top) / bars, SIZE)


def _over(picture: Bars, plot: Rect, most: float) -> float:
    """Tell how far the labels of last parts that are too short for them reach."""
    unit, last = (plot.right - plot.left) / most, picture.series[-1]
    ends = [
        sum(series.values[at] or 0.0 for series in picture.series) * unit + label + GAP
        for at, value in enumerate(last.values)
        if value and (label := width_of(label_of(last, at), SIZE)) > value * unit
    ]
    return max(ends, default=0.0)


def _size(canvas: Canvas, picture: Bars, plot: Rect) -> float:
    room = canvas.box.points[0] * NAMES_SHARE
    lines = max((len(wrapped(name, SIZE, room)) for name in picture.categories), default=1)
    return SIZE if lines * SIZE * LINE * len(picture.categories) <= plot.bottom - plot.top else SMALL


def _write_labels(bars: Any, canvas: Canvas, picture: Bars, scale: Scale) -> None:
    if picture.is_stacked:
        for drawn, series in zip(bars.series, picture.series, strict=True):
            _write_inside(drawn, series, canvas, scale.unit, is_last=series is picture.series[-1])
        return
    for drawn, series, row in zip(bars.series, picture.series, lefts(picture, scale), strict=True):
        for at, value in enumerate(series.values):
            text = label_of(series, at)
            if value is None or not text:
                continue
            add_label(drawn.points[at], text, canvas.kind.at(SIZE), position=XL_LABEL_POSITION.OUTSIDE_END)
            if (further := row[at] - AWAY - value * scale.unit) > 1:
                shift_label(drawn, at, right=(further + AWAY) / canvas.box.points[0])


def _write_inside(drawn: Any, series: Series, canvas: Canvas, unit: float, *, is_last: bool) -> None:
    """Write the labels in the middle of the parts; of parts too short for them only the last one's, beyond it."""
    look, ink_beyond = LOOKS[series.role], canvas.kind.at(SIZE)
    ink = ink_beyond if look.hatch else canvas.kind.at(SIZE, canvas.palette.ink_on(look.paint))
    for at, value in enumerate(series.values):
        text = label_of(series, at)
        if not value or not text:
            continue
        width = width_of(text, SIZE)
        is_short = width > value * unit
        if not is_short or is_last:
            add_label(drawn.points[at], text, ink_beyond if is_short else ink, position=XL_LABEL_POSITION.CENTER)
        if is_short and is_last:
            shift_label(drawn, at, right=((value * unit + width) / 2 + AWAY) / canvas.box.points[0])
