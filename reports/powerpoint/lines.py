"""Native lines over periods: gaps where nothing is known, intervals as bars, values at the points."""

from __future__ import annotations

from typing import Any

from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.chart import XL_LABEL_POSITION as Where

from domain.slide import Lines, Series
from reports.powerpoint.axes import scale, style_axis
from reports.powerpoint.chart import SIZE, Canvas, add_chart, add_legend, lay_plot, legend_height
from reports.powerpoint.draw import add_label, draw_line, label_of, shift_label
from reports.powerpoint.errorbars import add_intervals, columns_of
from reports.powerpoint.looks import LOOKS
from reports.powerpoint.sheet import Table
from reports.powerpoint.space import Rect

LEFT, UNDER, GAP = 70.0, 34.0, 10.0
# a label beside a rising or falling line stands so many of its sizes off it
ASIDE = 0.8


def draw_lines(canvas: Canvas, picture: Lines) -> None:
    """Draw the lines."""
    data = Table(picture.categories, columns_of(picture.series))
    for series in picture.series:
        data.add(series.name, series.values)
    chart = add_chart(canvas, XL_CHART_TYPE.LINE_MARKERS, data)
    names = [series.name for series in picture.series]
    top = legend_height(names, canvas) + GAP
    width, height = canvas.box.points
    lay_plot(chart, canvas, Rect(LEFT, top, width - GAP, height - UNDER))
    style_axis(chart.category_axis, canvas)
    style_axis(chart.value_axis, canvas, has_grid=True, title=picture.unit)
    scale(chart.value_axis, least=picture.least, most=picture.most)
    for drawn, series in zip(chart.plots[0].series, picture.series, strict=True):
        draw_line(drawn, LOOKS[series.role])
        _write_labels(drawn, series, canvas, picture)
    add_intervals(chart.plots[0], picture.series, data)
    if len(names) > 1:
        add_legend(chart, canvas, names)


def _write_labels(drawn: Any, series: Series, canvas: Canvas, picture: Lines) -> None:
    for at, value in enumerate(series.values):
        text = label_of(series, at)
        if value is None or not text:
            continue
        position = _position(series, at, picture)
        add_label(drawn.points[at], text, canvas.kind.at(SIZE), position=position)
        if down := _aside(series, at, position):
            shift_label(drawn, at, down=down * SIZE * ASIDE / canvas.box.points[1])


def _position(series: Series, at: int, picture: Lines) -> Any:
    """Write beside intervals, else above the highest line and below the lowest."""
    if _interval(series, at):
        return Where.RIGHT
    value = series.values[at] or 0.0
    others = [other for other in picture.series if other is not series]
    if any((_interval(other, at) or (value, value))[1] > value for other in others):
        return Where.LEFT
    values = [other.values[at] for other in others]
    above = [other for other in values if other is not None and other > value]
    return Where.BELOW if above and len(above) == len(values) else Where.ABOVE


def _interval(series: Series, at: int) -> tuple[float, float] | None:
    low, high = (ends[at] if at < len(ends) else None for ends in (series.lows, series.highs))
    return None if low is None or high is None else (low, high)


def _aside(series: Series, at: int, position: Any) -> int:
    """Tell the side of its line that a label beside a point keeps to: 1 below, -1 above it."""
    values = (*series.values, None)
    value, other = values[at], values[at + 1] if position == Where.RIGHT else values[at - 1]
    if position not in (Where.RIGHT, Where.LEFT) or value is None or other is None:
        return 0
    return 1 if other >= value else -1
