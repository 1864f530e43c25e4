import numpy as np
import pandas as pd
import pytest

from analysis.radar import positions, spread


def test_fixed_bounds_map_to_a_hundred_and_cut_what_is_beyond():
    mapped = positions(
        pd.Series([10.0, 30.0, 99.0]), low_bound=pd.Series([20.0] * 3), high_bound=pd.Series([40.0] * 3)
    )
    assert mapped.tolist() == [0, 50, 100]


def test_a_missing_value_stays_missing():
    mapped = positions(pd.Series([np.nan]), low_bound=pd.Series([0]), high_bound=pd.Series([1]))
    assert np.isnan(mapped).all()


def values(n):
    return pd.DataFrame({"axis": "a", "value": range(n), "position": [10.0 * k for k in range(n)]})


def test_quartiles_are_over_schools_that_have_the_axis():
    frame = pd.concat([values(11), pd.DataFrame({"axis": ["a"], "value": [np.nan], "position": [np.nan]})])
    row = spread(frame, least_schools=10).iloc[0]
    assert row[["n_schools", "q1", "median", "q3", "median_value"]].tolist() == [11, 25.0, 50.0, 75.0, 5.0]


def test_nine_schools_make_no_band():
    row = spread(values(9), least_schools=10).iloc[0]
    assert row["n_schools"] == 9
    assert row[["q1", "median", "q3"]].isna().all()


def test_no_values_make_no_rows():
    assert spread(values(0).astype({"axis": object}), least_schools=10).empty


def test_a_band_lies_in_order():
    row = spread(values(20), least_schools=10).iloc[0]
    assert row["q1"] <= row["median"] <= row["q3"]
    assert row["median"] == pytest.approx(95.0)
