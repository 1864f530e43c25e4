"""Series of native charts: lines, points, bars and their labels, each in the look of its role."""

from __future__ import annotations

from typing import Any

from pptx.enum.chart import XL_MARKER_STYLE
from pptx.oxml.ns import qn
from pptx.util import Pt

from domain.slide import Series
from reports.powerpoint.looks import PAPER, Look
from reports.powerpoint.text import Type, color, set_font
from reports.powerpoint.xml import child, element


def draw_line(series: Any, look: Look, *, has_markers: bool = True) -> None:
    """Draw a series as a line with the points of its look."""
    series.smooth = False
    line = series.format.line
    line.width, line.dash_style = Pt(look.width), look.dash
    color(line.color, look.paint)
    draw_points(series.marker, look, is_shown=has_markers)


def draw_points(marker: Any, look: Look, *, is_shown: bool = True) -> None:
    """Draw the points of a series: filled or hollow, or none."""
    if not look.size or not is_shown:
        marker.style = XL_MARKER_STYLE.NONE
        return
    marker.style, marker.size = look.marker, look.size
    if look.is_hollow:
        marker.format.fill.background()
    else:
        marker.format.fill.solid()
        color(marker.format.fill.fore_color, look.paint)
    marker.format.line.width = Pt(1.25)
    color(marker.format.line.color, look.paint)


def fill_bar(format_: Any, look: Look) -> None:
    """Fill a bar, hatched where the look says so."""
    if look.hatch:
        format_.fill.patterned()
        format_.fill.pattern = look.hatch
        color(format_.fill.fore_color, look.paint)
        color(format_.fill.back_color, PAPER)
    else:
        format_.fill.solid()
        color(format_.fill.fore_color, look.paint)
    format_.line.width = Pt(1.0)
    color(format_.line.color, look.paint if look.hatch else PAPER)


def add_label(point: Any, text: str, kind: Type, *, position: Any) -> None:
    """Write a text of ours beside a point or on a bar."""
    label = point.data_label
    label.text_frame.text = text
    label.text_frame.word_wrap = False
    set_font(label.text_frame.paragraphs[0].runs[0].font, kind)
    label.position = position


def label_of(series: Series, at: int) -> str:
    """Give the text of a value, led by its mark where it asks for attention."""
    text = series.texts[at] if at < len(series.texts) else ""
    mark = series.marked[at] if at < len(series.marked) else ""
    return f"{mark} {text}".strip() if text else ""


def shift_label(series: Any, at: int, *, right: float = 0.0, down: float = 0.0) -> None:
    """Move a label by shares of the chart's width and height."""
    label = series._element.get_dLbl(at)
    # a line from the point to its label would look like an interval
    label.getparent().find(qn("c:showLeaderLines")).set("val", "0")
    for old in label.findall(qn("c:layout")):
        label.remove(old)
    layout = element("c:layout")
    label.find(qn("c:idx")).addnext(layout)
    told = child(layout, "c:manualLayout")
    for name, value in (("x", right), ("y", down)):
        child(told, f"c:{name}", val=f"{value:.4f}")
