import numpy as np
import pandas as pd
import pytest

from analysis.apart import standings


def asked(*rows, significance=0.05):
    part, whole, target = (pd.Series(column, dtype=float) for column in zip(*rows, strict=True))
    return standings(part, whole, target, significance=significance).tolist()


def test_far_shares_are_told_apart():
    assert asked((18, 20, 20.0), (0, 60, 20.0), (4, 20, 20.0)) == ["above", "below", "same"]


def test_what_is_unknown_is_not_tested():
    found = asked((None, 20, 20.0), (5, None, 20.0), (5, 20, None))
    assert all(pd.isna(one) for one in found)


@pytest.mark.parametrize(("others", "side"), [(0, "above"), (9, "same")])
def test_a_share_among_many_needs_more(others, side):
    # 3 of 15 where 4 % are usual: p = 0.040 alone
    assert asked((3, 15, 4.0), *[(1, 20, 5.0)] * others)[0] == side


def test_families_are_corrected_each_by_itself():
    rows = [(3, 15, 4.0), *[(1, 20, 5.0)] * 9]
    part, whole, target = (pd.Series(column, dtype=float) for column in zip(*rows, strict=True))
    found = standings(part, whole, target, significance=0.05, families=np.array([7, *[1] * 9]))
    assert found.tolist() == ["above", *["same"] * 9]


def test_the_significance_is_the_callers():
    assert asked((3, 15, 4.0), significance=0.01) == ["same"]


def test_nobody_out_of_nobody_expected_is_the_same():
    assert asked((0, 30, 0.0)) == ["same"]
