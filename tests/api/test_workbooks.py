"""Workbooks of the API beside the JSON of the same view, cell by cell."""

import io
from datetime import datetime

import openpyxl
import pytest
from flask import Flask

import api
from data.ledger import save
from i18n import translator
from reports.sheet_names import sheet_names
from reports.table import head
from reports.worded import SENTENCES
from tests.world import enrolment, exam
from views.catalogue import VIEWS

SCREENS = [*VIEWS, "school/1", "school/5"]


@pytest.fixture
def client(store):
    server = Flask(__name__)
    api.register(server, store)
    return server.test_client()


def opened(response):
    assert response.status_code == 200, response.text
    return openpyxl.load_workbook(io.BytesIO(response.data))


def tables(client, screen, language):
    """Give each frame as the JSON has it beside its sheet."""
    view, t = screen.partition("/")[0], translator(language)
    told = client.get(f"/api/v1/{screen}").get_json()
    frames = {name: rows for name, rows in told.items() if t.has(f"frame.{view}.{name}")}
    book = opened(client.get(f"/api/v1/{screen}.xlsx?language={language}"))
    names = sheet_names(view, list(frames), t)
    assert book.sheetnames[1:] == list(names.values())
    return [(view, frame, rows, book[names[frame]]) for frame, rows in frames.items()]


def column(sheet, words):
    heads = [cell.value for cell in sheet[1]]
    return [row[heads.index(words)] for row in sheet.iter_rows(min_row=2, values_only=True)]


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("screen", SCREENS)
def test_every_number_is_the_number_of_the_json(client, screen, language):
    t = translator(language)
    hidden = {t("cell.hidden"), t("cell.under_ten")}
    for view, frame, rows, sheet in tables(client, screen, language):
        assert sheet.max_row == len(rows) + 1, (view, frame)
        for name in rows[0] if rows else ():
            said = [row[name] for row in rows]
            if name in getattr(SENTENCES.get(frame), "replaces", ()) or not _is_numeric(said):
                continue
            written = column(sheet, head(view, frame, name, t))
            shown = [None if cell in hidden else cell for cell in written]
            assert blanks(shown) == pytest.approx(blanks(said), rel=1e-12, nan_ok=True), (view, frame, name)


def blanks(values):
    return [float("nan") if value is None else value for value in values]


def _is_numeric(values):
    numbers = [value for value in values if value is not None]
    return bool(numbers) and all(isinstance(one, int | float) and not isinstance(one, bool) for one in numbers)


@pytest.mark.parametrize("screen", SCREENS)
def test_no_hidden_figure_is_blank_and_no_other_is_marked(client, screen):
    marks = {translator("ru")("cell.hidden"), translator("ru")("cell.under_ten")}
    for view, frame, rows, sheet in tables(client, screen, "ru"):
        for row, cells in zip(rows, sheet.iter_rows(min_row=2, values_only=True), strict=True):
            if "is_suppressed" in row:
                missing = sum(value is None for value in row.values())
                marked = sum(cell in marks for cell in cells)
                assert marked == (missing if row["is_suppressed"] else 0), (view, frame, row)


def test_a_small_school_and_the_one_hidden_for_it_are_told_apart(client):
    sheet = opened(client.get("/api/v1/overview.xlsx"))["Показатель по школам"]
    t = translator("ru")
    assert column(sheet, t("column.value_pct"))[-2:] == [t("cell.hidden"), t("cell.under_ten")]


def test_days_of_plans_are_days(client):
    sheet = opened(client.get("/api/v1/overview.xlsx"))["Состояние планов по школам"]
    assert column(sheet, "С")[0] == datetime(2020, 9, 10)


def test_the_filters_of_the_address_are_on_the_first_sheet(client):
    book = opened(client.get("/api/v1/schools.xlsx?program=shnor"))
    lines = [row[:2] for row in book.worksheets[0].iter_rows(values_only=True)]
    assert ("Программа", "ШНОР") in lines
    assert book.worksheets[1].max_row == 4


def test_a_workbook_is_named_and_typed(client):
    response = client.get("/api/v1/school/1.xlsx")
    assert response.headers["Content-Disposition"] == 'attachment; filename="school_1.xlsx"'
    assert response.mimetype.endswith("spreadsheetml.sheet")


@pytest.mark.parametrize("screen", ["overview", "school/1"])
def test_a_workbook_is_the_same_until_the_next_load(client, store, screen):
    address = f"/api/v1/{screen}.xlsx"
    tag = client.get(address).headers["ETag"]
    assert client.get(address, headers={"If-None-Match": tag}).status_code == 304
    save(store, [enrolment(), exam(content="again")], by="Тест")
    assert client.get(address, headers={"If-None-Match": tag}).status_code == 200


@pytest.mark.parametrize(
    ("address", "code"),
    [("nothing.xlsx", "unknown_view"), ("school.xlsx", "unknown_view"), ("school/99.xlsx", "unknown_school")],
)
def test_an_unknown_screen_has_no_workbook(client, address, code):
    response = client.get(f"/api/v1/{address}")
    assert (response.status_code, response.get_json()["error"]["code"]) == (404, code)


def test_an_empty_store_has_workbooks_too(empty_store):
    server = Flask(__name__)
    api.register(server, empty_store)
    for view in VIEWS:
        assert opened(server.test_client().get(f"/api/v1/{view}.xlsx")).sheetnames[0] == "О таблицах"


def test_axes_of_a_diagnosis_have_their_names(client):
    book = opened(client.get("/api/v1/school/1.xlsx"))
    for sheet in (book["Показатели диагностики"], book["Диагностика школы"]):
        assert translator("ru")("axis.social_passport.full_families") in column(sheet, "Показатель")
