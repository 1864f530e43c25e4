"""What stands around the rows of a table: titles over its headers, rows that part it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from loaders.cells import as_text
from loaders.laid_out import Separator
from loaders.layout import Layout


def read_above(layout: Layout, rows: Sequence[Sequence[object]]) -> dict[str, str]:
    """Read the rows over the headers, each as one text; what an earlier pattern of the layout says is kept."""
    lines = [" ".join(filter(None, map(as_text, cells))) for cells in rows]
    said: dict[str, str] = {}
    for pattern in layout.above:
        for hit in filter(None, map(pattern.fullmatch, lines)):
            said = {name: value for name, value in hit.groupdict().items() if value} | said
    return said


def read_separators(layout: Layout, cells: Iterable[object], *, first_row: int) -> list[Separator]:
    """Find the rows that part the table by their first cells; the first of these is of the row ``first_row``."""
    pattern = layout.separator
    if pattern is None:
        return []
    hits = ((row, pattern.fullmatch(as_text(cell) or "")) for row, cell in enumerate(cells, start=first_row))
    return [Separator(row, hit.groupdict()) for row, hit in hits if hit]
