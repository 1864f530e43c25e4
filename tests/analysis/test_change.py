import pandas as pd
import pytest

from analysis.change import difference, with_previous

KEYS = ["procedure", "programme_grade", "subject", "mode", "scale", "year", "part", "whole"]


def pair(part, whole, part_before, whole_before):
    row = {"part": part, "whole": whole, "part_before": part_before, "whole_before": whole_before}
    return difference(pd.DataFrame([row])).iloc[0]


def results(*rows):
    return pd.DataFrame([("vpr", 5, "mathematics", "regular", *row) for row in rows], columns=KEYS)


def test_newcombe_s_own_example():
    row = pair(56, 70, 48, 80)
    found = row[["change_points", "change_low_points", "change_high_points"]].tolist()
    assert found == pytest.approx([20.0, 5.24, 33.39], abs=0.01)
    assert row["differs"]


def test_ten_pupils_cannot_be_told_from_ten_pupils():
    assert not pair(6, 10, 4, 10)["differs"]


def test_the_latest_earlier_year_is_put_beside():
    pairs = with_previous(results(("s", 2022, 5, 9), ("s", 2019, 1, 9), ("s", 2020, 2, 9)), values=["part"])
    assert pairs[["year", "year_before", "part_before"]].to_numpy().tolist() == [[2020, 2019, 1], [2022, 2020, 2]]


def test_another_scale_is_no_comparison():
    assert with_previous(results(("s", 2021, 1, 9), ("t", 2022, 2, 9)), values=["part"]).empty


def test_a_missing_scale_is_no_comparison():
    assert with_previous(results((None, 2021, 1, 9), (None, 2022, 2, 9)), values=["part"]).empty
