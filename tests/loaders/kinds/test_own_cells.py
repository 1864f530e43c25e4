from datetime import date, datetime

import pytest

from loaders.kinds.own_cells import as_class, as_date, as_school_year, as_whole


@pytest.mark.parametrize(
    "text", ["2020/21", "2020/2021", "2020-2021", "2020 – 21", "2020/2021 уч. год", "2020\\21"]
)
def test_school_years_in_the_usual_spellings(text):
    assert as_school_year(text) == 2020


@pytest.mark.parametrize("cell", ["2020", "2020/2022", "21/2020", "2020/20", None, "", 2020.0, "год"])
def test_other_cells_are_no_school_year(cell):
    assert as_school_year(cell) is None


def test_the_turn_of_the_century_is_a_school_year():
    assert as_school_year("2099/00") == 2099


@pytest.mark.parametrize(
    "cell",
    ["15.09.2020", "15.9.20", "15/09/2020", "15.09.2020 г.", "2020-09-15", "2020-09-15 00:00:00"]
    + [date(2020, 9, 15), datetime(2020, 9, 15, 8, 30)],
)
def test_dates_in_the_usual_spellings(cell):
    assert as_date(cell) == date(2020, 9, 15)


@pytest.mark.parametrize(
    "cell", ["31.02.2020", "15.09", "сентябрь", None, 44089.0, "01.01.1820", date(1899, 12, 31)]
)
def test_other_cells_are_no_date(cell):
    assert as_date(cell) is None


@pytest.mark.parametrize("cell", [7, 7.0, "7", " 7 ", "7 класс", "7,0"])
def test_whole_numbers_in_the_usual_spellings(cell):
    assert as_whole(cell, least=1, most=12) == 7


@pytest.mark.parametrize("cell", ["7а", 7.5, 13, 0, "-7", None, "inf", "nan", "1e400"])
def test_other_cells_are_no_whole_number(cell):
    assert as_whole(cell, least=1, most=12) is None


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("7", (7, "")),
        (7.0, (7, "")),
        ("7 класс", (7, "")),
        ("11 кл", (11, "")),
        ("7А", (7, "7А")),
        ("7 «а»", (7, "7А")),
    ]
    + [("7-А", (7, "7А")), ("7A", (7, "7А")), ("10-1", (10, "10-1")), ("5/2", (5, "5-2")), ("9 кб", (9, "9КБ"))]
    + [("13А", None), ("А", None), ("", None), ("7 класс А", (7, "7А")), ("итог", None), ("5-9", None)],
)
def test_classes_and_grades(cell, told):
    assert as_class(cell) == told
