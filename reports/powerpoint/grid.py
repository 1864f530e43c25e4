"""A native table: columns as wide as their words need, cells coloured by their heat."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from domain.slide import Cell, Grid
from reports.powerpoint.chart import Canvas
from reports.powerpoint.fit import height_of, longest_word, width_of
from reports.powerpoint.looks import HEAT, INK, Paint
from reports.powerpoint.text import Type, color, frame_in, paragraphs, plain, write

SIZES = (20.0, 18.0, 17.0, 16.0, 15.0, 14.0, 13.0, 12.0)
SIDE, OVER = 7.0, 5.0
TEXT_SPREAD = 0.5
KEYS_SHARE, KEYS_GAP, KEYS_SIZE = 0.7, 24.0, 17.0
# «No Style, No Grid»: the colours of cells are ours, those of the lines are the text's
STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
AIR = 14.0
MARKS = ("▲", "▼")
NO_BREAK = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True)
class Set:
    """How a table is set: its size, the widths of its columns and the heights of its rows in points."""

    size: float
    widths: tuple[float, ...]
    heights: tuple[float, ...]


def draw_grid(canvas: Canvas, picture: Grid) -> None:
    """Draw the table, with the names behind the numbers of its columns beside it."""
    box = canvas.box
    if picture.keys:
        box, keys = box.split(KEYS_SHARE, gap=KEYS_GAP)
        frame = frame_in(canvas.slide, keys, name="Keys")
        for paragraph, key in zip(paragraphs(frame, len(picture.keys)), picture.keys, strict=True):
            write(paragraph, key, canvas.kind.at(KEYS_SIZE))
            paragraph.space_after = Pt(4)
    rows = [list(picture.heads), *([row.name, *map(_text, row.cells)] for row in picture.rows)]
    told = fitted(rows, box.points, is_text=picture.is_text)
    frame = canvas.slide.shapes.add_table(
        len(rows), len(picture.heads), box.left, box.top, Pt(sum(told.widths)), Pt(sum(told.heights))
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
    return canvas.palette.ink_on(step)


def _write(drawn: Any, text: str, kind: Type, *, is_left: bool) -> None:
    drawn.margin_left = drawn.margin_right = Pt(SIDE)
    drawn.margin_top = drawn.margin_bottom = Pt(OVER)
    drawn.vertical_anchor = MSO_ANCHOR.MIDDLE
    paragraph = drawn.text_frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.LEFT if is_left else PP_ALIGN.CENTER
    write(paragraph, text, kind)
    _underline(drawn)


def _underline(drawn: Any) -> None:
    """Draw a pale line under a cell; python-pptx has no borders."""
    properties = drawn._tc.get_or_add_tcPr()
    line = parse_xml(
        f'<a:lnB {nsdecls("a")} w="9525"><a:solidFill><a:schemeClr val="tx2"><a:lumMod val="40000"/>'
        '<a:lumOff val="60000"/></a:schemeClr></a:solidFill></a:lnB>'
    )
    properties.insert(0, line)


def _text(cell: Cell) -> str:
    return f"{cell.mark}{NO_BREAK}{cell.text}".strip()


def fitted(rows: Sequence[Sequence[str]], room: tuple[float, float], *, is_text: bool) -> Set:
    """Choose the largest size at which all rows stand in the room, no word broken and none cut."""
    for size in SIZES:
        for is_even in (not is_text, False):
            told = _at(size, rows, room, is_text=is_text, is_even=is_even)
            if told is not None:
                return told
    widths = [room[0] / len(rows[0])] * len(rows[0])
    return Set(SIZES[-1], tuple(widths), tuple(_heights(SIZES[-1], rows, widths)))


def _at(
    size: float, rows: Sequence[Sequence[str]], room: tuple[float, float], *, is_text: bool, is_even: bool
) -> Set | None:
    """Set a table at one size; ``is_even`` columns of numbers are all alike."""
    least, whole = _bounds(size, rows, is_text=is_text)
    if is_even:
        least[1:], whole[1:] = ([max(some[1:], default=0.0)] * len(some[1:]) for some in (least, whole))
    if sum(least) > room[0]:
        return None
    widths = _widths(least, whole, room[0], is_text=is_text)
    heights = _heights(size, rows, widths)
    if sum(heights) > room[1]:
        return None
    air = min(AIR, (room[1] - sum(heights)) / len(heights))
    return Set(size, tuple(widths), tuple(height + air for height in heights))


def _bounds(size: float, rows: Sequence[Sequence[str]], *, is_text: bool) -> tuple[list[float], list[float]]:
    """Give the least width of each column, that of its longest word, and the one that breaks no line."""
    (heads, *body), margins = rows, 2 * SIDE + 2
    columns = list(zip(*body, strict=True)) or [()] * len(heads)
    of_heads = [(longest_word(head, size, is_bold=True), width_of(head, size, is_bold=True)) for head in heads]
    least, whole = [], []
    for place, ((word, line), column) in enumerate(zip(of_heads, columns, strict=True)):
        lines = [width_of(plain(text), size, is_bold=text.startswith(MARKS)) for text in column]
        words = [longest_word(plain(text), size, is_bold=text.startswith(MARKS)) for text in column]
        least.append(max([word, *(words if is_text or not place else lines)]) + margins)
        whole.append(max([line, *lines]) + margins)
    return least, whole


def _widths(least: list[float], whole: list[float], room: float, *, is_text: bool) -> list[float]:
    """Give every column what its words want, or a fair share between that and its longest word."""
    spare = room - sum(whole)
    if spare >= 0:
        share = spare / len(whole) * (TEXT_SPREAD if is_text else 1.0)
        return [width + share for width in whole]
    wish = sum(whole) - sum(least)
    return [low + (high - low) * (room - sum(least)) / wish for low, high in zip(least, whole, strict=True)]


def _heights(size: float, rows: Sequence[Sequence[str]], widths: Sequence[float]) -> list[float]:
    def height(at: int, row: Sequence[str]) -> float:
        cells = zip(row, widths, strict=True)
        return max(
            height_of(plain(text), size, width - 2 * SIDE, is_bold=not at or text.startswith(MARKS))
            for text, width in cells
        )

    return [height(at, row) + 2 * OVER for at, row in enumerate(rows)]
