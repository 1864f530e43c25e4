import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.agreement import agreement, agreement_shares, mark_matrix

MARK = st.none() | st.integers(2, 5)
ROWS = st.lists(st.tuples(st.sampled_from("ab"), MARK, MARK, st.integers(1, 30)), max_size=30)


def counts(*rows):
    return pd.DataFrame(rows, columns=["school", "mark", "journal_mark", "pupils"])


TEN = counts(("a", 3, 4, 4), ("a", 4, 4, 3), ("a", 5, 4, 1), ("b", 2, 3, 2), ("b", None, 5, 9), ("b", 4, None, 9))


def test_only_pupils_with_both_marks_are_compared():
    assert agreement(TEN, by=["school"]).to_dict("records") == [
        {"school": "a", "both": 8, "lowered": 4, "confirmed": 3, "raised": 1},
        {"school": "b", "both": 2, "lowered": 2, "confirmed": 0, "raised": 0},
    ]


def test_the_total_counts_people():
    row = agreement_shares(agreement(TEN, by=[])).iloc[0]
    assert row[["lowered_pct", "confirmed_pct", "raised_pct"]].tolist() == pytest.approx([60, 30, 10])


def test_the_matrix_has_every_cell_in_order():
    matrix = mark_matrix(TEN)
    assert len(matrix) == 16
    cell = matrix.query("journal_mark == 4 and assessment_mark == 3").iloc[0]
    assert (cell["pupils"], cell["share_pct"]) == (4, pytest.approx(40))


@given(ROWS)
def test_the_matrix_and_the_outcomes_are_the_same_people(rows):
    frame = counts(*rows).astype({"mark": float, "journal_mark": float, "pupils": int})
    matrix, total = mark_matrix(frame), agreement(frame, by=["school"])
    lowered = matrix.loc[matrix["assessment_mark"] < matrix["journal_mark"], "pupils"].sum()
    assert total[["lowered", "confirmed", "raised"]].sum(axis=1).tolist() == total["both"].tolist()
    assert (matrix["pupils"].sum(), lowered) == (total["both"].sum(), total["lowered"].sum())
