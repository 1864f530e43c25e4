"""Up to six key figures in large type."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from pptx.util import Pt

from domain.slide import BigNumber, Numbers
from reports.powerpoint.chart import Canvas
from reports.powerpoint.fit import LINE
from reports.powerpoint.looks import INK, SCHOOL, SOFT
from reports.powerpoint.space import Box
from reports.powerpoint.text import frame_in, paragraphs, rectangle, write

COLUMNS = {1: (1,), 2: (2, 1), 3: (3, 1), 4: (2, 4), 5: (3, 2), 6: (3, 2)}
VALUES = (60.0, 54.0, 48.0, 44.0, 40.0, 36.0, 32.0, 28.0)
TEXTS = ((20.0, 17.0), (18.0, 15.0), (16.0, 13.0), (14.0, 12.0))
OF, GAP, RULE, AWAY = 0.5, 28.0, 2.0, 8.0


@dataclass(frozen=True)
class Set:
    """How the figures are set: in how many columns, at which sizes value, label and note."""

    columns: int
    value: float
    label: float
    note: float


def draw_numbers(canvas: Canvas, picture: Numbers) -> None:
    """Draw the figures in rows, all of one size."""
    told = _fitted(canvas, picture.items)
    width, height = _each(canvas, len(picture.items), told.columns)
    for at, item in enumerate(picture.items):
        left = canvas.box.left + Pt((at % told.columns) * (width + GAP))
        top = canvas.box.top + Pt((at // told.columns) * (height + GAP))
        _draw(canvas, item, Box(left, top, Pt(width), Pt(height)), told)


def _each(canvas: Canvas, count: int, columns: int) -> tuple[float, float]:
    (width, height), rows = canvas.box.points, math.ceil(count / columns)
    return (width - GAP * (columns - 1)) / columns, (height - GAP * (rows - 1)) / rows


def _fitted(canvas: Canvas, items: Sequence[BigNumber]) -> Set:
    """Choose the largest sizes at which every figure keeps to its place."""
    sets = [
        Set(columns, value, label, note)
        for label, note in TEXTS
        for columns in COLUMNS.get(len(items), (3, 2))
        for value in VALUES
    ]
    return next((told for told in sets if all(_fits(canvas, item, told, len(items)) for item in items)), sets[-1])


def _fits(canvas: Canvas, item: BigNumber, told: Set, count: int) -> bool:
    width, height = _each(canvas, count, told.columns)
    face = canvas.face
    value = face.width_of(item.value, told.value, is_bold=True) + face.width_of(f" {item.of}", told.value * OF)
    tall = face.height_of(item.label, told.label, width) + face.height_of(item.note, told.note, width)
    return value <= width and tall + told.value * LINE + RULE + AWAY <= height


def _draw(canvas: Canvas, item: BigNumber, box: Box, told: Set) -> None:
    strip, words = box.top_cut(RULE, gap=AWAY)
    rectangle(canvas.slide, strip, SCHOOL, name="Rule")
    frame = frame_in(canvas.slide, words, name=item.label)
    label, value, note = paragraphs(frame, 3)
    write(label, item.label, canvas.kind.at(told.label))
    write(value, item.value, canvas.kind.at(told.value, SCHOOL, is_bold=True))
    if item.of:
        write(value, f" {item.of}", canvas.kind.at(told.value * OF, INK))
    write(note, item.note, canvas.kind.at(told.note, SOFT))
