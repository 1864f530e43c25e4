"""A native table: columns as wide as their words need, cells coloured by their heat."""

from __future__ import annotations

import math
from collections.abc import Sequence
from copy import copy
from typing import Any

from pptx.enum.text import PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from domain.slide import Cell, Grid
from reports.powerpoint.chart import Canvas
from reports.powerpoint.fit import LINE
from reports.powerpoint.looks import HEAT, INK, Paint
from reports.powerpoint.space import Box
from reports.powerpoint.table import MARKS, OVER, SIDE, Set, fitted
from reports.powerpoint.text import Type, color, frame_in, paragraphs, write

KEYS_SHARE, KEYS_GAP, KEYS_SPACE = 0.7, 24.0, 1.2
KEYS_SIZES = (17.0, 16.0, 15.0, 14.0, 13.0, 12.0)
# «No Style, No Grid»: the colours of cells are ours, those of the lines are the text's
STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
CELL = {
    "marL": str(Pt(SIDE)),
    "marR": str(Pt(SIDE)),
    "marT": str(Pt(OVER)),
    "marB": str(Pt(OVER)),
    "anchor": "ctr",
}
UNDERLINE = parse_xml(
    f'<a:lnB {nsdecls("a")} w="9525"><a:solidFill><a:schemeClr val="tx2"><a:lumMod val="40000"/>'
    '<a:lumOff val="60000"/></a:schemeClr></a:solidFill></a:lnB>'
)
NO_BREAK = "\N{NO-BREAK SPACE}"


def draw_grid(canvas: Canvas, picture: Grid) -> None:
    """Draw the table, and the names behind the numbers of its columns: beside it, or below if it is larger so."""
    rows = [list(picture.heads), *([row.name, *map(_text, row.cells)] for row in picture.rows)]
    if not picture.keys:
        _draw(canvas, picture, canvas.box, fitted(rows, canvas.box.points, canvas.face, is_text=picture.is_text))
        return
    beside, right = canvas.box.split(KEYS_SHARE, gap=KEYS_GAP)
    tall = math.ceil(len(picture.keys) / 2) * KEYS_SIZES[0] * LINE * KEYS_SPACE
    above, below = canvas.box.bottom_cut(tall, gap=KEYS_GAP / 2)
    one, other = (fitted(rows, box.points, canvas.face, is_text=picture.is_text) for box in (beside, above))
    if one.size >= other.size:
        _draw(canvas, picture, beside, one)
        _write_keys(canvas, right, picture.keys)
        return
    _draw(canvas, picture, above, other)
    half = math.ceil(len(picture.keys) / 2)
    for box, keys in zip(below.split(0.5, gap=KEYS_GAP), (picture.keys[:half], picture.keys[half:]), strict=True):
        _write_keys(canvas, box, keys)


def _write_keys(canvas: Canvas, box: Box, keys: Sequence[str]) -> None:
    frame = frame_in(canvas.slide, box, name="Keys")
    width, height = box.points
    size = canvas.face.largest(KEYS_SIZES, keys, (width, height / KEYS_SPACE))
    for paragraph, key in zip(paragraphs(frame, len(keys)), keys, strict=True):
        write(paragraph, key, canvas.kind.at(size))
        paragraph.space_after = Pt(size * LINE * (KEYS_SPACE - 1))


def _draw(canvas: Canvas, picture: Grid, box: Box, told: Set) -> None:
    frame = canvas.slide.shapes.add_table(
        len(told.heights), len(told.widths), box.left, box.top, Pt(sum(told.widths)), Pt(sum(told.heights))
    )
    frame._element.nvGraphicFramePr.cNvPr.set("descr", canvas.told)
    table = frame.table
    frame._element.find(f".//{qn('a:tableStyleId')}").text = STYLE
    table.horz_banding = False
    for place, width in enumerate(told.widths):
        table.columns[place].width = Pt(width)
    for place, height in enumerate(told.heights):
        table.rows[place].height = Pt(height)
    _fill(table, picture, canvas, told.size)


def _fill(table: Any, picture: Grid, canvas: Canvas, size: float) -> None:
    kind = canvas.kind.at(size)
    for place, head in enumerate(picture.heads):
        is_left = place == 0 or picture.is_text
        _write(table.cell(0, place), head, canvas.kind.at(size, is_bold=True), is_left=is_left)
    for at, row in enumerate(picture.rows, 1):
        _write(table.cell(at, 0), row.name, kind, is_left=True)
        for place, cell in enumerate(row.cells, 1):
            drawn = table.cell(at, place)
            ink = _heat(drawn, cell.heat, canvas) if cell.heat is not None else INK
            words = canvas.kind.at(size, ink, is_bold=cell.mark in MARKS)
            _write(drawn, _text(cell), words, is_left=picture.is_text)


def _heat(drawn: Any, heat: float, canvas: Canvas) -> Paint:
    """Colour a cell by its heat; give the colour of a text on it."""
    step = HEAT[min(int(heat * len(HEAT)), len(HEAT) - 1)]
    drawn.fill.solid()
    color(drawn.fill.fore_color, step)
    return canvas.words.palette.ink_on(step)


def _write(drawn: Any, text: str, kind: Type, *, is_left: bool) -> None:
    properties = drawn._tc.get_or_add_tcPr()
    for name, value in CELL.items():
        properties.set(name, value)
    paragraph = drawn.text_frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.LEFT if is_left else PP_ALIGN.CENTER
    write(paragraph, text, kind)
    # a pale line under the cell; python-pptx has no borders
    properties.insert(0, copy(UNDERLINE))


def _text(cell: Cell) -> str:
    return f"{cell.mark}{NO_BREAK}{cell.text}".strip()
