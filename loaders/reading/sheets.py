"""Sheets of raw cells from the bytes of a workbook or a text table; runs in the child process."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass

from python_calamine import (
    CalamineError,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    WorksheetNotFound,
    XmlError,
    ZipError,
)

from loaders.reading.html_page import read_page
from loaders.reading.look import Format, look
from loaders.reading.refused import Refused

DELIMITERS = ";\t,"
ENCODINGS = ("utf-8-sig", "cp1251")


@dataclass(frozen=True)
class Sheet:
    """A sheet as Excel shows it: ``rows[0]`` is row 1; a text table is one sheet without a name."""

    name: str
    rows: Sequence[Sequence[object]]


def read_sheets(data: bytes) -> list[Sheet]:
    """Read every worksheet; raises ``Refused`` for what cannot be read."""
    seen = look(data)
    if seen is Format.TEXT:
        return [_read_text(data)]
    if seen is Format.PAGE:
        return [Sheet("", read_page(data))]
    try:
        return _read_workbook(data)
    except PasswordError:
        raise Refused("password") from None
    except (CalamineError, XmlError, ZipError, WorksheetNotFound, ValueError, OSError):
        raise Refused("truncated_file") from None


def _read_workbook(data: bytes) -> list[Sheet]:
    workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
    names = [sheet.name for sheet in workbook.sheets_metadata if sheet.typ is SheetTypeEnum.WorkSheet]
    # Row numbers are those of Excel only when leading empty rows stay.
    return [Sheet(name, workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)) for name in names]


def _read_text(data: bytes) -> Sheet:
    text = _decoded(data)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    try:
        return Sheet("", list(lines))
    except csv.Error:
        raise Refused("broken_quotes", line=lines.line_num) from None


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    for encoding in ENCODINGS:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Refused("not_a_table")


def _delimiter(text: str) -> str:
    header = next((line for line in text.splitlines() if line.strip()), "")
    best = max(DELIMITERS, key=header.count)
    if not header.count(best):
        raise Refused("not_a_table")
    return best
