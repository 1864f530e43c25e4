from datetime import datetime

import pandas as pd
import pytest

from components.cells import Column, cell, is_missing, kind_of

ROW = {"school": "№ 1", "quality_pct": 62.95, "pupils": 3765.0, "is_suppressed": False}


@pytest.mark.parametrize(
    ("name", "kind"),
    [("quality_pct", "pct1"), ("difference_points", "signed"), ("loaded_at", "moment"), ("due_on", "date"),
     ("pupils", "int"), ("school", "text")],
)  # fmt: skip
def test_the_suffix_of_a_name_chooses_its_format(name, kind):
    frame = pd.DataFrame({name: [1] if name == "pupils" else ["x"]})
    assert kind_of(Column(name, ""), frame) == kind


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [("pct1", 62.95, "63,0"), ("pct0", 62.4, "62"), ("int", 3765, "3\xa0765"), ("signed", -4.2, "−4,2"),
     ("2", 3.456, "3,46"), ("year", 2020, "2020/21"), ("date", datetime(2020, 9, 15), "15.09.2020"),
     ("moment", datetime(2020, 9, 15, 8, 40), "15.09.2020, 08:40"), ("rich", "**а**", "<b>а</b>")],
)  # fmt: skip
def test_values_are_written_as_russians_write_them(t, kind, value, text):
    assert f">{text}</td>" in cell(t, Column("x", "", kind=kind), kind, {"x": value})


def test_a_hidden_share_a_hidden_count_and_a_missing_value_are_three_things(t):
    hidden = {"x": float("nan"), "is_suppressed": True}
    missing = {"x": float("nan"), "is_suppressed": False}
    drawn = [
        cell(t, Column("x", ""), kind, row) for kind, row in [("pct1", hidden), ("int", hidden), ("int", missing)]
    ]
    assert "скрыто" in drawn[0]
    assert "hatch" in drawn[0]
    assert "&lt;\xa010" in drawn[1]
    assert ">–</td>" in drawn[2]
    assert "нет данных" in drawn[2]


def test_a_cell_links_where_its_row_leads(t):
    column = Column("school", "Школа", href=lambda row: f"/school/{row['id']}")
    assert '<a href="/school/7">№ 1</a>' in cell(t, column, "text", {"school": "№ 1", "id": 7})


def test_numbers_stand_right_and_words_left(t):
    assert 'class="r"' in cell(t, Column("x", ""), "int", {"x": 1})
    assert "class" not in cell(t, Column("x", ""), "text", {"x": "а"})


@pytest.mark.parametrize("value", [None, "", float("nan"), pd.NaT, pd.NA])
def test_nothing_is_missing(value):
    assert is_missing(value)


@pytest.mark.parametrize("value", [0, False, (), (1, 2), "–"])
def test_zero_and_lists_are_not_missing(value):
    assert not is_missing(value)
