import pytest

from loaders.lay_out import lay_out
from loaders.layout import layouts
from loaders.reading.refused import Refused
from loaders.reading.sheets import Sheet
from loaders.recognise import recognise
from tests.loaders.protocols import pupil, sheet_2021


def laid(sheet):
    return lay_out(recognise([sheet], layouts()).match, sheet.rows)


def test_rows_keep_the_numbers_that_excel_shows():
    blank = pupil(school="", code="", journal="", variant="", tasks=(), total="")
    laid_out = laid(sheet_2021(pupil(), blank, pupil(code="40002")))
    assert list(laid_out.frame.index) == [2, 4]
    assert list(laid_out.frame["pupil_code"]) == ["40001", "40002"]


HEADERS = ["Школа", "Учебный год", "Направление"]


def test_rows_with_more_cells_than_headers_are_refused_all_at_once():
    rows = [HEADERS, ["1", "2020/21", "1"], ["СОШ", " 1", "2020/21", "1"], ["1", "2020/21", "2", "2"]]
    with pytest.raises(Refused) as refused:
        laid(Sheet("", rows))
    assert (refused.value.code, refused.value.params) == ("overlong_rows", {"rows": "3-4", "headers": 3})


def test_delimiters_after_the_last_cell_do_no_harm():
    frame = laid(Sheet("", [HEADERS, ["1", "2020/21", "1", "", " "]])).frame
    assert list(frame.loc[2, ["school", "direction"]]) == ["1", "1"]


def test_blanks_are_none_and_the_rest_is_raw():
    frame = laid(sheet_2021(pupil(journal="", total=" 7 "))).frame
    assert frame.at[2, "journal_mark"] is None
    assert frame.at[2, "total"] == " 7 "


def test_columns_that_nobody_asked_for_are_left_behind():
    frame = laid(sheet_2021(pupil())).frame
    assert list(frame) == [
        "school", "pupil_code", "journal_mark", "class_name", "variant", "total", "task:1", "task:2",
    ]  # fmt: skip


def test_optional_columns_are_there_without_being_there():
    sheet = Sheet("", [["Школа", "Учебный год", "Программа"], ["1", "2020/21", "ШНОР"]])
    assert list(laid(sheet).frame["curator_school"]) == [None]


def test_short_rows_of_text_are_filled_up():
    sheet = Sheet("", [["Школа", "Учебный год", "Программа"], ["1", "2020/21"], ["2", "2020/21", "ШНОР"]])
    assert list(laid(sheet).frame["program"]) == [None, "ШНОР"]


def test_tasks_after_the_last_column_of_2020_are_no_tasks():
    head = ["user", "code", "otc", "klass", "var-1", "sum", "a-1-grade", "Учебник", "a-3-grade"]
    sheet = Sheet("Sheet1", [head, ["sch991001", 60001.0, "4", "а", "1", 1.0, "1", "", "5"]])
    assert [column.header for column in laid(sheet).repeated] == ["a-1-grade"]


def test_a_problem_shows_the_cell_as_excel_does():
    laid_out = laid(sheet_2021(pupil(total=5.0)))
    said = laid_out.problem("bad_total", row=2, field="total")
    assert (said.column, said.value, said.sheet) == ("всего баллов", "5", "Sheet")


def test_a_personal_column_is_never_shown():
    said = laid(sheet_2021(pupil())).problem("no_pupil_code", row=2, field="pupil_code")
    assert (said.column, said.value) == ("код обучающегося", None)
