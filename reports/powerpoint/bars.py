"""Native horizontal bars, the first category on top, beside each other or stacked."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION
from pptx.oxml.ns import qn

from domain.slide import Bars, Series
from reports.powerpoint.axes import nice_step, scale, style_axis
from reports.powerpoint.chart import SIZE, SMALL, Canvas, add_chart, add_legend, lay_plot, legend_height
from reports.powerpoint.draw import add_label, fill_bar, label_of, shift_label
from reports.powerpoint.errorbars import add_intervals, columns_of
from reports.powerpoint.fit import LINE, width_of, wrapped
from reports.powerpoint.looks import LOOKS
from reports.powerpoint.sheet import Table
from reports.powerpoint.space import Rect

NAMES_SHARE = 0.4
UNDER, GAP, AWAY = 52.0, 18.0, 4.0
STACKED_GAP, GAP_WIDTH, OVERLAP = 10.0, 45, -10


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
        unit = (plot.right - plot.left) / most
        if picture.is_stacked:
            _write_inside(drawn, series, canvas, unit, is_last=series is picture.series[-1])
        else:
            _write_beyond(drawn, series, canvas, unit)
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
    right = width - GAP
    # wider labels make the unit shorter, and that moves the bars' ends: by so much at most
    over = [
        end * (right - left) / most + label - (right - left) for end, label in _beyond(picture, right - left, most)
    ]
    top = legend_height([series.name for series in picture.series], width) + 4
    return Rect(left, top, right - max([0.0, *over]), height - UNDER)


def _beyond(picture: Bars, width: float, most: float) -> Iterator[tuple[float, float]]:
    """Give the ends of the bars beyond which a label is written, and its width."""
    for series in picture.series[-1:] if picture.is_stacked else picture.series:
        for at, value in enumerate(series.values):
            label = width_of(label_of(series, at), SIZE)
            if not picture.is_stacked:
                yield _end(series, at), label + GAP if label else 0.0
            elif value and label > value * width / most:
                yield sum(other.values[at] or 0.0 for other in picture.series), label + GAP


def _end(series: Series, at: int) -> float:
    """Tell where the bar ends, or its interval."""
    high = series.highs[at] if at < len(series.highs) else None
    return max(series.values[at] or 0.0, high or 0.0)


def _size(canvas: Canvas, picture: Bars, plot: Rect) -> float:
    room = canvas.box.points[0] * NAMES_SHARE
    lines = max((len(wrapped(name, SIZE, room)) for name in picture.categories), default=1)
    return SIZE if lines * SIZE * LINE * len(picture.categories) <= plot.bottom - plot.top else SMALL


def _write_beyond(drawn: Any, series: Series, canvas: Canvas, unit: float) -> None:
    """Write the labels beyond the bars and their intervals; ``unit`` is the length of 1 in points."""
    for at, value in enumerate(series.values):
        text = label_of(series, at)
        if value is None or not text:
            continue
        add_label(drawn.points[at], text, canvas.kind.at(SIZE), position=XL_LABEL_POSITION.OUTSIDE_END)
        if (over := _end(series, at) - value) > 0:
            shift_label(drawn, at, right=(over * unit + AWAY) / canvas.box.points[0])


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
