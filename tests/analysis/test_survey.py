import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.survey import differences, factor_scores, paired

POINTS = [0.0, 100 / 3, 200 / 3, 100.0]
PEOPLE = st.integers(2, 3).flatmap(
    lambda questions: st.lists(st.tuples(*[st.sampled_from(POINTS)] * questions), min_size=2, max_size=40)
)


def counted(people, *, squares, school=1):
    """Give the sums and the answers of people who answered every question of one factor."""
    scores = np.array(people, float).mean(axis=1)
    factors = pd.DataFrame(
        {
            "school_id": [school], "factor": ["parents"], "respondents": [len(people)],
            "score_sum": [scores.sum()], "score_square_sum": [(scores**2).sum() if squares else np.nan],
        }
    )  # fmt: skip
    long = [(school, "parents", f"q{place}", score) for person in people for place, score in enumerate(person)]
    answers = pd.DataFrame(long, columns=["school_id", "factor", "question", "score"])
    return factors, answers.value_counts().rename("respondents").reset_index()


def scored(people, *, squares):
    return factor_scores(*counted(people, squares=squares), by=["school_id", "factor"]).iloc[0]


@settings(max_examples=60, deadline=None)
@given(PEOPLE)
def test_counts_give_the_same_mean_and_never_a_narrower_interval(people):
    known, bound = scored(people, squares=True), scored(people, squares=False)
    assert bound["n"] == known["n"] == len(people)
    assert bound["score"] == pytest.approx(known["score"])
    assert bound["standard_error"] >= known["standard_error"] - 1e-6
    assert bound["score_low"] <= known["score_low"] + 1e-6
    assert bound["score_high"] >= known["score_high"] - 1e-6


@settings(max_examples=60, deadline=None)
@given(PEOPLE)
def test_the_score_lies_in_its_interval_inside_the_scale(people):
    row = scored(people, squares=True)
    assert 0 <= row["score_low"] <= row["score"] + 1e-9
    assert row["score"] - 1e-9 <= row["score_high"] <= 100


def test_the_interval_is_students():
    row = scored([(0.0, 0.0), (100.0, 100.0), (100.0, 0.0), (0.0, 100.0)], squares=True)
    # mean 50, deviation of 0, 100, 50, 50 is 40.82, t(3) = 3.182
    assert row["score"] == 50
    assert row["standard_error"] == pytest.approx(20.412, abs=1e-3)
    assert (row["score_low"], row["score_high"]) == (0, 100)


def test_schools_add_up_by_respondents():
    parts = [counted([(0.0,)] * 3, squares=True), counted([(100.0,)], squares=True, school=2)]
    factors, answers = (pd.concat(part) for part in zip(*parts, strict=True))
    row = factor_scores(factors, answers, by=["factor"]).iloc[0]
    assert (row["n"], row["score"]) == (4, 25)


def test_one_file_of_counts_makes_the_whole_a_bound():
    people = [(0.0, 100.0), (100.0, 0.0), (100.0, 100.0)]
    parts = [counted(people, squares=True), counted(people, squares=False, school=2)]
    factors, answers = (pd.concat(part) for part in zip(*parts, strict=True))
    row = factor_scores(factors, answers, by=["factor"]).iloc[0]
    assert row["standard_error"] == pytest.approx(51.640 / np.sqrt(6), abs=1e-3)


def test_one_respondent_has_no_interval():
    assert np.isnan(scored([(0.0, 100.0)], squares=True)["score_low"])


def sides(score, other, error=2.0):
    return {"score": score, "standard_error": error, "freedom": 99.0,
            "score_other": other, "standard_error_other": error, "freedom_other": 99.0}  # fmt: skip


def test_differences_are_tested_by_welch_and_corrected_over_the_frame():
    found = differences(pd.DataFrame([sides(50, 40), sides(50, 44), sides(50, 49)]), significance=0.05)
    assert found["difference_points"].tolist() == [10, 6, 1]
    assert found["differs"].tolist() == [True, False, False]
    assert found["low_points"][0] == pytest.approx(10 - 1.972 * np.sqrt(8), abs=0.01)


def test_an_unknown_side_is_not_tested():
    found = differences(pd.DataFrame([sides(50, 40), sides(np.nan, 44)]), significance=0.05)
    assert found["differs"].tolist() == [True, False]
    assert np.isnan(found["p_value"][1])


def test_answers_all_alike_differ_only_where_they_do():
    found = differences(pd.DataFrame([sides(50, 40, error=0.0), sides(50, 50, error=0.0)]), significance=0.05)
    assert found["differs"].tolist() == [True, False]


def test_audiences_are_paired_in_their_order():
    scores = pd.DataFrame({"factor": ["a"] * 3, "audience": ["parents", "teachers", "pupils"], "score": [1, 2, 3]})
    found = paired(scores, by=["factor"], side="audience", order=["teachers", "pupils", "parents"])
    assert found[["audience", "audience_other", "score", "score_other"]].to_numpy().tolist() == [
        ["teachers", "pupils", 2, 3], ["teachers", "parents", 2, 1], ["pupils", "parents", 3, 1],
    ]  # fmt: skip
