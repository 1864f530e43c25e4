"""Axes of native charts: pale lines, names with units, round steps."""

from __future__ import annotations

import math
from typing import Any

from pptx.enum.chart import XL_TICK_MARK
from pptx.oxml.ns import qn
from pptx.util import Pt

from reports.powerpoint.chart import SIZE, Canvas
from reports.powerpoint.looks import INK, SOFT
from reports.powerpoint.text import color, set_font
from reports.powerpoint.xml import child


def style_axis(axis: Any, canvas: Canvas, *, has_grid: bool = False, title: str = "", size: float = SIZE) -> None:
    """Set an axis: no ticks, pale lines, its name with the unit."""
    set_font(axis.tick_labels.font, canvas.kind.at(size))
    axis.major_tick_mark = axis.minor_tick_mark = XL_TICK_MARK.NONE
    axis.has_major_gridlines = has_grid
    if has_grid:
        _hairline(axis.major_gridlines.format.line)
    _hairline(axis.format.line)
    if title:
        axis.has_title = True
        frame = axis.axis_title.text_frame
        frame.text = title
        set_font(frame.paragraphs[0].runs[0].font, canvas.kind.at(SIZE, SOFT))
        frame.paragraphs[0].runs[0].font.bold = False
    else:
        axis.has_title = False


def _hairline(line: Any) -> None:
    """Draw a line of the text's colour that lets the ground through: pale on light and on dark templates."""
    line.width = Pt(0.75)
    color(line.color, INK)
    tint = line._ln.find(f".//{qn('a:schemeClr')}")
    child(tint, "a:alpha", val="28000")


def scale(axis: Any, *, least: float, most: float, step: float | None = None) -> None:
    """Fix the ends and the step of a value axis; its numbers are as the reader's computer writes them."""
    axis.minimum_scale, axis.maximum_scale = least, most
    axis.major_unit = step or nice_step(most - least)
    axis.tick_labels.number_format = "#,##0" if axis.major_unit >= 1 else "0.0"
    axis.tick_labels.number_format_is_linked = False


def nice_step(span: float) -> float:
    """Choose a round step that makes four to eight parts of a span."""
    rough = span / 6 if span > 0 else 1.0
    unit = 10.0 ** math.floor(math.log10(rough))
    return next(unit * times for times in (1, 2, 5, 10) if unit * times >= rough)
