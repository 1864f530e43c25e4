import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from demo.scores import ScoreModel, ScoreTarget, calibrate, marks, rank_within

TARGET = ScoreTarget(
    maximum=20,
    mean_pct=50.0,
    sd_pct=18.0,
    between_sd_pct=6.0,
    bounds=(7, 11, 15),
    spikes=(12.0, 2.5, 1.0),
    marks_pct=(10.0, 45.0, 35.0, 10.0),
)


@pytest.fixture
def expected():
    return calibrate(TARGET).distribution()


def test_shares_of_all_scores_add_up(expected):
    assert expected.sum() == pytest.approx(1)


def test_calibration_meets_the_mean(expected):
    assert 100 * expected @ np.arange(21) / 20 == pytest.approx(50, abs=0.5)


def test_calibration_meets_the_spikes(expected):
    assert [expected[t] / expected[t - 1] for t in TARGET.bounds] == pytest.approx([12, 2.5, 1], abs=0.3)


def test_calibration_meets_the_shares_of_marks(expected):
    shares = [part.sum() for part in np.split(expected, TARGET.bounds)]
    assert shares == pytest.approx([0.10, 0.45, 0.35, 0.10], abs=0.02)


def test_without_a_scale_there_is_no_pull():
    model = calibrate(ScoreTarget(maximum=20, mean_pct=50, sd_pct=18, between_sd_pct=6))
    assert (model.transition == np.eye(21)).all()


def test_points_follow_the_distribution():
    model, rng = calibrate(TARGET), np.random.default_rng(1)
    points = model.points(rng.normal(size=50_000), rng.normal(size=50_000))
    assert np.bincount(points, minlength=21) / 50_000 == pytest.approx(model.distribution(), abs=0.01)


def test_the_pull_lifts_the_most_favoured():
    model = ScoreModel(np.array([0.0, 1.0, 0.0]), 0.0, bounds=(2,), pulls=(0.5,), decays=(1.0,))
    points = model.points(np.zeros(4), favour=np.array([4.0, 1.0, 3.0, 2.0]))
    assert points.tolist() == [2, 1, 2, 1]


def test_points_stay_within_the_maximum():
    points = calibrate(TARGET).points(np.array([-9.0, 9.0]), np.zeros(2))
    assert points.min() >= 0
    assert points.max() <= 20


def test_ranks_are_of_the_own_group():
    assert rank_within(np.array([0, 1, 0, 1]), np.array([5.0, 1.0, 2.0, 3.0])).tolist() == [0.75, 0.25, 0.25, 0.75]


def test_marks_have_the_shares_asked_for():
    given = marks(np.linspace(-3, 3, 100), (10.0, 40.0, 30.0, 20.0))
    assert np.bincount(given)[2:].tolist() == [10, 40, 30, 20]


def test_a_higher_latent_value_never_gets_a_lower_mark():
    given = marks(np.linspace(-3, 3, 100), (10.0, 40.0, 30.0, 20.0))
    assert (np.diff(given) >= 0).all()


@given(
    mean=st.floats(45, 55),
    sd=st.floats(16, 20),
    spike=st.floats(1, 20),
    twos=st.floats(2, 20),
)
def test_any_likely_target_gives_a_distribution(mean, sd, spike, twos):
    target = ScoreTarget(20, mean, sd, 6.0, (7, 11, 15), (spike, 2.0, 1.0), (twos, 45.0, 45.0 - twos, 10.0))
    expected = calibrate(target).distribution()
    assert (expected >= 0).all()
    assert expected.sum() == pytest.approx(1)


@given(st.lists(st.tuples(st.integers(0, 3), st.floats(-5, 5)), min_size=1, max_size=50))
def test_ranks_of_every_group_fill_the_unit(pairs):
    groups, values = np.array([group for group, _ in pairs]), np.array([value for _, value in pairs])
    ranks = rank_within(groups, values)
    for group in set(groups.tolist()):
        own = np.sort(ranks[groups == group])
        assert own == pytest.approx((np.arange(len(own)) + 0.5) / len(own))


def test_a_higher_ability_never_gets_fewer_points_before_the_pull():
    model = calibrate(ScoreTarget(maximum=20, mean_pct=50, sd_pct=18, between_sd_pct=6))
    assert (np.diff(model.points(np.linspace(-3, 3, 200), np.zeros(200))) >= 0).all()


def test_nobody_is_pulled_down():
    model, ability = calibrate(TARGET), np.linspace(-3, 3, 500)
    honest = ScoreModel(model.honest, model.school_share).points(ability, np.zeros(500))
    assert (model.points(ability, np.random.default_rng(5).normal(size=500)) >= honest).all()


def test_a_spread_between_schools_becomes_a_share_of_variance():
    assert calibrate(TARGET).school_share == pytest.approx((6 / 18) ** 2)
