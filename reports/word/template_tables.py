"""The tables of our templates: heads that repeat on each page, rows that no page divides."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx.document import Document
from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm

from i18n import Translator
from reports.word.layout import Block

WIDTH = 16.5
ALIGNED = {"left": ALIGN.LEFT, "right": ALIGN.RIGHT, "center": ALIGN.CENTER}
RULE = 0.9


def rows(document: Document, block: Block, t: Translator) -> None:
    """Make a table with a row for each of a list."""
    table = _table(document, 4, [column.width for column in block.columns])
    head, begin, body, end = table.rows
    _property(head, "w:tblHeader")
    begin.cells[0].paragraphs[0].text = f"{{%tr for row in {block.table} %}}"
    end.cells[0].paragraphs[0].text = "{%tr endfor %}"
    for place, column in enumerate(block.columns):
        _write(head.cells[place], str(t.raw(f"word.head.{column.head}")), "Table Head", column.align)
        _write(body.cells[place], f"{{{{ row.{column.cell} }}}}", "Table Text", column.align)
    _space(document)


def facts(document: Document, pairs: Sequence[tuple[str, str]]) -> None:
    """Make a table of two columns: what, and which."""
    table = _table(document, len(pairs), [4.0, WIDTH - 4.0])
    for row, (name, value) in zip(table.rows, pairs, strict=True):
        _write(row.cells[0], name, "Table Head")
        _write(row.cells[1], value, "Table Text")
    _space(document)


def quadrants(document: Document, pairs: Sequence[tuple[str, str]]) -> None:
    """Make the four fields of a SWOT analysis, each under its name."""
    table = _table(document, len(pairs), [WIDTH / 2] * 2)
    for place, (name, points) in enumerate(pairs):
        row, column = 2 * (place // 2), place % 2
        _write(table.cell(row, column), name, "Table Head")
        _write(table.cell(row + 1, column), points, "Table Text")
    _space(document)


def ruled(document: Document, lines: int) -> None:
    """Leave lines to write on by hand."""
    table = _table(document, lines, [WIDTH])
    table.style = document.styles["Normal Table"]
    for row in table.rows:
        row.height, row.height_rule = Cm(RULE), WD_ROW_HEIGHT_RULE.EXACTLY
        _border(row.cells[0], "bottom")
    _space(document)


def signature(document: Document, post: str, name: str, author: str) -> None:
    """Make the place for the signature, kept together, and the author of the paper below."""
    document.add_paragraph(style="Signature").paragraph_format.keep_with_next = True
    table = _table(document, 2, [9.0, WIDTH - 9.0])
    table.style = document.styles["Normal Table"]
    for cell, text, align in zip(table.rows[0].cells, (post, name), ("left", "right"), strict=True):
        _write(cell, text, "Signature", align)
        cell.paragraphs[0].paragraph_format.keep_with_next = True
    _write(table.cell(1, 0).merge(table.cell(1, 1)), author, "Author")
    _space(document)


def _table(document: Document, count: int, widths: Sequence[float]) -> Any:
    table = document.add_table(count, len(widths))
    table.style, table.autofit = document.styles["Table Grid"], False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    for row in table.rows:
        _property(row, "w:cantSplit")
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Cm(width)
    return table


def _write(cell: Any, text: str, style: str, align: str = "left") -> None:
    paragraph = cell.paragraphs[0]
    paragraph.text, paragraph.style = text, style
    paragraph.alignment = ALIGNED[align]


def _property(row: Any, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))


def _border(cell: Any, side: str) -> None:
    borders, line = OxmlElement("w:tcBorders"), OxmlElement(f"w:{side}")
    for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", "7F8B99")):
        line.set(qn(f"w:{name}"), value)
    borders.append(line)
    cell._tc.get_or_add_tcPr().append(borders)


def _space(document: Document) -> None:
    """Keep a thin line between a table and what follows: Word joins tables that touch."""
    document.add_paragraph(style="Gap")
