import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.unlike import holds, unlike


def shares(*rows, indicator="a"):
    return pd.DataFrame(
        [
            {"indicator": indicator, "school_id": place, "part": part, "whole": whole}
            for place, (part, whole) in enumerate(rows, start=1)
        ]
    )


def judged(frame):
    return unlike(frame, by=["indicator"], significance=0.05)


def test_far_shares_differ_and_the_two_farthest_are_named_in_the_order_of_schools():
    (row,) = judged(shares((80, 100), (50, 100), (20, 100))).to_dict("records")
    assert row["differs"]
    assert (row["school_id"], row["other_id"], row["schools"]) == (1, 3, 3)
    assert row["gap_points"] == pytest.approx(-60)
    assert row["gap_low_points"] < -60 < row["gap_high_points"] < 0


def test_equal_shares_are_not_told_apart():
    (row,) = judged(shares((50, 100), (52, 100))).to_dict("records")
    assert not row["differs"]
    assert row["p_value"] > 0.5


def test_too_few_people_for_the_test_leave_it_out():
    (row,) = judged(shares((0, 12), (3, 12))).to_dict("records")
    assert np.isnan(row["p_value"])
    assert not row["differs"]


def test_one_school_is_not_compared_and_nothing_is_no_error():
    assert judged(shares((5, 10))).empty
    assert judged(shares((5, 10)).head(0)).empty


def test_many_comparisons_are_corrected():
    one = shares((62, 100), (47, 100))
    assert judged(one)["differs"].all()
    many = pd.concat([one, *(shares((50, 100), (50, 100), indicator=str(n)) for n in range(20))])
    assert not judged(many)["differs"].any()


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(60, 200)), min_size=2, max_size=6))
def test_the_gap_lies_in_its_interval(rows):
    (row,) = judged(shares(*rows)).to_dict("records")
    assert row["gap_low_points"] - 1e-9 <= row["gap_points"] <= row["gap_high_points"] + 1e-9
    assert row["school_id"] != row["other_id"]


def pairs(*rows):
    return pd.DataFrame(rows, columns=["part", "whole", "part_before", "whole_before"], dtype=float)


def test_a_great_change_holds_and_a_small_one_does_not():
    assert holds(pairs((80, 100, 30, 100), (50, 100, 48, 100)), significance=0.05).tolist() == [True, False]


def test_changes_without_any_spread_or_any_pairs_do_not_hold():
    assert holds(pairs((10, 10, 20, 20)), significance=0.05).tolist() == [False]
    assert holds(pairs(), significance=0.05).empty
