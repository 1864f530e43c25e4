"""Workbooks to fill in, one for each own table: headers, lists to choose from, what is known already."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from data.store import Store
from i18n import Translator
from intake.blank_lists import lists_of
from intake.blank_rows import Row, rows_of
from intake.blank_surveys import survey_blanks
from intake.errors import IntakeError
from loaders.layout import Column, Layout, layouts

OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False}
OWN = "own_"
LAST_ROW = 5000
NARROW, WIDE, TEXT = 14, 34, 70
LONGEST_PROMPT = 255


@dataclass(frozen=True)
class _Blank:
    """What one workbook is made of."""

    title: str
    layout: Layout
    rows: Sequence[Row]
    lists: Mapping[str, Sequence[str]]
    t: Translator


def fillable() -> list[Layout]:
    """List the tables that people fill in by hand; of answers there is one for each questionnaire."""
    return [layout for layout in layouts() if layout.code.startswith(OWN) and layout.repeated is None]


def blanks() -> dict[str, Layout]:
    """Give every workbook that can be asked for, by the code of its table or questionnaire."""
    return {layout.code: layout for layout in fillable()} | dict(survey_blanks())


def blank_title(code: str, t: Translator) -> str:
    """Name a workbook for readers and for its file."""
    return t(f"questionnaire.{code}" if code in survey_blanks() else f"layout.{code}")


def blank(store: Store, code: str, t: Translator, *, today: date | None = None) -> bytes:
    """Make the workbook of one table."""
    layout = blanks().get(code)
    if layout is None:
        raise IntakeError("no_such_blank", status=404)
    day = today or date.today()
    with store.reading() as reader:
        rows, lists = rows_of(layout, reader, today=day), lists_of(layout, reader, today=day)
    made = _Blank(blank_title(code, t), layout, rows, lists, t)
    buffer = io.BytesIO()
    with Workbook(buffer, OPTIONS) as book:
        _write(book, made)
    return buffer.getvalue()


def _write(book: Workbook, made: _Blank) -> None:
    t = made.t
    looks = {
        "needed": book.add_format({"bold": True, "text_wrap": True, "bg_color": "#D9E6F4", "border": 1}),
        "free": book.add_format({"text_wrap": True, "bg_color": "#EEF2F6", "border": 1}),
        "text": book.add_format({"text_wrap": True, "valign": "top"}),
        "title": book.add_format({"bold": True, "font_size": 14}),
    }
    table = book.add_worksheet(t("blank.sheet.table"))
    guide = book.add_worksheet(t("blank.sheet.guide"))
    lists = book.add_worksheet(t("blank.sheet.lists"))
    _write_table(table, made, looks, lists_sheet=t("blank.sheet.lists"))
    _write_guide(guide, made, looks)
    _write_lists(lists, made)


def _write_table(sheet: Worksheet, made: _Blank, looks: Mapping[str, Format], *, lists_sheet: str) -> None:
    columns = made.layout.columns
    offered = list(made.lists)
    for place, column in enumerate(columns):
        sheet.write_string(0, place, column.headers[0], looks["needed" if column.is_required else "free"])
        sheet.set_column(place, place, WIDE if column.field in made.lists else NARROW)
        if column.field in made.lists:
            at = xl_col_to_name(offered.index(column.field), col_abs=True)
            source = f"='{lists_sheet}'!{at}$1:{at}${len(made.lists[column.field])}"
            sheet.data_validation(1, place, LAST_ROW, place, _choice(made.t, column, source))
    for number, row in enumerate(made.rows, start=1):
        for place, column in enumerate(columns):
            if row.get(column.field):
                sheet.write_string(number, place, str(row[column.field]))
    sheet.freeze_panes(1, 0)


def _choice(t: Translator, column: Column, source: str) -> dict[str, object]:
    """Offer a list and let other spellings through: the loaders know more of them than a list shows."""
    return {
        "validate": "list",
        "source": source,
        "error_type": "warning",
        "error_title": t("blank.other.title"),
        "error_message": t("blank.other.text", column=column.headers[0][:60])[:LONGEST_PROMPT],
        "ignore_blank": True,
    }


def _write_guide(sheet: Worksheet, made: _Blank, looks: Mapping[str, Format]) -> None:
    t = made.t
    sheet.write_string(0, 0, made.title, looks["title"])
    for number, step in enumerate(("fill", "rows", "school", "load"), start=1):
        sheet.write_string(number, 0, t(f"blank.guide.{step}"))
    for place, key in enumerate(("column", "needed", "what", "offered")):
        sheet.write_string(6, place, t(f"blank.head.{key}"), looks["needed"])
    for number, column in enumerate(made.layout.columns, start=7):
        words = (
            column.headers[0],
            t("blank.needed" if column.is_required else "blank.free"),
            _meaning(t, made.layout, column),
            "; ".join(made.lists.get(column.field, ()))[:1000] if column.field != "school" else t("blank.schools"),
        )
        for place, text in enumerate(words):
            sheet.write_string(number, place, text, looks["text"])
    for place, width in enumerate((WIDE, NARROW, TEXT, TEXT)):
        sheet.set_column(place, place, width)


def _meaning(t: Translator, layout: Layout, column: Column) -> str:
    """Say what a column holds: in its own words of this table, else in those of all tables."""
    own, common = f"blank.{layout.code}.{column.field}", f"blank.field.{column.field}"
    if t.has(own):
        return t(own)
    if t.has(common):
        return t(common)
    return t("blank.field" if layout.repeated is None else "blank.question", column=column.headers[0])


def _write_lists(sheet: Worksheet, made: _Blank) -> None:
    for place, words in enumerate(made.lists.values()):
        for number, word in enumerate(words):
            sheet.write_string(number, place, word)
    sheet.hide()
