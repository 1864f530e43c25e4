import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.intervals import wilson_pct
from analysis.participation import beside_enrolment, contradictions, covered, levels

WORKS = ["took_part", "enrolled", "largest", "total", "works"]


def told(*rows):
    frame = pd.DataFrame(rows, columns=["grade", "took_part", "enrolled"]).astype({"enrolled": "float64"})
    return beside_enrolment(frame.assign(registered=float("nan"), schools=1))


def test_people_are_added_up_and_shares_only_of_those_whose_enrolment_is_known():
    row = covered(told((4, 20, 25), (4, 30, None), (4, 10, 10)), by=["grade"]).iloc[0]
    assert (row["schools"], row["took_part"], row["matched"], row["enrolled"]) == (3, 60, 30, 35)
    assert row["coverage_pct"] == pytest.approx(100 * 30 / 35)
    assert (row["low_pct"], row["high_pct"]) == pytest.approx([float(end) for end in wilson_pct(30, 35)])


def test_more_participants_than_enrolled_give_no_share():
    row = covered(told((4, 30, 25)), by=["grade"]).iloc[0]
    assert row[["matched", "enrolled", "coverage_pct", "low_pct"]].isna().all()
    assert row["took_part"] == 30


def test_registered_is_added_up_only_where_all_told_it():
    rows = told((4, 1, 2), (4, 1, 2), (5, 1, 2)).assign(registered=[2.0, float("nan"), 3.0])
    assert covered(rows, by=["grade"])["registered"].isna().tolist() == [True, False]


@given(st.lists(st.tuples(st.integers(4, 6), st.integers(0, 90), st.integers(0, 90)), min_size=1, max_size=12))
def test_a_share_is_one_and_lies_in_its_interval(rows):
    sums = covered(told(*rows), by=["grade"])
    assert sums["took_part"].sum() == sum(took_part for _, took_part, _ in rows)
    known = sums.dropna(subset=["coverage_pct"])
    assert known["coverage_pct"].between(known["low_pct"] - 1e-9, known["high_pct"] + 1e-9).all()
    assert known["coverage_pct"].between(0, 100).all()


@pytest.mark.parametrize(
    ("schools", "town", "is_stated"),
    [([5, 5], [10], False), ([5], [10], True), ([], [10], True), ([7], [], False)],
)
def test_the_fuller_number_speaks(schools, town, is_stated):
    frames = [pd.DataFrame({"grade": 4, "took_part": people}, range(len(people))) for people in (schools, town)]
    assert levels(*frames, by=["grade"])["is_stated"].tolist() == [is_stated]


@pytest.mark.parametrize(
    ("row", "kind", "beside"),
    [
        ((50, 30, 26, 50, 2), "works_added", 26),
        ((20, 30, 26, 26, 1), "below_work", 26),
        ((31, 30, 26, 40, 2), "above_enrolled", 30),
    ],
)
def test_what_cannot_be_of_people_is_marked(row, kind, beside):
    found = contradictions(pd.DataFrame([row], columns=WORKS))
    assert found[["kind", "beside"]].values.tolist() == [[kind, beside]]


@pytest.mark.parametrize("row", [(26, 30, 26, 26, 1), (28, 30, 26, 50, 2), (5, None, None, None, None)])
def test_what_may_be_is_not_marked(row):
    assert contradictions(pd.DataFrame([row], columns=WORKS, dtype=float)).empty
