"""Native horizontal bars, the first category on top, beside each other or stacked."""

from __future__ import annotations

from typing import Any

from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION
from pptx.oxml.ns import qn

from domain.slide import Bars
from reports.powerpoint.axes import scale, style_axis
from reports.powerpoint.bar_room import GAP_WIDTH, Room, room_for
from reports.powerpoint.chart import Canvas, add_chart, add_legend, lay_plot
from reports.powerpoint.draw import add_label, fill_bar, label_of, shift_label
from reports.powerpoint.ends import AWAY, Scale, lefts
from reports.powerpoint.errorbars import add_intervals, columns_of
from reports.powerpoint.looks import INK, LOOKS
from reports.powerpoint.sheet import Table
from reports.powerpoint.xml import child_before

OVERLAP = 0


def draw_bars(canvas: Canvas, picture: Bars) -> None:
    """Draw the bars with our own labels, and the intervals of those that have any."""
    data = Table(picture.categories, columns_of(picture.series))
    for series in picture.series:
        data.add(series.name, series.values)
    kind = XL_CHART_TYPE.BAR_STACKED if picture.is_stacked else XL_CHART_TYPE.BAR_CLUSTERED
    chart = add_chart(canvas, kind, data)
    room = room_for(canvas, picture)
    lay_plot(chart, canvas, room.plot)
    _set_axes(chart, canvas, picture, room)
    bars = chart.plots[0]
    bars.gap_width, bars.overlap = GAP_WIDTH, 100 if picture.is_stacked else OVERLAP
    for drawn, series in zip(bars.series, picture.series, strict=True):
        drawn.invert_if_negative = False
        fill_bar(drawn.format, LOOKS[series.role])
    write = _write_inside if picture.is_stacked else _write_beyond
    write(bars, canvas, picture, room.scale)
    add_intervals(bars, picture.series, data, is_bar=True)
    if len(picture.series) > 1:
        add_legend(chart, canvas, [series.name for series in picture.series])


def _set_axes(chart: Any, canvas: Canvas, picture: Bars, room: Room) -> None:
    style_axis(chart.category_axis, canvas, size=room.names)
    style_axis(chart.value_axis, canvas, has_grid=True, title=picture.unit)
    scale(chart.value_axis, least=0, most=room.most)
    # the first category on top, the numbers of the other axis still at the bottom
    chart.category_axis.reverse_order = True
    child_before(chart.category_axis._element, "c:noMultiLvlLbl", "c:tickLblSkip", val="1")
    # python-pptx's own "crosses" speaks of the other axis
    chart.value_axis._element.find(qn("c:crosses")).set("val", "max")


def _write_beyond(bars: Any, canvas: Canvas, picture: Bars, told: Scale) -> None:
    """Write the labels beyond the bars and their intervals."""
    for drawn, series, row in zip(bars.series, picture.series, lefts(picture, told), strict=True):
        for at, value in enumerate(series.values):
            text = label_of(series, at)
            if value is None or not text:
                continue
            add_label(drawn.points[at], text, canvas.kind.at(told.size), position=XL_LABEL_POSITION.OUTSIDE_END)
            if (further := row[at] - AWAY - value * told.unit) > 1:
                shift_label(drawn, at, right=(further + AWAY) / canvas.box.points[0])


def _write_inside(bars: Any, canvas: Canvas, picture: Bars, told: Scale) -> None:
    """Write the labels in the middle of the parts; of parts too short for them only the last one's, beyond it."""
    for drawn, series in zip(bars.series, picture.series, strict=True):
        look, is_last = LOOKS[series.role], series is picture.series[-1]
        ink = INK if look.hatch else canvas.words.palette.ink_on(look.paint)
        for at, value in enumerate(series.values):
            text = label_of(series, at)
            width = told.face.width_of(text, told.size)
            is_short = width > (value or 0.0) * told.unit
            if not value or not text or (is_short and not is_last):
                continue
            kind = canvas.kind.at(told.size, INK if is_short else ink)
            add_label(drawn.points[at], text, kind, position=XL_LABEL_POSITION.CENTER)
            if is_short:
                shift_label(drawn, at, right=((value * told.unit + width) / 2 + AWAY) / canvas.box.points[0])
