"""Marks cells of a workbook; runs in the child process, within its limits of time and memory."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.comments.comments import Comment
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.reader.excel import load_workbook
from openpyxl.styles.alignment import Alignment
from openpyxl.styles.fills import PatternFill
from openpyxl.styles.fonts import Font
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from loaders.cells import normalised
from loaders.reading.sheets import read_sheets

FAULTY = PatternFill("solid", fgColor="FFFBD5B5")
BOLD = Font(bold=True)
WRAPPED = Alignment(wrap_text=True, vertical="top")
WIDTH = 60
MOST_COMMENTS = 2000
LONGEST = 30000


@dataclass(frozen=True)
class Advice:
    """What to correct in one row: ``column`` is the header of the faulty cell where one is."""

    sheet: str
    row: int
    column: str | None
    text: str


@dataclass(frozen=True)
class MarkTask:
    """The bytes of a table and what to write into it; ``lines`` (place, text) go on a sheet of their own."""

    content: bytes
    advice: tuple[Advice, ...]
    header: str
    sheet: str
    lines: tuple[tuple[str, str], ...]


def mark(task: MarkTask) -> bytes:
    """Give the table as .xlsx with its sheets in their order, faults coloured, advice in a last column."""
    book = _book(task.content)
    for name in dict.fromkeys(advice.sheet for advice in task.advice):
        sheet = book[name] if name in book.sheetnames else book.worksheets[0]
        _mark_sheet(sheet, [advice for advice in task.advice if advice.sheet == name], task.header)
    _write_lines(book, task)
    return _saved(book)


def _book(content: bytes) -> Workbook:
    """Open the workbook as it is; what openpyxl cannot open is written anew from its values."""
    if content.startswith(b"PK"):
        try:
            opened: Workbook = load_workbook(io.BytesIO(content))
            return opened
        except (KeyError, ValueError, TypeError, OSError):
            pass
    book = Workbook()
    book.remove(book.worksheets[0])
    for number, sheet in enumerate(read_sheets(content), start=1):
        page = book.create_sheet(sheet.name or str(number))
        for row, cells in enumerate(sheet.rows, start=1):
            for column, value in enumerate(cells, start=1):
                _write(page.cell(row, column), value)
    return book


def _write(cell: Any, value: object) -> None:
    """Write a value; a text is never taken for a formula."""
    if isinstance(value, str):
        cell.value = ILLEGAL_CHARACTERS_RE.sub("", value)[:LONGEST] or None
        cell.data_type = "s" if cell.value else "n"
    elif value is not None:
        cell.value = value


def _mark_sheet(sheet: Worksheet, advice: Sequence[Advice], header: str) -> None:
    last = sheet.max_column + 1
    comments = 0
    places = _places(sheet, advice)
    by_row: dict[int, list[str]] = {}
    for one in advice:
        by_row.setdefault(one.row, []).append(one.text)
        column = places.get(one.column or "")
        if column is not None:
            cell = sheet.cell(one.row, column[1])
            cell.fill = FAULTY
            if isinstance(cell, Cell) and comments < MOST_COMMENTS:
                cell.comment = Comment(one.text, header, width=320, height=120)
                comments += 1
    top = min((row for row, _ in places.values()), default=1)
    _write(sheet.cell(top, last), header)
    sheet.cell(top, last).font = BOLD
    for row, texts in by_row.items():
        cell = sheet.cell(row, last)
        _write(cell, "\n".join(dict.fromkeys(texts)))
        cell.alignment, cell.fill = WRAPPED, FAULTY
    sheet.column_dimensions[sheet.cell(1, last).column_letter].width = WIDTH


def _places(sheet: Worksheet, advice: Iterable[Advice]) -> dict[str, tuple[int, int]]:
    """Find the headers that advice names: the last row of such a header over the rows that need it."""
    wanted = {one.column: normalised(one.column) for one in advice if one.column}
    first = min((one.row for one in advice if one.column), default=1)
    found: dict[str, tuple[int, int]] = {}
    for cells in sheet.iter_rows(max_row=max(first - 1, 1)):
        for cell in cells:
            if isinstance(cell.value, str | int | float):
                text = normalised(str(cell.value))
                found |= {name: (cell.row, cell.column) for name, key in wanted.items() if key == text}
    return found


def _write_lines(book: Workbook, task: MarkTask) -> None:
    sheet = book.create_sheet(task.sheet)
    for row, line in enumerate(task.lines, start=1):
        for column, text in enumerate(line, start=1):
            _write(sheet.cell(row, column), text)
            sheet.cell(row, column).alignment = WRAPPED
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = WIDTH, 2 * WIDTH


class _InMemory(ExcelWriter):
    """Writes worksheets without the temporary files that openpyxl makes of each: they would hold cells."""

    def write_worksheet(self, ws: Worksheet) -> None:
        """Write one worksheet into the archive."""
        ws._drawing = SpreadsheetDrawing()
        ws._drawing.charts, ws._drawing.images = ws._charts, ws._images
        target = io.BytesIO()
        writer = WorksheetWriter(ws, out=target)
        writer.write()
        ws._rels = writer._rels
        self._archive.writestr(ws.path[1:], target.getvalue())
        self.manifest.append(ws)


def _saved(book: Workbook) -> bytes:
    target = io.BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED, allowZip64=True) as archive:
        _InMemory(book, archive).save()
    return target.getvalue()
