import numpy as np
import pandas as pd
import pytest

from analysis.movers import movers, movers_over_works

LIMITS = {"least_pupils": 10, "significance": 0.05}
STILL = (50, 100, 50, 100)


def pairs(*rows: tuple[int, int, int, int]) -> pd.DataFrame:
    """Give rows of (before, of, now, of)."""
    return pd.DataFrame(rows, columns=["part_before", "whole_before", "part", "whole"])


def moved(*rows: tuple[int, int, int, int]) -> list[str | None]:
    return [None if pd.isna(way) else way for way in movers(pairs(*rows), **LIMITS)["moved"]]


def test_one_school_that_rises_among_still_ones_rose():
    assert moved((30, 100, 70, 100), *[STILL] * 20) == ["rose"] + [None] * 20


def test_one_school_that_falls_among_still_ones_fell():
    assert moved((70, 100, 30, 100), *[STILL] * 20) == ["fell"] + [None] * 20


def test_a_step_of_chance_is_no_move():
    assert moved((50, 100, 55, 100), *[STILL] * 20) == [None] * 21


def test_what_happens_to_all_is_no_move_of_one():
    assert moved(*[(30, 100, 60, 100)] * 20) == [None] * 20


def test_where_all_schools_jump_a_jump_says_less():
    restless = [(30, 100, 55, 100), (55, 100, 30, 100)] * 10
    assert moved((40, 100, 68, 100), *[STILL] * 20)[0] == "rose"
    assert moved((40, 100, 68, 100), *restless)[0] is None


def test_nine_pupils_are_not_judged():
    found = movers(pairs((0, 9, 9, 9), *[STILL] * 20), **LIMITS)
    assert np.isnan(found.at[0, "p_value"])
    assert found["moved"].isna().all()


def test_the_change_is_in_points():
    assert movers(pairs((30, 100, 60, 100)), **LIMITS)["change_points"].tolist() == pytest.approx([30])


def test_everybody_passing_twice_is_no_move():
    assert moved((50, 50, 50, 50)) == [None]


def test_no_schools_have_no_movers():
    assert movers(pairs(), **LIMITS).empty


def of_works(*rows: tuple[int, float, int, int, int, int]) -> pd.DataFrame:
    """Give rows of (school, common step, before, of, now, of), one work each."""
    columns = ["school_id", "common_step", "part_before", "whole_before", "part", "whole"]
    return movers_over_works(pd.DataFrame(rows, columns=columns), **LIMITS).set_index("school_id")


OTHERS = [(school, 0.0, *STILL) for school in range(10, 30) for _ in range(2)]


def test_works_of_a_school_add_up():
    step = (1, 0.0, 40, 100, 58, 100)
    assert pd.isna(of_works(step, *OTHERS).at[1, "moved"])
    assert of_works(step, step, *OTHERS).at[1, "moved"] == "rose"


def test_an_easier_work_is_no_move_of_one():
    eased = [(school, 0.3, 30, 100, 60, 100) for school in range(20)]
    assert of_works(*eased)["moved"].isna().all()


def test_pooled_pupils_and_the_common_change_are_told():
    row = of_works((1, 0.1, 30, 100, 60, 100), (1, 0.3, 30, 100, 60, 100)).loc[1]
    assert row[["works", "part_before", "whole", "common_points"]].tolist() == pytest.approx([2, 60, 200, 20])


def test_a_work_of_nine_pupils_is_left_out_of_the_pool():
    assert of_works((1, 0.0, 0, 9, 9, 9), (1, 0.0, *STILL)).at[1, "whole"] == 100
