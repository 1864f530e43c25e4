import numpy as np
import pandas as pd

from views.hidden import hidden_cells, small_group, small_rows


def test_blanks_of_a_hidden_row_are_hidden_figures():
    frame = pd.DataFrame({"n": [6, 20], "value_pct": [np.nan, np.nan], "is_suppressed": [True, False]})
    assert hidden_cells(frame)["value_pct"].tolist() == [True, False]
    assert not hidden_cells(frame)["n"].any()


def test_blanks_of_a_frame_that_hides_nothing_are_unknown():
    assert not hidden_cells(pd.DataFrame({"curator": [None], "low_pct": [np.nan]})).any(axis=None)


def test_a_middle_without_enough_schools_is_hidden():
    frame = pd.DataFrame({"n_schools": [4], "median_value": [np.nan], "q1": [np.nan], "difference": [np.nan]})
    assert hidden_cells(frame).iloc[0].to_dict() == {
        "n_schools": False,
        "median_value": True,
        "q1": True,
        "difference": False,
    }


def test_a_group_is_small_by_its_own_shown_number():
    rows = pd.DataFrame({"participants": [small_group() - 1, small_group()], "is_suppressed": True})
    assert small_rows(rows).tolist() == [True, False]


def test_a_hidden_number_does_not_tell_whether_it_was_small():
    assert small_rows(pd.DataFrame({"pupils": [np.nan], "is_suppressed": [True]})).tolist() == [False]


def test_a_frame_without_people_has_no_small_rows():
    assert small_rows(pd.DataFrame({"file_name": ["a"]})).tolist() == [False]
