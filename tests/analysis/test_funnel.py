import numpy as np
import pandas as pd
import pytest

from analysis.funnel import grid, limits, overdispersion, positions, z_scores


def test_z_is_in_standard_errors_of_chance():
    z = z_scores(pd.Series([50, 30]), pd.Series([100, 100]), target_pct=40)
    assert z == pytest.approx([2.0412, -2.0412], abs=1e-4)


def test_nobody_and_a_target_of_nothing_cannot_be_told():
    assert np.isnan(z_scores(pd.Series([0]), pd.Series([0]), target_pct=40)).all()
    assert np.isnan(z_scores(pd.Series([0]), pd.Series([50]), target_pct=0)).all()


def test_chance_alone_does_not_widen():
    z = np.random.default_rng(1).normal(size=400)
    assert overdispersion(z) == 1.0


def test_a_spread_of_three_widens_and_single_schools_do_not():
    z = 3 * np.random.default_rng(1).normal(size=400)
    assert 4 < overdispersion(z) < 9
    assert overdispersion(np.append(z, [40.0])) == pytest.approx(overdispersion(z), rel=0.02)


def test_positions_change_at_the_two_limits():
    z = np.array([-3.2, -2.0, 0.0, 1.97, 3.1, np.nan])
    assert positions(z, factor=1).tolist() == ["below_998", "below_95", "within", "above_95", "above_998", None]


def test_wider_limits_light_up_fewer_schools():
    assert positions(np.array([3.1]), factor=4).tolist() == ["within"]


def test_a_school_on_the_line_is_where_the_line_says():
    line = limits(np.array([100]), target_pct=40, factor=2.0).iloc[0]
    above, below = line["high_95_pct"] + 0.1, line["high_95_pct"] - 0.1
    z = z_scores(pd.Series([above, below]), pd.Series([100, 100]), target_pct=40)
    assert positions(z, factor=2.0).tolist() == ["above_95", "within"]


def test_lines_stay_between_nobody_and_everybody():
    lines = limits(grid(200), target_pct=5, factor=3.0)
    assert lines.drop(columns="participants").min(axis=None) >= 0
    assert lines["high_998_pct"].is_monotonic_decreasing


def test_the_grid_begins_with_ten_and_ends_with_the_largest_school():
    assert grid(168)[[0, -1]].tolist() == [10, 168]
    assert grid(9).tolist() == []
