"""Frames become rows of a table, blanks and types included."""

from datetime import date

import pandas as pd
import pytest

from data.rows import rows_of
from data.schema import Base

TABLES = Base.metadata.tables


def test_blanks_of_any_kind_are_none():
    frame = pd.DataFrame(
        {"points": [1.0, None], "mark": [pd.NA, 3], "journal_mark": [None, None], "pupils": [1, 2]}
    )
    rows = rows_of(frame, TABLES["result_count"])
    assert rows[0] == {"points": 1, "mark": None, "journal_mark": None, "pupils": 1}
    assert isinstance(rows[0]["points"], int)


def test_blanks_among_whole_numbers_are_none():
    frame = pd.DataFrame({"pupils": pd.array([1, None], dtype="Int64")})
    assert rows_of(frame, TABLES["result_count"]) == [{"pupils": 1}, {"pupils": None}]


def test_days_lose_their_hours():
    frame = pd.DataFrame({"since": pd.to_datetime(["2020-09-15"]), "due_on": [pd.NaT]})
    assert rows_of(frame, TABLES["plan_status"]) == [{"since": date(2020, 9, 15), "due_on": None}]


def test_days_may_be_days():
    assert rows_of(pd.DataFrame({"since": [date(2020, 9, 15)]}), TABLES["plan_status"])[0]["since"].day == 15


def test_half_a_pupil_is_a_mistake_of_the_loader():
    with pytest.raises(ValueError, match="not a whole number"):
        rows_of(pd.DataFrame({"pupils": [1.5]}), TABLES["result_count"])


def test_unknown_column_is_a_mistake_of_the_loader():
    with pytest.raises(ValueError, match="no columns colour"):
        rows_of(pd.DataFrame({"colour": ["red"]}), TABLES["result_count"])


def test_no_rows_are_no_rows():
    assert rows_of(pd.DataFrame({"pupils": []}), TABLES["result_count"]) == []
