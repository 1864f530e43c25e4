"""A page under the name of a workbook («Сетевой город», edu.tatar), read as Excel would open it: one sheet.

The parser of the standard library fetches nothing, runs nothing and knows the characters of HTML only: a page
cannot define entities of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from loaders.reading.refused import Refused

CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]{3,20})", re.IGNORECASE)
HEAD_BYTES = 4096
ENCODINGS = {"utf-8": "utf-8-sig", "windows-1251": "cp1251", "cp1251": "cp1251", "koi8-r": "koi8-r"}
MUTE = frozenset({"script", "style", "title", "noscript", "template", "select"})
BLOCKS = frozenset({"p", "div", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr", "table", "center"})
CELLS = frozenset({"td", "th"})
MOST_SPAN = 200
MOST_COLUMNS = 2_000
MOST_CELLS = 3_000_000


def read_page(data: bytes) -> list[list[object]]:
    """Give the rows of a page: lines of text and rows of its tables in their order."""
    page = _Page()
    try:
        page.feed(_decoded(data))
        page.close()
    except (AssertionError, ValueError):
        raise Refused("html_file") from None
    return page.finished()


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    said = CHARSET.search(data[:HEAD_BYTES])
    named = ENCODINGS.get(said.group(1).decode("ascii").lower()) if said else None
    for encoding in filter(None, (named, "utf-8-sig", "cp1251")):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Refused("html_file")


@dataclass
class _Table:
    """One table in the making: ``hanging`` are cells that reach down, by column: how far and their text."""

    row: dict[int, str] | None = None
    place: int = 0
    hanging: dict[int, tuple[int, str]] = field(default_factory=dict)
    cell: tuple[int, int] | None = None
    text: list[str] = field(default_factory=list)


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._rows: list[list[object]] = []
        self._tables: list[_Table] = []
        self._text: list[str] = []
        self._muted: list[str] = []
        self._cells = 0

    def finished(self) -> list[list[object]]:
        """Give the rows, all of them as wide as the widest."""
        while self._tables:
            self._end_table()
        self._end_line()
        width = max(map(len, self._rows), default=0)
        if width * len(self._rows) > MOST_CELLS:
            raise Refused("page_too_large")
        return [[*row, *[""] * (width - len(row))] for row in self._rows]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in MUTE:
            self._muted.append(tag)
        if tag in BLOCKS:
            self._end_line()
        if tag == "table":
            self._tables.append(_Table())
        elif tag == "tr" and self._tables:
            self._start_row(self._tables[-1])
        elif tag in CELLS and self._tables:
            said = dict(attrs)
            self._start_cell(self._tables[-1], down=_span(said.get("rowspan")), right=_span(said.get("colspan")))

    def handle_endtag(self, tag: str) -> None:
        if self._muted and tag == self._muted[-1]:
            self._muted.pop()
        if not self._tables:
            if tag in BLOCKS:
                self._end_line()
        elif tag in CELLS:
            _end_cell(self._tables[-1])
        elif tag == "tr":
            self._end_row(self._tables[-1])
        elif tag == "table":
            self._end_table()

    def handle_data(self, data: str) -> None:
        if self._muted:
            return
        table = self._tables[-1] if self._tables else None
        if table is None:
            self._text.append(data)
        elif table.cell is not None:
            table.text.append(data)

    def _end_line(self) -> None:
        if self._tables:
            self._tables[-1].text.append(" ")
            return
        line = " ".join("".join(self._text).split())
        self._text.clear()
        if line:
            self._add([line])

    def _start_row(self, table: _Table) -> None:
        self._end_row(table)
        table.row, table.place = {}, 0
        for column, (left, text) in list(table.hanging.items()):
            table.row[column] = text
            table.hanging[column] = (left - 1, text)
            if left <= 1:
                del table.hanging[column]

    def _start_cell(self, table: _Table, *, down: int, right: int) -> None:
        if table.row is None:
            self._start_row(table)
        _end_cell(table)
        while table.row is not None and table.place in table.row:
            table.place += 1
        table.cell = (down, right)
        table.text.clear()

    def _end_row(self, table: _Table) -> None:
        _end_cell(table)
        row, table.row = table.row, None
        if row and any(row.values()):
            self._add([row.get(column, "") for column in range(max(row) + 1)])

    def _end_table(self) -> None:
        self._end_row(self._tables[-1])
        self._tables.pop()

    def _add(self, row: list[object]) -> None:
        self._cells += len(row)
        if len(row) > MOST_COLUMNS or self._cells > MOST_CELLS:
            raise Refused("page_too_large")
        self._rows.append(row)


def _end_cell(table: _Table) -> None:
    """Put the cell where it stands; what reaches down is said again below, what reaches right only once."""
    if table.cell is None or table.row is None:
        return
    text = " ".join("".join(table.text).split())
    down, right = table.cell
    for column in range(table.place, table.place + right):
        table.row[column] = text if column == table.place else ""
        if down > 1:
            table.hanging[column] = (down - 1, table.row[column])
    table.place += right
    table.cell = None
    table.text.clear()


def _span(said: str | None) -> int:
    return min(max(int(said), 1), MOST_SPAN) if said and said.isdecimal() else 1
