import numpy as np
import pandas as pd
import pytest

from api.csv_table import csv_text
from i18n import translator
from reports.table import Table
from tests.reports.test_table import footing


@pytest.fixture
def t():
    return translator("ru")


def body(frame: pd.DataFrame, t, *, view: str = "schools", name: str = "schools") -> list[str]:
    text = csv_text(Table(view, name, frame, footing()), t)
    return text.split("\r\n\r\n")[1].splitlines()


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t"])
def test_what_looks_like_a_formula_is_text(t, start):
    assert body(pd.DataFrame({"school": [f"{start}1+1"]}), t)[1] == f"'{start}1+1"


def test_negative_numbers_stay_numbers(t):
    assert body(pd.DataFrame({"difference_points": [-4.25]}), t)[1] == "-4,25"


def test_whole_numbers_have_no_comma(t):
    frame = pd.DataFrame({"pupils": [24.0, 1000.0], "schools": [62, -3]})
    assert body(frame, t)[1:] == ["24;62", "1000;-3"]


def test_tiny_differences_are_no_minus_nothing(t):
    assert body(pd.DataFrame({"difference_points": [-0.00001]}), t)[1] == "0"


def test_what_is_missing_is_blank(t):
    frame = pd.DataFrame({"school": ["а"], "curator": [None], "low_pct": [np.nan], "due_on": [pd.NaT]})
    assert body(frame, t)[1] == "а;;;"


def test_days_and_moments_are_written_as_russians_do(t):
    when = pd.to_datetime(pd.Series(["2020-09-15 08:40"]))
    assert body(pd.DataFrame({"since": when, "loaded_at": when}), t)[1] == "15.09.2020;15.09.2020, 08:40"


def test_yes_no_and_lists_are_words(t):
    frame = pd.DataFrame({"is_three": [True], "programs": [("p500", "shnor")]})
    assert body(frame, t)[1] == "да;500+, ШНОР"


def test_a_cell_with_a_separator_is_quoted(t):
    assert body(pd.DataFrame({"school": ["а; б"]}), t)[1] == '"а; б"'


def test_debts_are_said_in_words(t):
    frame = pd.DataFrame(
        {"what": ["journal.q3"], "kind": ["journal"], "params": [{"point": "q3"}], "school": ["Школа № 4"]}
    )
    assert body(frame, t, view="sources", name="missing") == [
        "Что;Школа",
        "Отметки журнала: III четверть;Школа № 4",
    ]


def test_a_frame_may_name_a_column_in_its_own_way(t):
    table = Table("compare", "schools", pd.DataFrame({"position": ["within"]}), footing())
    assert csv_text(table, t).splitlines()[-2] == "Место относительно границ"
