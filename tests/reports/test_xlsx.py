import io
from datetime import date, datetime

import openpyxl
import pandas as pd
import pytest

from domain.filters import Filters
from i18n import translator
from reports.xlsx import Screen, xlsx_bytes
from tests.reports.test_table import footing

FORMULAS = ["=1+1", "+7", "-1", "@SUM(A1)", "\t=1", '=HYPERLINK("http://a")']
HOSTILE = [*FORMULAS, "{=1}", "http://a", "file://a", "0012"]


def book(frame: pd.DataFrame, *, language: str = "ru", subject: str = "", **more):
    screen = Screen(view="schools", subject=subject, footing=footing(**more), frames={"schools": frame})
    return openpyxl.load_workbook(io.BytesIO(xlsx_bytes(screen, translator(language))))


def first_lines(opened) -> list[list[object]]:
    return [[cell for cell in row if cell is not None] for row in opened.worksheets[0].iter_rows(values_only=True)]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_stays_the_text_that_it_is(name):
    cell = book(pd.DataFrame({"school": [name]}))["Школы"]["A2"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (name, "s", None)


@pytest.mark.parametrize("name", FORMULAS)
def test_what_starts_a_formula_stays_text_when_edited(name):
    assert book(pd.DataFrame({"school": [name]}))["Школы"]["A2"].quotePrefix
    assert book(pd.DataFrame(), subject=name, municipality=name).worksheets[0]["B2"].quotePrefix


def test_the_first_sheet_says_what_was_asked():
    lines = first_lines(book(pd.DataFrame({"school": ["а"]}), filters=Filters(year=2020, as_of=date(2020, 9, 15))))
    assert lines[0] == ["Список школ"]
    assert ["Год", "2020/21"] in lines
    assert ["На\N{NO-BREAK SPACE}дату", "15.09.2020"] in lines
    assert ["Учебные годы данных", "2020/21"] in lines
    assert ["Источник", "планы.xlsx", "загружен 15.09.2020, 08:40"] in lines
    assert ["Лист «Школы»", "Школы"] in lines


def test_the_first_sheet_says_how_hidden_values_are_marked():
    (line,) = [line for line in first_lines(book(pd.DataFrame())) if line and line[0] == "Скрытые значения"]
    assert translator("ru")("cell.under_ten") in line[1]
    assert "скрыто" in line[1]


def test_a_demonstration_says_so():
    assert ["Демонстрация: вымышленный город"] in first_lines(book(pd.DataFrame(), is_demo=True))


def test_a_profile_names_its_school():
    assert first_lines(book(pd.DataFrame(), subject="МБОУ «СОШ № 1»"))[0] == ["Список школ: МБОУ «СОШ № 1»"]


def test_days_are_days():
    cell = book(pd.DataFrame({"since": pd.to_datetime(["2020-09-15"])}))["Школы"]["A2"]
    assert (cell.value, cell.is_date, cell.number_format) == (datetime(2020, 9, 15), True, "dd.mm.yyyy")


def test_a_table_can_be_read_filtered_and_printed():
    sheet = book(pd.DataFrame({"school": ["а", "б"], "pupils": [1, 2]}))["Школы"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref, sheet.print_title_rows) == ("A2", "A1:B3", "$1:$1")
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage


def test_a_table_without_rows_keeps_its_head():
    sheet = book(pd.DataFrame(columns=["school", "pupils"]))["Школы"]
    assert list(sheet.iter_rows(values_only=True)) == [("Школа", "Обучающихся")]


def test_the_same_answer_is_the_same_file():
    screen = Screen("schools", "", footing(), {"schools": pd.DataFrame({"school": ["а"]})})
    assert xlsx_bytes(screen, translator("ru")) == xlsx_bytes(screen, translator("ru"))


def test_an_english_reader_gets_english():
    opened = book(pd.DataFrame({"school": ["а"]}), language="en")
    assert opened.sheetnames == ["About", "Schools"]
    assert opened["Schools"]["A1"].value == "School"
