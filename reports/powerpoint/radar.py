"""A native radar: one school before the middle half of all, its values in the names of the axes."""

from __future__ import annotations

from pptx.enum.chart import XL_CHART_TYPE

from domain.slide import Radar, Role, Series
from reports.powerpoint.axes import scale, style_axis
from reports.powerpoint.chart import SIZE, SMALL, Canvas, add_chart, add_legend, lay_plot, legend_height
from reports.powerpoint.draw import draw_line, label_of
from reports.powerpoint.fit import balanced
from reports.powerpoint.looks import LOOKS
from reports.powerpoint.sheet import Table
from reports.powerpoint.space import Rect

LABEL_SHARE = 0.24
MANY = 7
# of the rings only the middle and the outer one carry their number
NUMBERS = '[=50]0;[=100]0;""'


def draw_radar(canvas: Canvas, picture: Radar) -> None:
    """Draw the radar; where a school has no value its line has a gap."""
    width, height = canvas.box.points
    size = SIZE if len(picture.axes) <= MANY else SMALL
    data = Table(_axes(picture, width, size))
    for series in picture.series:
        data.add(series.name, series.values)
    chart = add_chart(canvas, XL_CHART_TYPE.RADAR_MARKERS, data)
    for drawn, series in zip(chart.plots[0].series, picture.series, strict=True):
        draw_line(drawn, LOOKS[series.role])
    style_axis(chart.category_axis, canvas, has_grid=True, size=size)
    style_axis(chart.value_axis, canvas, has_grid=True, size=12)
    scale(chart.value_axis, least=0, most=100, step=25)
    chart.value_axis.tick_labels.number_format = NUMBERS
    top = legend_height([series.name for series in picture.series], width)
    lay_plot(chart, canvas, Rect(0, top, width, height), target="outer")
    if len(picture.series) > 1:
        add_legend(chart, canvas, [series.name for series in picture.series])


def _axes(picture: Radar, width: float, size: float) -> list[str]:
    subject = next((series for series in picture.series if series.role == Role.SUBJECT), None)
    names = [balanced(axis, size, width * LABEL_SHARE) for axis in picture.axes]
    return ["\n".join([*name, *_value(subject, at)]) for at, name in enumerate(names)]


def _value(subject: Series | None, at: int) -> list[str]:
    return [label] if subject is not None and (label := label_of(subject, at)) else []
