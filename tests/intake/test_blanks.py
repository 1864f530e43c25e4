import io
from datetime import date

import pytest
from openpyxl import load_workbook

from data.ledger import save
from data.queries.sources import sources
from domain.scope import Scope
from i18n import LANGUAGES, translator
from intake.blank_lists import lists_of
from intake.blanks import blank, fillable
from intake.errors import IntakeError
from tests.intake.files import opened, read
from tests.world import World

T = translator("ru")
TODAY = date(2021, 3, 1)
LAYOUTS = {layout.code: layout for layout in fillable()}
# what a person writes where no list helps, by field name
WRITTEN = {
    "pupils": 10, "classes": 1, "n5": 4, "n4": 3, "n3": 2, "n2": 1, "not_assessed": 0, "planned_lessons": 100,
    "missed_illness_lessons": 1, "missed_excused_lessons": 1, "missed_unexcused_lessons": 1,
    "since": "15.09.2020", "held_on": "15.09.2020", "value": 50, "count": 3, "invited": 5,
    "code": "9001", "short_name": "Школа № 901", "municipality": "Город", "title": "Мероприятие",
    "text": "Пункт", "college": "Колледж", "took_part": 5, "registered": 6, "points": 5, "mark": 4,
}  # fmt: skip


def opened_book(store, code, language="ru"):
    return load_workbook(io.BytesIO(blank(store, code, translator(language), today=TODAY)))


def offered(store, layout):
    with store.reading() as reader:
        return lists_of(layout, reader, today=TODAY)


@pytest.mark.parametrize("code", LAYOUTS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_own_table_has_a_blank_with_its_headers_and_their_meaning(world: World, code, language):
    book = opened_book(world.store, code, language)
    table, guide, lists = book.worksheets
    headers = [column.headers[0] for column in LAYOUTS[code].columns]
    assert [cell.value for cell in table[1]] == headers
    explained = {row[0].value: row for row in guide.iter_rows(min_row=8)}
    assert set(headers) <= explained.keys()
    assert all(explained[header][2].value for header in headers)
    assert lists.sheet_state == "hidden"


@pytest.mark.parametrize("code", LAYOUTS)
def test_every_column_has_words_of_its_own(code):
    t = translator("ru")
    assert all(
        t.has(f"blank.field.{column.field}") or t.has(f"blank.{code}.{column.field}")
        for column in LAYOUTS[code].columns
    )


def test_schools_years_and_words_are_chosen_from_lists(world: World):
    sheet = opened_book(world.store, "own_marks").worksheets[0]
    chosen = {str(rule.sqref).split(":")[0]: rule for rule in sheet.data_validations.dataValidation}
    assert {"A2", "B2", "C2", "D2", "E2"} <= chosen.keys()
    assert all(rule.type == "list" for rule in chosen.values())
    lists = offered(world.store, LAYOUTS["own_marks"])
    assert len(lists["school"]) == 5
    assert lists["academic_year"][0] == "2020/21"


def test_the_register_and_the_programs_are_there_already(world: World):
    book = opened_book(world.store, "own_schools").worksheets[0]
    assert book.max_row > 4
    assert opened_book(world.store, "own_programs").worksheets[0].max_row > 1


@pytest.mark.parametrize("code", ["own_schools", "own_programs"])
def test_what_is_filled_already_loads_as_it_is(world: World, code):
    batch = opened(world.store)
    batch.receive("бланк.xlsx", blank(world.store, code, T, today=TODAY))
    (outcome,) = read(batch).outcomes
    assert (outcome.layout, outcome.counted, outcome.ignored) == (code, outcome.rows, {})


@pytest.mark.parametrize("code", LAYOUTS)
def test_a_filled_blank_loads(world: World, code):
    layout, book = LAYOUTS[code], opened_book(world.store, code)
    sheet, lists = book.worksheets[0], offered(world.store, layout)
    row = sheet.max_row + 1
    for place, column in enumerate(layout.columns, start=1):
        words = lists.get(column.field, (None,))
        first = words[-1] if column.field == "school" else words[0]
        if column.is_required or column.field in ("value", "school"):
            sheet.cell(row, place, WRITTEN.get(column.field, first))
    filled = io.BytesIO()
    book.save(filled)
    batch = opened(world.store)
    batch.receive("бланк.xlsx", filled.getvalue())
    (outcome,) = read(batch).outcomes
    assert (outcome.layout, outcome.ignored) == (code, {}), outcome.problems
    assert outcome.status in ("saved", "replaced")
    assert outcome.counted >= 1


def test_a_row_of_nothing_but_a_school_and_a_year_is_no_row(world: World):
    batch = opened(world.store)
    batch.receive("бланк.xlsx", blank(world.store, "own_enrolment", T, today=TODAY))
    (outcome,) = read(batch).outcomes
    assert [problem.code for problem in outcome.problems] == ["empty_form"]


def test_an_empty_store_gives_blanks_too(empty_store):
    assert opened_book(empty_store, "own_schools").worksheets[0].max_row == 1
    assert save(empty_store, [], by="") == []
    with empty_store.reading() as reader:
        assert sources(reader, Scope.all_schools()).empty


def test_there_is_no_blank_of_a_table_that_people_do_not_fill(empty_store):
    with pytest.raises(IntakeError, match="no_such_blank"):
        blank(empty_store, "vpr_2021", T)
