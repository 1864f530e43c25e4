from datetime import datetime

import numpy as np
import pandas as pd
import pytest

from i18n import translator
from reports.columns import LONGEST, Cell, cells_of, number_format, width_of


@pytest.fixture
def t():
    return translator("ru")


def one_column(t, values, *, column: str, name: str = "schools", **more):
    frame = pd.DataFrame({column: values, **more})
    return cells_of(frame, name=name, t=t)[0]


@pytest.mark.parametrize(
    ("column", "values", "form"),
    [
        ("value_pct", [62.93], "0.0"),
        ("difference_points", [-4.0], "0.0"),
        ("mean_mark", [3.5], "0.00"),
        ("journal_mark", [4], "#,##0"),
        ("p_value", [0.0123], "0.0000"),
        ("academic_year", [2020], "0"),
        ("curator_id", [3.0, np.nan], "0"),
        ("pupils", [24.0, 1000.0], "#,##0"),
        ("value", [0.5], "0.0##"),
    ],
)
def test_a_column_is_formatted_by_its_unit(column, values, form):
    assert number_format(pd.Series(values, name=column)) == form


def test_a_small_group_is_said_and_its_neighbour_is_hidden(t):
    values = one_column(t, [np.nan, np.nan, 50.0], column="value_pct", n=[6, 12, 20], is_suppressed=[1, 1, 0])
    assert [cell.value for cell in values] == [t("cell.under_ten"), t("cell.hidden"), 50.0]


def test_what_is_unknown_is_blank(t):
    assert one_column(t, [np.nan], column="value_pct") == [Cell(None, "0.0")]
    assert one_column(t, [None], column="curator") == [Cell(None)]


def test_days_have_no_hours_and_moments_have(t):
    when = pd.to_datetime(["2020-09-15 08:40", None])
    days, moments = one_column(t, when, column="since"), one_column(t, when, column="loaded_at")
    assert days == [Cell(datetime(2020, 9, 15, 8, 40), "dd.mm.yyyy"), Cell(None, "dd.mm.yyyy")]
    assert moments[0].number == "dd.mm.yyyy hh:mm"


def test_codes_yes_and_lists_are_words(t):
    assert one_column(t, [True], column="is_three")[0].value == "да"
    assert one_column(t, [("p500", "shnor")], column="programs")[0].value == "500+, ШНОР"


def test_a_text_too_long_for_excel_is_cut_and_not_lost(t):
    text = one_column(t, ["я" * 40_000], column="remark")[0].value
    assert len(text) == LONGEST
    assert text.endswith("…")


def test_a_column_is_as_wide_as_its_cells_within_reason():
    assert width_of("Год", [Cell("МБОУ «СОШ № 1»")]) == 15
    assert width_of("Пропущено без уважительной причины, %", [Cell(1.0)]) == len("уважительной") + 3
    assert width_of("Что", [Cell("я" * 500)]) == 48
