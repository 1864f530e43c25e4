"""Tables one under another on a sheet: headers that repeat, lines that name the table under them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from loaders.cells import as_text, normalised
from loaders.headers import Match, header_of, match
from loaders.laid_out import Separator
from loaders.layout import Layout
from loaders.reading.sheets import Sheet

LEAST_NUMBERED = 5


def headers_in(layout: Layout, sheet: Sheet) -> Iterator[Match]:
    """Find all rows that are meant as headers of a layout: those with at least half of what is required."""
    known = {key for column in layout.columns if column.is_required for key in column.keys}
    for row, cells in enumerate(sheet.rows, start=1):
        words = {normalised(cell) for cell in cells if isinstance(cell, str) and cell}
        if len(words & known) > 1:
            found = match(layout, header_of(cells), sheet=sheet.name, row=row)
            if found.share >= 1 / 2:
                yield found


def titles_in(layout: Layout, rows: Sequence[Sequence[object]]) -> list[Separator]:
    """Find the lines that name the table under them by their first filled cell."""
    pattern = layout.separator
    if pattern is None:
        return []
    firsts = (next((cell for cell in cells if cell not in (None, "")), None) for cells in rows)
    hits = (
        (row, pattern.fullmatch(" ".join(cell.split())))
        for row, cell in enumerate(firsts, start=1)
        if isinstance(cell, str)
    )
    return [Separator(row, hit.groupdict()) for row, hit in hits if hit]


def numbers_columns(cells: Sequence[object]) -> bool:
    """Tell a row that only numbers the columns of a form: 1, 2, 3…"""
    texts = [text for text in map(as_text, cells) if text is not None]
    return len(texts) >= LEAST_NUMBERED and texts == [str(number) for number in range(1, len(texts) + 1)]
