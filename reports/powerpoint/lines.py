"""Native lines over periods: gaps where nothing is known, intervals as bars, values at the points."""

from __future__ import annotations

from typing import Any

from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION

from domain.slide import Lines, Series
from reports.powerpoint.axes import scale, style_axis
from reports.powerpoint.chart import SIZE, Canvas, add_chart, add_legend, lay_plot, legend_height
from reports.powerpoint.draw import add_label, draw_line, label_of, shift_label
from reports.powerpoint.errorbars import add_intervals, halves
from reports.powerpoint.looks import LOOKS
from reports.powerpoint.sheet import Table
from reports.powerpoint.space import Rect

LEFT, UNDER, GAP = 70.0, 34.0, 10.0
# a label beside a rising or falling line stands so many of its sizes off it
ASIDE = 0.8


def draw_lines(canvas: Canvas, picture: Lines) -> None:
    """Draw the lines."""
    more = [column for series in picture.series for column in halves(series)]
    data = Table(picture.categories, more)
    for series in picture.series:
        data.add(series.name, series.values)
    chart = add_chart(canvas, XL_CHART_TYPE.LINE_MARKERS, data)
    names = [series.name for series in picture.series] if len(picture.series) > 1 else []
    top = legend_height(names, canvas.box.points[0]) + GAP
    width, height = canvas.box.points
    lay_plot(chart, canvas, Rect(LEFT, top, width - GAP, height - UNDER))
    style_axis(chart.category_axis, canvas)
    style_axis(chart.value_axis, canvas, has_grid=True, title=picture.unit)
    scale(chart.value_axis, least=picture.least, most=picture.most)
    place = 0
    for drawn, series in zip(chart.plots[0].series, picture.series, strict=True):
        draw_line(drawn, LOOKS[series.role])
        _write_labels(drawn, series, canvas, picture)
        if halves(series):
            add_intervals(drawn, series, data.more_ref(place), data.more_ref(place + 1))
            place += 2
    if names:
        add_legend(chart, canvas)


def _write_labels(drawn: Any, series: Series, canvas: Canvas, picture: Lines) -> None:
    for at, value in enumerate(series.values):
        text = label_of(series, at)
        if value is None or not text:
            continue
        position = _position(series, at, picture)
        add_label(drawn.points[at], text, canvas.kind.at(SIZE), position=position)
        if position == XL_LABEL_POSITION.RIGHT and (down := _beside(series, at)):
            shift_label(drawn, at, down=down * SIZE * ASIDE / canvas.box.points[1])


def _position(series: Series, at: int, picture: Lines) -> Any:
    """Write beside an interval, else above the highest line and below the lowest one."""
    if at < len(series.highs) and series.highs[at] is not None:
        return XL_LABEL_POSITION.RIGHT
    value = series.values[at] or 0.0
    others = [other.values[at] for other in picture.series if other is not series]
    above = [other for other in others if other is not None and other > value]
    return XL_LABEL_POSITION.BELOW if above and len(above) == len(others) else XL_LABEL_POSITION.ABOVE


def _beside(series: Series, at: int) -> int:
    """Tell the side of the line that a label at the right of a point keeps to: 1 below, -1 above it."""
    value, after = series.values[at], (*series.values, None)[at + 1]
    if value is None or after is None:
        return 0
    return 1 if after >= value else -1
