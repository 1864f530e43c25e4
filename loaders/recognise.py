"""Which layout the sheets of a file have, by their headers alone; what is wrong with them if none fits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from domain.problem import Problem, Severity
from loaders.blocks import headers_in
from loaders.cells import as_number, normalised
from loaders.headers import Match, header_of, match
from loaders.layout import Layout
from loaders.reading.sheets import Sheet

HEADER_ROWS = 15
LEAST_PLACES = 2
LIKE_ENOUGH = 0.7
"""The share of required columns from which a file is told what it lacks, and not only what can be read."""


@dataclass(frozen=True)
class Recognised:
    """The sheet to read and how; or only ``problems``, with the nearest match for their sake."""

    match: Match | None
    problems: Sequence[Problem] = ()


def recognise(sheets: Sequence[Sheet], layouts: Sequence[Layout]) -> Recognised:
    """Find the layout that a file has; all that keeps it from being read is said at once."""
    expected = _best(_at_expected_rows(sheets, layouts))
    if expected is not None and not _faults(expected):
        return _with_further_headers(expected, sheets)
    nearest = _best([*_at_any_row(sheets, layouts), *([expected] if expected else [])])
    if nearest is None or len(nearest.places) < LEAST_PLACES:
        names = ", ".join(f"«{sheet.name}»" for sheet in sheets if sheet.name) or "—"
        return Recognised(None, [Problem(Severity.FATAL, "no_headers", params={"sheets": names})])
    is_like = nearest.share >= LIKE_ENOUGH or nearest.is_meant
    problems = _faults(nearest) if is_like else [_unknown(nearest)]
    rows = next(sheet.rows for sheet in sheets if sheet.name == nearest.sheet)
    if (is_like or len(rows) > nearest.row) and is_empty_form(nearest, rows):
        problems = [*problems, replace(_fatal("empty_form", nearest), row=nearest.row + 1)]
    return Recognised(None, problems)


def _with_further_headers(found: Match, sheets: Sequence[Sheet]) -> Recognised:
    """Check headers that repeat: each must be whole, and all stand on one sheet."""
    if not found.layout.header_within:
        return Recognised(found)
    headers = [header for sheet in sheets for header in headers_in(found.layout, sheet)]
    problems = [
        problem
        for header in headers
        if header.sheet == found.sheet and header.row != found.row
        for problem in _faults(header, at_any_row=True)
    ]
    others = dict.fromkeys(header.sheet for header in headers if header.sheet != found.sheet)
    problems += [_fatal("other_sheet", found, other=name) for name in others]
    return Recognised(None if problems else found, problems)


def is_empty_form(found: Match, rows: Sequence[Sequence[object]]) -> bool:
    """Tell whether nothing but blanks and prefilled zeros stands under the headers."""
    cells = (cell for row in rows[found.row :] for cell, text in zip(row, found.header, strict=False) if text)
    return all(not cell or as_number(cell) == 0 for cell in cells)


def _best(matches: Sequence[Match] | Iterator[Match]) -> Match | None:
    return max(matches, key=lambda found: found.weight, default=None)


def _at_expected_rows(sheets: Sequence[Sheet], layouts: Sequence[Layout]) -> Iterator[Match]:
    for sheet in sheets:
        for layout in layouts:
            for row in layout.header_rows if _is_sheet_of(layout, sheet.name) else ():
                if len(sheet.rows) >= row:
                    yield match(layout, header_of(sheet.rows[row - 1]), sheet=sheet.name, row=row)


def _at_any_row(sheets: Sequence[Sheet], layouts: Sequence[Layout]) -> Iterator[Match]:
    for sheet in sheets:
        for number, cells in enumerate(sheet.rows[:HEADER_ROWS], start=1):
            header = header_of(cells)
            for layout in layouts:
                yield match(layout, header, sheet=sheet.name, row=number)


def _is_sheet_of(layout: Layout, name: str) -> bool:
    return not layout.sheets or normalised(name) in map(normalised, layout.sheets)


def _faults(found: Match, *, at_any_row: bool = False) -> list[Problem]:
    faults = []
    if not _is_sheet_of(found.layout, found.sheet):
        faults.append(_fatal("wrong_sheet", found, expected=", ".join(found.layout.sheets)))
    if found.row not in found.layout.header_rows and not at_any_row:
        faults.append(_fatal("header_row", found, at=found.row, expected=found.layout.header_row))
    faults += [_fatal("missing_column", found, name=name) for name in found.missing]
    faults += [_fatal("doubled_column", found, name=name) for name in found.doubled]
    return faults


def _fatal(code: str, found: Match, **params: str | int) -> Problem:
    column = str(params["name"]) if "name" in params else None
    row = found.row if code in ("header_row", "missing_column", "doubled_column") else None
    said = {"layout": found.layout.code, **params}
    return Problem(Severity.FATAL, code, sheet=found.sheet or None, row=row, column=column, params=said)


def _unknown(nearest: Match) -> Problem:
    # Only headers that we know are shown: any other cell may be a person's name.
    found = ", ".join(f"[{nearest.header[places[0]]}]" for places in nearest.places.values())
    missing = ", ".join(f"[{name}]" for name in nearest.missing)
    said = {"layout": nearest.layout.code, "missing": missing, "found": found}
    return Problem(Severity.FATAL, "unknown_layout", sheet=nearest.sheet or None, row=nearest.row, params=said)
