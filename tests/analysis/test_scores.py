import pandas as pd
import pytest

from analysis.scores import mean_interval_points, mean_scores

COUNTS = pd.DataFrame(
    [(1, "a", 10, 3), (1, "a", 20, 1), (1, "b", 0, 6), (2, "a", 5, 5), (3, "a", 9, 9), (1, "b", None, 2)],
    columns=["assessment_id", "school", "points", "pupils"],
)
MOST = {1: 20, 2: 10}


def test_the_mean_is_points_over_possible_points():
    scores = mean_scores(COUNTS, max_points=MOST, by=["assessment_id"]).set_index("assessment_id")
    assert scores["mean_score_pct"].to_dict() == {1: pytest.approx(50 / 200 * 100), 2: pytest.approx(50)}


def test_pupils_without_points_are_not_scored():
    scores = mean_scores(COUNTS, max_points=MOST, by=["school"]).set_index("school")
    assert scores["scored"].to_dict() == {"a": 9, "b": 6}


def test_works_of_different_maxima_add_up_by_points():
    total = mean_scores(COUNTS, max_points=MOST, by=[]).iloc[0]
    assert total["mean_score_pct"] == pytest.approx(100 * (50 + 25) / (200 + 50))


def test_the_interval_of_a_mean_is_student_s():
    counts = pd.DataFrame({"points": [4.0, 6.0, float("nan")], "pupils": [8, 8, 3]})
    mean, low, high = mean_interval_points(counts)
    assert mean == 5
    assert (high - mean, mean - low) == (pytest.approx(2.1314 * (16 / 15) ** 0.5 / 4, abs=1e-3),) * 2


def test_one_score_has_no_interval():
    assert all(pd.isna(end) for end in mean_interval_points(pd.DataFrame({"points": [4.0], "pupils": [1]})))
