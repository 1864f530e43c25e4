"""Native charts of Word: the XML and the workbook behind it, as PowerPoint's writer makes them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, cast

from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION, XL_MARKER_STYLE, XL_TICK_LABEL_POSITION
from pptx.enum.dml import MSO_LINE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.package import Package
from pptx.parts.chart import ChartPart
from pptx.util import Pt

from domain.slide import Bars, Radar, Role, Series

FONT, SIZE = "Times New Roman", Pt(10)
INK, SUBJECT, GREY, GRID = map(RGBColor.from_string, ("16202C", "0B57A4", "5C6875", "C3CCD6"))
# told apart without colour: by dash, width and marker
LINES: Mapping[Role, tuple[RGBColor, float, MSO_LINE]] = {
    Role.SUBJECT: (SUBJECT, 2.5, MSO_LINE.SOLID),
    Role.REFERENCE: (INK, 1.5, MSO_LINE.DASH),
    Role.BAND_HIGH: (GREY, 0.75, MSO_LINE.ROUND_DOT),
    Role.BAND_LOW: (GREY, 0.75, MSO_LINE.ROUND_DOT),
}
UNFRAMED = f"<c:spPr {nsdecls('c', 'a')}><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
OTHER = (GREY, 1.5, MSO_LINE.DASH_DOT)
STEP = 25
# of the rings only the middle and the outer one carry their number
RINGS = '[=50]0;[=100]0;""'


def chart_part(picture: Radar | Bars) -> ChartPart:
    """Write a picture as the part of a chart; ``chart_workbook.xlsx_part`` is what «Изменить данные» opens."""
    kind, names = _KINDS[type(picture)](picture)
    data: Any = cast(Any, CategoryChartData)(number_format="0")
    data.categories = names
    for series in picture.series:
        data.add_series(series.name, series.values)
    # a package of its own: nothing but this chart is ever in it
    part: ChartPart = ChartPart.new(kind, data, cast(Any, Package)(None))
    _LOOKS[type(picture)](part.chart, picture)
    return part


def _common(chart: Chart) -> None:
    chart.font.name, chart.font.size = FONT, SIZE
    chart.font.color.rgb = INK
    chart.has_title = False
    # Word frames a chart that says nothing of its edge
    chart._chartSpace.txPr.addprevious(parse_xml(UNFRAMED))


def _radar(chart: Chart, picture: Radar) -> None:
    _common(chart)
    chart.has_legend = True
    chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    axis = chart.value_axis
    axis.minimum_scale, axis.maximum_scale, axis.major_unit = 0, 100, STEP
    axis.major_gridlines.format.line.color.rgb = GRID
    axis.format.line.color.rgb = GRID
    axis.tick_labels.font.size, axis.tick_labels.number_format = Pt(8), RINGS
    axis.tick_labels.number_format_is_linked = False
    for line, series in zip(chart.plots[0].series, picture.series, strict=True):
        _line(line, series)


def _line(line: Any, series: Series) -> None:
    color, width, dash = LINES.get(series.role, OTHER)
    # the schema knows no smooth radar, python-pptx writes it all the same
    for smooth in line._element.findall(qn("c:smooth")):
        line._element.remove(smooth)
    line.format.line.color.rgb, line.format.line.width, line.format.line.dash_style = color, Pt(width), dash
    marker = line.marker
    marker.style = XL_MARKER_STYLE.CIRCLE if series.role == Role.SUBJECT else XL_MARKER_STYLE.NONE
    if series.role == Role.SUBJECT:
        marker.size = 7
        marker.format.fill.solid()
        marker.format.fill.fore_color.rgb = color


def _bars(chart: Chart, picture: Bars) -> None:
    _common(chart)
    chart.has_legend = False
    names, values = chart.category_axis, chart.value_axis
    names.reverse_order = True
    names.format.line.color.rgb = GREY
    names.has_major_gridlines = values.has_major_gridlines = False
    values.minimum_scale, values.maximum_scale = 0, picture.most
    values.tick_label_position = XL_TICK_LABEL_POSITION.NONE
    values.format.line.fill.background()
    values.visible = False
    plot = chart.plots[0]
    plot.gap_width, plot.has_data_labels = 45, True
    plot.data_labels.show_value = True
    plot.data_labels.font.size, plot.data_labels.font.bold = SIZE, True
    fill = plot.series[0].format.fill
    fill.solid()
    fill.fore_color.rgb = SUBJECT


_KINDS: Mapping[type, Callable[[Any], tuple[Any, tuple[str, ...]]]] = {
    Radar: lambda picture: (XL_CHART_TYPE.RADAR_MARKERS, picture.axes),
    Bars: lambda picture: (XL_CHART_TYPE.BAR_CLUSTERED, picture.categories),
}
_LOOKS: Mapping[type, Callable[[Chart, Any], None]] = {Radar: _radar, Bars: _bars}
