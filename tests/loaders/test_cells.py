import math
from datetime import date, datetime

import pytest

from loaders.cells import as_number, as_text, each_once, normalised


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (None, None),
        ("", None),
        (" \N{NO-BREAK SPACE}\t", None),
        (5.0, "5"),
        (5.5, "5.5"),
        (float("nan"), None),
        (" a \n b ", "a b"),
        (True, "ИСТИНА"),
        (date(2020, 9, 15), "2020-09-15"),
        (datetime(2020, 9, 15, 10, 30), "2020-09-15T10:30:00"),
    ],
)
def test_cells_are_written_as_excel_shows_them(cell, text):
    assert as_text(cell) == text


@pytest.mark.parametrize(
    ("cell", "number"), [("1\N{NO-BREAK SPACE}204,5", 1204.5), ("62,9 %", 62.9), (3.0, 3.0), (None, None)]
)
def test_numbers_are_read_in_any_spelling(cell, number):
    assert as_number(cell) == number


def test_what_is_no_number_is_nan():
    assert math.isnan(as_number("много"))


def test_headers_that_say_the_same_are_the_same():
    assert normalised("\ufeffУЧЁБНЫЙ\N{NO-BREAK SPACE} год ") == normalised("учебный год")


def test_a_reader_is_asked_once_for_each_value():
    asked = []
    values = each_once(["X", "x", "X", None], lambda cell: asked.append(cell) or cell)
    assert list(values) == ["X", "x", "X", None]
    assert len(asked) == 3
