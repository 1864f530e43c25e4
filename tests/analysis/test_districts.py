import numpy as np
import pandas as pd
import pytest

from analysis.districts import between, middles


def schools(**districts: list[float]) -> pd.DataFrame:
    rows = [
        (number, name, value) for number, (name, values) in enumerate(districts.items(), 1) for value in values
    ]
    return pd.DataFrame(rows, columns=["district_id", "district", "value"])


def test_middle_half_of_five_schools():
    row = middles(schools(north=[10, 20, 30, 40, 50]), value="value").iloc[0]
    assert row[["schools", "median_pct", "q1_pct", "q3_pct"]].tolist() == [5, 30, 20, 40]


def test_hidden_schools_are_counted_apart():
    row = middles(schools(north=[10, 20, 30, np.nan, np.nan]), value="value").iloc[0]
    assert row[["schools", "hidden", "median_pct"]].tolist() == [3, 2, 20]


def test_four_schools_have_a_median_and_no_band():
    row = middles(schools(north=[10, 20, 30, 40]), value="value").iloc[0]
    assert row["median_pct"] == 25
    assert np.isnan(row["q1_pct"])
    assert np.isnan(row["q3_pct"])


def test_two_schools_have_no_median():
    assert np.isnan(middles(schools(north=[10, 20]), value="value").at[0, "median_pct"])


def test_districts_stand_by_name():
    found = middles(schools(west=[1.0], east=[2.0]), value="value")
    assert found["district"].tolist() == ["east", "west"]


def test_districts_apart_are_told_apart():
    p_value, share = between(schools(north=[1, 2, 3, 4, 5], south=[11, 12, 13, 14, 15]), value="value")
    assert p_value < 0.01
    assert share == pytest.approx(75.76, abs=0.01)


def test_equal_districts_share_no_spread():
    p_value, share = between(schools(north=[1, 2, 3, 4, 5], south=[1, 2, 3, 4, 5]), value="value")
    assert p_value == pytest.approx(1)
    assert share == pytest.approx(0)


@pytest.mark.parametrize(
    "districts",
    [{"north": [1, 2, 3, 4, 5]}, {"north": [1] * 5, "south": [1] * 5}, {"north": [1] * 5, "south": [2]}],
)
def test_nothing_is_said_where_nothing_can_be_told(districts):
    assert np.isnan(between(schools(**districts), value="value")).all()
