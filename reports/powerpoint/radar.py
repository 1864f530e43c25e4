"""A native radar: one school before the middle half of all, its values in the names of the axes."""

from __future__ import annotations

from typing import Any

from pptx.enum.chart import XL_CHART_TYPE
from pptx.oxml.ns import qn

from domain.slide import Radar, Role, Series
from reports.powerpoint.axes import scale, style_axis
from reports.powerpoint.chart import SIZE, SMALL, Canvas, add_chart, add_legend, lay_plot, legend_height
from reports.powerpoint.draw import draw_line, label_of
from reports.powerpoint.looks import LOOKS
from reports.powerpoint.sheet import Table
from reports.powerpoint.space import Rect
from reports.powerpoint.xml import child

LABEL_SHARE = 0.24
MANY, NARROW = 7, 450.0
# of the rings only the middle and the outer one carry their number
NUMBERS = '[=50]0;[=100]0;""'


def draw_radar(canvas: Canvas, picture: Radar) -> None:
    """Draw the radar; where a school has no value its line has a gap."""
    width, height = canvas.box.points
    size = SIZE if len(picture.axes) <= MANY and width > NARROW else SMALL
    data = Table(_axes(picture, canvas, size))
    for series in picture.series:
        data.add(series.name, series.values)
    chart = add_chart(canvas, XL_CHART_TYPE.RADAR_MARKERS, data)
    for drawn, series in zip(chart.plots[0].series, picture.series, strict=True):
        draw_line(drawn, LOOKS[series.role])
    style_axis(chart.category_axis, canvas, has_grid=True, size=size)
    style_axis(chart.value_axis, canvas, has_grid=True, size=12)
    scale(chart.value_axis, least=0, most=100, step=25)
    chart.value_axis.tick_labels.number_format = NUMBERS
    names, hidden = _legend(picture, chart.plots[0], canvas)
    lay_plot(chart, canvas, Rect(0, legend_height(names, canvas), width, height), target="outer")
    if len(names) > 1:
        add_legend(chart, canvas, names, hidden=hidden)


def _legend(picture: Radar, plot: Any, canvas: Canvas) -> tuple[list[str], list[int]]:
    """Name the band once: its upper edge stands for both in the legend, in the workbook each has its own name."""
    roles = [series.role for series in picture.series]
    names = [series.name for series in picture.series]
    if not {Role.BAND_LOW, Role.BAND_HIGH} <= set(roles):
        return names, []
    low, high = roles.index(Role.BAND_LOW), roles.index(Role.BAND_HIGH)
    names[high] = canvas.words.t("pptx.band")
    title = plot.series[high]._element.find(qn("c:tx"))
    title.remove(title[0])
    child(title, "c:v").text = names[high]
    return [name for at, name in enumerate(names) if at != low], [low]


def _axes(picture: Radar, canvas: Canvas, size: float) -> list[str]:
    subject = next((series for series in picture.series if series.role == Role.SUBJECT), None)
    names = [canvas.face.balanced(axis, size, canvas.box.points[0] * LABEL_SHARE) for axis in picture.axes]
    return ["\n".join([*name, *_value(subject, at)]) for at, name in enumerate(names)]


def _value(subject: Series | None, at: int) -> list[str]:
    return [label] if subject is not None and (label := label_of(subject, at)) else []
