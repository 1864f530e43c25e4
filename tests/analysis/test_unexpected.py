import numpy as np
import pandas as pd
import pytest

from analysis.unexpected import unexpected

LINE = [(float(n), 10.0 + n + (-1) ** n) for n in range(30)]


def told(*rows: tuple[float, float]) -> pd.DataFrame:
    return unexpected(pd.DataFrame(rows, columns=["circumstances", "result"]))


def test_schools_on_the_line_are_as_expected():
    assert not told(*LINE)["is_unexpected"].any()


@pytest.mark.parametrize("result", [0.0, 60.0])
def test_a_school_far_from_the_line_is_unexpected(result):
    found = told(*LINE, (20.0, result))
    assert found.index[found["is_unexpected"]].tolist() == [30]


def test_a_low_result_where_all_are_low_is_expected():
    assert not told(*LINE, (0.0, 10.0))["is_unexpected"].iloc[-1]


def test_usual_is_what_others_reach():
    assert told(*LINE).at[20, "usual"] == pytest.approx(30, abs=0.5)


def test_schools_exactly_on_a_line_are_as_expected():
    assert not told(*[(float(n), 2.0 * n) for n in range(30)])["is_unexpected"].any()


@pytest.mark.parametrize("rows", [LINE[:19], [(1.0, float(n)) for n in range(30)], []])
def test_nothing_is_said_of_few_schools_or_equal_circumstances(rows):
    found = told(*rows)
    assert not found["is_unexpected"].any()
    assert np.isnan(found["usual"]).all()
