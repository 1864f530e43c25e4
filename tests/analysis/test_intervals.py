import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest

from analysis.intervals import wilson_pct


@given(st.integers(1, 500).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_it_agrees_with_scipy(case):
    part, whole = case
    expected = binomtest(part, whole).proportion_ci(method="wilson")
    low, high = wilson_pct(part, whole)
    assert (float(low), float(high)) == pytest.approx((100 * expected.low, 100 * expected.high), abs=1e-4)


def test_it_works_on_columns_and_leaves_nobody_out():
    low, high = wilson_pct(np.array([5, 0]), np.array([10, 0]))
    assert low[0] == pytest.approx(23.66, abs=0.01)
    assert high[0] == pytest.approx(76.34, abs=0.01)
    assert np.isnan([low[1], high[1]]).all()
