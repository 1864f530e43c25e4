"""A whole screen as a workbook: what was asked on the first sheet, then a sheet a table."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pandas as pd
from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from i18n import Translator
from reports.columns import Cell, cells_of, width_of
from reports.sheet_names import sheet_names
from reports.table import Table, asked, code_lines, heads, source_lines
from reports.worded import worded
from views.footing import Footing
from views.hidden import small_group

OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
    "remove_timezone": True,
}
UNDATED = datetime(2000, 1, 1)
A4 = 9
LABEL_WIDTH, TEXT_WIDTH, MOMENT_WIDTH = 28, 72, 34
LOOKS: dict[str, dict[str, Any]] = {
    "title": {"bold": True, "font_size": 14},
    "head": {"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#EEF2F6", "bottom": 1},
    "label": {"font_color": "#44505D", "valign": "top"},
    "text": {"text_wrap": True, "valign": "top"},
    "hidden": {"italic": True, "font_color": "#5C6875", "align": "right"},
}
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class Screen:
    """What becomes a workbook; ``subject`` is the school of a profile, else nothing; ``code`` opens the screen."""

    view: str
    subject: str
    footing: Footing
    frames: dict[str, pd.DataFrame]
    code: str = ""


def xlsx_bytes(screen: Screen, t: Translator) -> bytes:
    """Write the workbook; the same answer gives the same bytes."""
    buffer = io.BytesIO()
    workbook = Workbook(buffer, OPTIONS)
    workbook.set_properties({"title": title_of(screen, t), "created": screen.footing.loaded_at or UNDATED})
    book = _Book(workbook, t)
    names = sheet_names(screen.view, list(screen.frames), t)
    _first_sheet(book, screen, names)
    for frame, name in names.items():
        _table_sheet(book, Table(screen.view, frame, screen.frames[frame], screen.footing), name)
    workbook.close()
    return buffer.getvalue()


def title_of(screen: Screen, t: Translator) -> str:
    """Name the screen, and the school where it is about one."""
    name = t(f"xlsx.screen.{screen.view}")
    return f"{name}: {screen.subject}" if screen.subject else name


class _Book:
    """A workbook with its cell formats, each made once."""

    def __init__(self, workbook: Workbook, t: Translator) -> None:
        self.t = t
        self._workbook = workbook
        self._formats: dict[tuple[str, str, bool], Format] = {}

    def sheet(self, name: str) -> Worksheet:
        sheet = self._workbook.add_worksheet(name)
        sheet.set_landscape()
        sheet.set_paper(A4)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        sheet.set_footer("&L&A&R&P / &N")
        return sheet

    def look(self, name: str = "", *, number: str = "", is_quoted: bool = False) -> Format:
        key = (name, number, is_quoted)
        if key not in self._formats:
            # a quoted cell stays text when somebody edits it, as one typed with an apostrophe
            more = ({"num_format": number} if number else {}) | ({"quote_prefix": True} if is_quoted else {})
            self._formats[key] = self._workbook.add_format(LOOKS.get(name, {}) | more)
        return self._formats[key]

    def text(self, sheet: Worksheet, row: int, column: int, text: str, look: str = "") -> None:
        is_quoted = text.startswith(FORMULA_STARTS)
        sheet.write_string(row, column, text, self.look(look, is_quoted=is_quoted))


def _first_sheet(book: _Book, screen: Screen, names: dict[str, str]) -> None:
    t = book.t
    sheet = book.sheet(t("xlsx.first"))
    sheet.set_column(0, 0, LABEL_WIDTH)
    sheet.set_column(1, 1, TEXT_WIDTH)
    sheet.set_column(2, 2, MOMENT_WIDTH)
    book.text(sheet, 0, 0, title_of(screen, t), "title")
    for row, line in enumerate(_lines(screen, names, t), start=1):
        for column, text in enumerate(line):
            book.text(sheet, row, column, text, "text" if column else "label")


def _lines(screen: Screen, names: dict[str, str], t: Translator) -> Sequence[Sequence[str]]:
    footing = screen.footing
    return [
        *([[t("csv.demo")]] if footing.is_demo else []),
        *([[t("xlsx.municipality"), footing.municipality]] if footing.municipality else []),
        *asked(footing, t),
        [],
        [
            t("xlsx.hidden"),
            t("xlsx.hidden.text", n=small_group(), small=t("cell.under_ten"), other=t("cell.hidden")),
        ],
        [t("xlsx.blank"), t("xlsx.blank.text")],
        [],
        *([t("xlsx.sheet", name=name), t(f"frame.{screen.view}.{frame}")] for frame, name in names.items()),
        [],
        *source_lines(footing, t),
        *code_lines(screen.code, t),
    ]


def _hidden(t: Translator) -> str:
    return t("xlsx.hidden.text", n=small_group(), small=t("cell.under_ten"), other=t("cell.hidden"))


def _table_sheet(book: _Book, table: Table, name: str) -> None:
    frame, sheet = worded(table.frame, name=table.name, t=book.t), book.sheet(name)
    written = cells_of(frame, name=table.name, t=book.t)
    for place, head in enumerate(heads(table, frame, book.t)):
        book.text(sheet, 0, place, head, "head")
        cells = written[place]
        sheet.set_column(place, place, width_of(head, cells))
        for row, cell in enumerate(cells, start=1):
            _write(book, sheet, (row, place), cell)
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    sheet.autofilter(0, 0, len(frame), max(len(frame.columns) - 1, 0))


def _write(book: _Book, sheet: Worksheet, place: tuple[int, int], cell: Cell) -> None:
    if cell.value is None:
        return
    if isinstance(cell.value, str):
        book.text(sheet, *place, cell.value, "hidden" if cell.is_hidden else "")
    elif isinstance(cell.value, datetime):
        sheet.write_datetime(*place, cell.value, book.look(number=cell.number))
    else:
        sheet.write_number(*place, cell.value, book.look(number=cell.number))
