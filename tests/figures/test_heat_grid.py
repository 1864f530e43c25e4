import pandas as pd
import pytest

from figures.heat_grid import Heads, heat_grid

NAN = float("nan")
HEADS = [("equipment", "Оснащение"), ("parents", "Вовлечённость родителей")]


@pytest.fixture
def cells():
    return pd.DataFrame(
        {
            "row": [7, 7, 3, 3],
            "column": ["equipment", "parents"] * 2,
            "value": [0.0, 100.0, NAN, 50.0],
            "text": ["0", "100", "< 10", "50"],
            "hover": ["", "подробно", "", ""],
        }
    )


@pytest.fixture
def rows():
    return pd.DataFrame({"row": [7, 3], "label": ["СОШ № 7", "СОШ № 3"]})


def drawn(cells, rows, style, upright=8):
    return heat_grid(cells, rows, Heads(HEADS, upright), most=100, style=style)


def test_rows_stand_from_above_in_the_order_given(cells, rows, style):
    trace = drawn(cells, rows, style)["data"][0]
    assert trace["y"] == [0, -1]
    assert trace["z"] == [[0.0, 100.0], [None, 50.0]]


def test_text_can_be_read_on_its_cell(cells, rows, style):
    low, high = drawn(cells, rows, style)["data"][0]["text"][0]
    assert low.split('"')[1] != high.split('"')[1]


def test_names_of_rows_and_columns_are_written(cells, rows, style, words_of):
    words = words_of(drawn(cells, rows, style))
    assert all(name in words for name in ("СОШ № 7", "СОШ № 3", "Оснащение"))


def test_many_heads_are_slanted(cells, rows, style):
    upright, slanted = (
        [note.get("textangle") for note in drawn(cells, rows, style, upright=most)["layout"]["annotations"]]
        for most in (2, 1)
    )
    assert set(upright) == {None}
    assert -40 in slanted


def test_numbers_stand_for_heads_on_a_phone(cells, rows, phone, words_of):
    assert words_of(drawn(cells, rows, phone)).startswith("1 | 2 | ")


def test_nothing_is_drawn_of_nothing(cells, rows, style):
    assert drawn(cells.iloc[:0], rows, style) is None


def test_what_has_no_colour_still_has_its_text(cells, rows, style):
    assert "< 10" in drawn(cells, rows, style)["data"][0]["text"][1][0]
