import pandas as pd

from loaders.kinds.own_units import facts_of, keyed, numbered, row_ranges, units_of


def test_rows_of_a_unit_are_written_as_ranges():
    units = pd.Series([0, 0, 1, 0, 0, 1], index=[2, 3, 4, 5, 9, 10])
    assert row_ranges(units).to_dict() == {0: "2-3,5,9", 1: "4,10"}


def test_a_row_that_gives_several_facts_is_one_row():
    assert row_ranges(pd.Series([0, 0, 0], index=[2, 2, 3])).to_dict() == {0: "2-3"}


def test_parts_of_a_key_join_with_colons():
    assert list(keyed(pd.Series([2020]), pd.Series(["q1"]))) == ["2020:q1"]


def test_units_start_where_they_are_told_to():
    rows = pd.DataFrame({"school": ["a", "b", "a"]}, index=[2, 3, 4])
    assert list(numbered(rows, key="2020", start=5)["unit"]) == [5, 6, 5]


def test_what_does_not_apply_to_a_kind_is_none():
    rows = numbered(pd.DataFrame({"school": ["a"], "academic_year": [2020]}, index=[2]), key="2020")
    unit = units_of(rows, kind="directions", sheet="Лист1").to_dict("records")[0]
    assert (unit["point"], unit["assessment"], unit["row_ranges"]) == (None, None, "2")


def test_no_rows_make_no_units():
    rows = numbered(pd.DataFrame({"school": [], "academic_year": []}), key="2020")
    assert len(units_of(rows, kind="directions", sheet="")) == 0


def test_tables_hold_plain_integers_and_none():
    points = pd.DataFrame({"unit": [0, 0], "points": pd.array([3, None], dtype="Int64")})
    table = facts_of(pd.DataFrame(), {"result_count": points}).tables["result_count"]
    assert table["points"].tolist() == [3, None]
