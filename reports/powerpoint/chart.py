"""What all native charts share: how one is put on a slide, its letters, legend and the room of its plot."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION
from pptx.oxml.ns import qn

from reports.powerpoint.fit import Face
from reports.powerpoint.space import Box, Rect
from reports.powerpoint.text import Type, set_font
from reports.powerpoint.words import Words
from reports.powerpoint.xml import child, element

SIZE, SMALL = 16.0, 14.0
# a line with its point, and the gap to the next name; how much of the width a legend fills at most
LEGEND_KEY, LEGEND_LINE, LEGEND_SHARE = 60.0, 1.55, 0.88


@dataclass(frozen=True)
class Canvas:
    """Where a picture is drawn: a slide, the box on it, the words of the picture for those who cannot see it."""

    slide: Any
    box: Box
    words: Words
    told: str

    @property
    def kind(self) -> Type:
        """Give the type of words in the language of the deck."""
        return self.words.kind

    @property
    def face(self) -> Face:
        """Give the letters of the words."""
        return self.words.face


def add_chart(canvas: Canvas, kind: XL_CHART_TYPE, data: Any) -> Any:
    """Put a chart on the slide, without the title that PowerPoint makes of a single series."""
    frame = canvas.slide.shapes.add_chart(kind, *canvas.box.place, data)
    frame._element.nvGraphicFramePr.cNvPr.set("descr", canvas.told)
    chart = frame.chart
    chart.has_title = False
    chart.has_legend = False
    set_font(chart.font, canvas.kind.at(SIZE))
    _tidy(chart.element)
    return chart


def _tidy(space: Any) -> None:
    """Make what python-pptx writes what the schema wants: no smooth radar, no numbers of axes below zero."""
    for radar in space.iter(qn("c:radarChart")):
        for smooth in list(radar.iter(qn("c:smooth"))):
            smooth.getparent().remove(smooth)
    for number in (*space.iter(qn("c:axId")), *space.iter(qn("c:crossAx"))):
        number.set("val", number.get("val").removeprefix("-"))


def add_legend(chart: Any, canvas: Canvas, names: Sequence[str], *, hidden: Sequence[int] = ()) -> None:
    """Put the legend above the plot, without the series that are named in place."""
    chart.has_legend = True
    legend = chart.legend
    legend.position, legend.include_in_layout = XL_LEGEND_POSITION.TOP, False
    set_font(legend.font, canvas.kind.at(_legend(names, canvas)[0]))
    after = legend._element.find(qn("c:legendPos"))
    for index in hidden:
        entry = element("c:legendEntry")
        child(entry, "c:idx", val=str(index))
        child(entry, "c:delete", val="1")
        after.addnext(entry)
        after = entry


def legend_height(names: Sequence[str], canvas: Canvas) -> float:
    """Foresee how many points a legend takes above the plot."""
    if len(names) < 2:
        return 0.0
    size, rows = _legend(names, canvas)
    return rows * size * LEGEND_LINE + 8


def _legend(names: Sequence[str], canvas: Canvas) -> tuple[float, int]:
    """Choose the size of a legend and count its rows; names that are longer than a row stand in columns."""
    width = canvas.box.points[0] * LEGEND_SHARE
    widths = {size: [canvas.face.width_of(name, size) + LEGEND_KEY for name in names] for size in (SIZE, SMALL)}
    for size, every in widths.items():
        if sum(every) <= width:
            return size, 1
    for size, every in widths.items():
        columns = int(width // max(every))
        if columns > 1:
            return size, math.ceil(len(names) / columns)
    return SMALL, len(names)


def lay_plot(chart: Any, canvas: Canvas, plot: Rect, *, target: str = "inner") -> None:
    """Tell where the plot stands, itself or (``outer``) with what is written around it, for all programs alike."""
    width, height = canvas.box.points
    area = chart.element.find(f".//{qn('c:plotArea')}")
    for old in area.findall(qn("c:layout")):
        area.remove(old)
    layout = element("c:layout")
    area.insert(0, layout)
    told = child(layout, "c:manualLayout")
    values = {"x": plot.left / width, "y": plot.top / height}
    values |= {"w": (plot.right - plot.left) / width, "h": (plot.bottom - plot.top) / height}
    modes = {"layoutTarget": target, "xMode": "edge", "yMode": "edge"}
    for name, value in (modes | {key: f"{value:.4f}" for key, value in values.items()}).items():
        child(told, f"c:{name}", val=value)
