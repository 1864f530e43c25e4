"""Up to six key figures in large type."""

from __future__ import annotations

import math

from pptx.util import Pt

from domain.slide import BigNumber, Numbers
from reports.powerpoint.chart import Canvas
from reports.powerpoint.fit import LINE, height_of, width_of
from reports.powerpoint.looks import INK, SCHOOL, SOFT
from reports.powerpoint.space import Box
from reports.powerpoint.text import frame_in, paragraphs, rectangle, write

COLUMNS = {1: 1, 2: 2, 3: 3, 4: 2, 5: 3, 6: 3}
VALUES = (60.0, 54.0, 48.0, 44.0, 40.0, 36.0, 32.0, 28.0)
LABEL, OF, NOTE, GAP = 20.0, 0.5, 17.0, 28.0
RULE = 2.0


def draw_numbers(canvas: Canvas, picture: Numbers) -> None:
    """Draw the figures in rows, all of one size."""
    columns = COLUMNS.get(len(picture.items), 3)
    rows = math.ceil(len(picture.items) / columns)
    width, height = canvas.box.points
    each = (width - GAP * (columns - 1)) / columns, (height - GAP * (rows - 1)) / rows
    size = _size(picture.items, *each)
    for at, item in enumerate(picture.items):
        left = canvas.box.left + Pt((at % columns) * (each[0] + GAP))
        top = canvas.box.top + Pt((at // columns) * (each[1] + GAP))
        _draw(canvas, item, Box(left, top, Pt(each[0]), Pt(each[1])), size)


def _size(items: tuple[BigNumber, ...], width: float, height: float) -> float:
    for size in VALUES:
        words = max(
            width_of(item.value, size, is_bold=True) + width_of(f" {item.of}", size * OF) for item in items
        )
        lines = max(_height(item, width) for item in items)
        if words <= width and lines + size * LINE + 14 <= height:
            return size
    return VALUES[-1]


def _height(item: BigNumber, width: float) -> float:
    return height_of(item.label, LABEL, width) + (height_of(item.note, NOTE, width) if item.note else 0.0)


def _draw(canvas: Canvas, item: BigNumber, box: Box, size: float) -> None:
    strip, words = box.top_cut(RULE, gap=8)
    rectangle(canvas.slide, strip, SCHOOL, name="Rule")
    frame = frame_in(canvas.slide, words, name=item.label)
    label, value, note = paragraphs(frame, 3)
    write(label, item.label, canvas.kind.at(LABEL))
    write(value, item.value, canvas.kind.at(size, SCHOOL, is_bold=True))
    if item.of:
        write(value, f" {item.of}", canvas.kind.at(size * OF, INK))
    write(note, item.note, canvas.kind.at(NOTE, SOFT))
