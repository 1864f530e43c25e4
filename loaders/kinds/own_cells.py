"""How departments spell dates, school years and whole numbers."""

from __future__ import annotations

import re
from datetime import date, datetime

from loaders.cells import as_number, as_text

_SCHOOL_YEAR = re.compile(r"(20\d\d)\s*[/\\\-–—]\s*(20)?(\d\d)(\s*(уч\.?|учебный)?\s*(г\.?|год)?)")
_CLASS = re.compile(
    r"(1[0-2]|[1-9])(?:[ -]?класс)?[ .\-–/]*[«\"(]?([a-zа-яё]{1,2}|\d{1,2})?[»\")]?", re.IGNORECASE
)
SPANS = frozenset({"1-4", "5-9", "10-11", "1-9", "1-11", "5-11"})
"""Spans of grades that tables name as they name classes."""
_LOOKALIKES = str.maketrans("ABEKMHOPCTX", "АВЕКМНОРСТХ")
_DAY = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})(\s*г\.?)?")


def as_school_year(cell: object) -> int | None:
    """Read ``2020/21``, ``2020/2021``, ``2020-2021 уч. год`` as 2020; the second year must follow the first."""
    match = _SCHOOL_YEAR.fullmatch(as_text(cell) or "")
    if match is None:
        return None
    first, second = int(match[1]), int(match[3])
    return first if second == (first + 1) % 100 else None


def as_date(cell: object) -> date | None:
    """Read a date of Excel, ``15.09.2020``, ``15.09.20`` and ``2020-09-15``; years from 2000 to 2099."""
    if isinstance(cell, datetime):
        day: date | None = cell.date()
    elif isinstance(cell, date):
        day = cell
    else:
        day = _day_of(as_text(cell) or "")
    return day if day is not None and 2000 <= day.year < 2100 else None


def as_whole(cell: object, *, least: int, most: int) -> int | None:
    """Read a whole number within bounds, also ``7 класс`` and ``1 204``."""
    text = as_text(cell)
    number = as_number(text.removesuffix("класс") if text else None)
    if number is None or not least <= number <= most or number != int(number):
        return None
    return int(number)


def as_class(cell: object) -> tuple[int, str] | None:
    """Read ``7А``, ``7 «а»``, ``7-1`` as grade and label of a class, ``7`` and ``7 класс`` as a whole grade."""
    text = (as_text(cell) or "").replace("–", "-")
    match = _CLASS.fullmatch(text)
    if match is None or text in SPANS:
        return None
    letter = (match[2] or "").upper().translate(_LOOKALIKES)
    if letter in ("", "КЛ"):
        return int(match[1]), ""
    return int(match[1]), f"{match[1]}-{letter}" if letter.isdigit() else f"{match[1]}{letter}"


def _day_of(text: str) -> date | None:
    match = _DAY.fullmatch(text)
    try:
        if match is None:
            return datetime.fromisoformat(text).date()
        return date(int(match[3]) + (2000 if len(match[3]) == 2 else 0), int(match[2]), int(match[1]))
    except ValueError:
        return None
