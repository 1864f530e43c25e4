import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.marks import COUNTS, FIGURES, count_marks, mark_figures, marks_by_scale, sum_by

WEIGHTS = {"n5": 100, "n4": 64, "n3": 36, "n2": 16, "not_assessed": 7}
COUNT = st.integers(0, 200)


def counts(*rows):
    return pd.DataFrame(rows, columns=["assessment_id", "points", "mark", "pupils"])


def wide(n5, n4, n3, n2, **more):
    return pd.DataFrame([{"n5": n5, "n4": n4, "n3": n3, "n2": n2, **more}])


@pytest.mark.parametrize(("points", "mark"), [(0, 2), (6, 2), (7, 3), (10, 3), (11, 4), (14, 4), (15, 5), (20, 5)])
def test_a_mark_changes_exactly_at_the_bound(points, mark):
    marked = marks_by_scale(counts((1, points, None, 1)), lowest_points={1: (7, 11, 15)})
    assert marked["mark"].tolist() == [mark]


def test_the_mark_of_the_source_wins_over_the_scale():
    marked = marks_by_scale(counts((1, 20, 3, 1)), lowest_points={1: (7, 11, 15)})
    assert marked["mark"].tolist() == [3]


def test_without_a_scale_there_is_no_mark():
    marked = marks_by_scale(counts((2, 20, None, 1)), lowest_points={1: (7, 11, 15)})
    assert marked["mark"].isna().all()


def test_no_rows_are_no_marks():
    assert marks_by_scale(counts(), lowest_points={}).empty


def test_marks_become_one_row_a_group():
    frame = counts((1, 9, 3, 4), (1, 12, 4, 2), (1, 8, 3, 1), (2, 1, None, 5))
    assert count_marks(frame, by=["assessment_id"]).to_dict("records") == [
        {"assessment_id": 1, "n5": 0, "n4": 2, "n3": 5, "n2": 0}
    ]


def test_figures_of_ten_pupils():
    row = mark_figures(wide(1, 4, 3, 2), weights=WEIGHTS).iloc[0]
    assert row[list(FIGURES)].tolist() == pytest.approx([50.0, 80.0, 3.4, (100 + 256 + 108 + 32) / 10])


def test_who_is_not_assessed_has_not_passed_but_does_not_lower_the_mean():
    row = mark_figures(wide(1, 4, 3, 0, not_assessed=2), weights=WEIGHTS).iloc[0]
    assert row[["n", *FIGURES]].tolist() == pytest.approx([10, 50.0, 80.0, 30 / 8, (100 + 256 + 108 + 14) / 10])


def test_nobody_has_no_figures():
    assert mark_figures(wide(0, 0, 0, 0), weights=WEIGHTS)[list(FIGURES)].isna().all(axis=None)


@given(st.lists(st.tuples(COUNT, COUNT, COUNT, COUNT), min_size=1, max_size=8))
def test_a_total_is_of_people_and_not_of_percentages(schools):
    parts = mark_figures(pd.DataFrame(schools, columns=list(COUNTS)), weights=WEIGHTS)
    total = mark_figures(sum_by(parts, by=[], columns=COUNTS), weights=WEIGHTS).iloc[0]
    people = parts["n"].sum()
    if people:
        weighed = (parts["quality_pct"].fillna(0) * parts["n"]).sum() / people
        assert total["quality_pct"] == pytest.approx(weighed)
        assert total["n"] == people


@given(COUNT, COUNT, COUNT, COUNT)
def test_quality_never_exceeds_the_pass_share(n5, n4, n3, n2):
    row = mark_figures(wide(n5, n4, n3, n2), weights=WEIGHTS).iloc[0]
    assert row["n"] == 0 or row["quality_pct"] <= row["pass_pct"] <= 100
