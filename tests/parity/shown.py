"""What a reader sees: the tables of a page and its strip of key figures, as rows of text."""

from __future__ import annotations

from html.parser import HTMLParser

Rows = list[list[str]]
VOID = {"br", "img", "input", "hr", "path", "rect", "circle"}
KEYS = "keys"


def tables(html: str) -> dict[str, Rows]:
    """Give the rows of every table by its caption, and the key figures as the table ``keys``."""
    parser = _Tables()
    parser.feed(html)
    parser.close()
    return parser.found


def plain(text: str) -> str:
    """Make all blanks alike and drop the marks of bold, so that only words and figures are compared."""
    return " ".join(text.replace("**", "").split())


class _Tables(HTMLParser):
    """Reads ``<table>`` and ``.keys``; of the numbered squares only those that are on."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, Rows] = {}
        self._rows: Rows = []
        self._caption: list[str] | None = None
        self._name = ""
        self._cell: list[str] | None = None
        self._open: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        kind = dict(attrs).get("class") or ""
        if tag not in VOID:
            self._open.append((tag, kind))
        if tag == "table":
            self._rows, self._name = [], ""
        elif tag == "caption":
            self._caption = []
        elif tag == "tr":
            self._rows.append([])
        elif kind == "key":
            self._rows = self.found.setdefault(KEYS, [])
            self._rows.append([])
        elif self._is_cell(tag, kind):
            self._cell = []

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        kind = self._open.pop()[1]
        if tag == "caption":
            self._name, self._caption = plain("".join(self._caption or [])), None
        elif tag == "table":
            assert self._name, "a table without a caption"
            assert self._name not in self.found, f"two tables are called {self._name!r}"
            self.found[self._name] = [row for row in self._rows if row]
        elif self._cell is not None and self._is_cell(tag, kind):
            self._rows[-1].append(plain("".join(self._cell)))
            self._cell = None

    def handle_data(self, data: str) -> None:
        kind = self._open[-1][1] if self._open else ""
        if self._caption is not None:
            self._caption.append(data)
        elif self._cell is not None and kind != "k7":
            self._cell.append(f"{data} " if kind == "k7 on" else data)

    def _is_cell(self, tag: str, kind: str) -> bool:
        is_strip = any(outer == "key" for _, outer in self._open)
        return tag == "td" or (is_strip and kind in ("l", "f", "n"))
