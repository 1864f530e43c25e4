import io

import pytest
import xlsxwriter

from loaders.reading.refused import Refused
from loaders.reading.sheets import read_sheets
from tests.loaders.hostile import far_cell, ole2


def workbook(**sheets):
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        for name, cells in sheets.items():
            sheet = book.add_worksheet(name)
            for place, value in cells.items():
                sheet.write(place, value)
    return file.getvalue()


def test_rows_stand_where_excel_shows_them():
    (sheet,) = read_sheets(workbook(Лист={"B3": "Школа", "B4": 5}))
    assert sheet.name == "Лист"
    assert [list(row) for row in sheet.rows] == [["", ""], ["", ""], ["", "Школа"], ["", 5.0]]


def test_every_sheet_is_read_in_order():
    assert [sheet.name for sheet in read_sheets(workbook(Классы={"A1": 1}, Протокол={"A1": 2}))] == [
        "Классы",
        "Протокол",
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "utf-16"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_text_tables_of_any_habit_are_read(encoding, delimiter):
    text = f"Школа{delimiter}Класс\r\n«СОШ № 1»{delimiter}4\r\n"
    (sheet,) = read_sheets(text.encode(encoding))
    assert sheet.rows == [["Школа", "Класс"], ["«СОШ № 1»", "4"]]


def test_a_quoted_cell_may_hold_delimiters_and_lines():
    (sheet,) = read_sheets('Школа;Замечание\r\n"А; ""Б""";"одна\nдве"\r\n'.encode())
    assert sheet.rows[1] == ['А; "Б"', "одна\nдве"]


@pytest.mark.parametrize("data", ["просто письмо\nв две строки".encode(), b"\x98;\xff\xfe;\x98"])
def test_text_that_is_no_table_is_refused(data):
    with pytest.raises(Refused, match="not_a_table"):
        read_sheets(data)


@pytest.mark.parametrize("data", [b'a;b\n1;2\n"open;1\n', b'a;b\n1;2\n"x"y;1\n'])
def test_wrong_quotes_are_refused_with_their_line(data):
    with pytest.raises(Refused, match="broken_quotes") as refused:
        read_sheets(data)
    assert refused.value.params == {"line": 3}


def test_a_broken_inside_is_refused():
    with pytest.raises(Refused, match="truncated_file"):
        read_sheets(ole2("Workbook"))


def test_a_workbook_with_damaged_xml_is_refused():
    data = far_cell("B2").replace(b"PK\x01\x02", b"PK\x01\x03")
    with pytest.raises(Refused, match="truncated_file"):
        read_sheets(data)
