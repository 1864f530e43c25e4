import numpy as np
import pandas as pd
import pytest

from analysis.movers import movers


def pairs(*rows: tuple[int, int, int, int]) -> pd.DataFrame:
    """Give rows of (before, of, now, of)."""
    return pd.DataFrame(rows, columns=["part_before", "whole_before", "part", "whole"])


def test_a_share_that_doubles_in_large_groups_rose():
    found = movers(pairs((30, 100, 60, 100)))
    assert found["moved"].tolist() == ["rose"]
    assert found["change_points"].tolist() == pytest.approx([30])


def test_a_share_that_halves_fell():
    assert movers(pairs((60, 100, 30, 100)))["moved"].tolist() == ["fell"]


def test_a_step_of_chance_is_no_move():
    assert movers(pairs((30, 100, 34, 100)))["moved"].isna().all()


def test_nine_pupils_are_not_judged():
    found = movers(pairs((0, 9, 9, 9)))
    assert found["moved"].isna().all()
    assert np.isnan(found.at[0, "p_value"])


def test_many_schools_ask_for_a_larger_step():
    step = (40, 100, 55, 100)
    assert movers(pairs(step))["moved"].tolist() == ["rose"]
    assert movers(pairs(*[step] * 20))["moved"].isna().all()


def test_everybody_passing_twice_is_no_move():
    assert movers(pairs((50, 50, 50, 50)))["moved"].isna().all()
