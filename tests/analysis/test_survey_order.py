import numpy as np
import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.survey_order import evenly, similarity_order, stands_out


def order(rows, index=None):
    return similarity_order(pd.DataFrame(rows, index=index or range(1, len(rows) + 1)))


def test_neighbours_are_alike():
    assert order([[0, 0], [100, 90], [5, 0], [90, 100]]) in (
        [1, 3, 4, 2],
        [3, 1, 2, 4],
        [1, 3, 2, 4],
        [3, 1, 4, 2],
    )


def test_it_begins_at_the_end_where_the_first_school_is():
    assert order([[0], [10], [20], [30], [100]])[0] == 1
    assert order([[100], [30], [20], [10], [0]])[0] == 1


def test_what_is_unknown_is_left_out_of_the_distance():
    found = order([[0, np.nan], [100, 100], [0, 0], [100, np.nan]])
    assert abs(found.index(1) - found.index(3)) == 1
    assert abs(found.index(2) - found.index(4)) == 1


def test_schools_without_a_common_factor_do_not_break_it():
    assert sorted(order([[0, np.nan], [np.nan, 5], [50, np.nan]])) == [1, 2, 3]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.floats(0, 100) | st.none(), min_size=3, max_size=3), min_size=0, max_size=12))
def test_every_school_stands_once(rows):
    frame = pd.DataFrame(rows, columns=list("abc"), dtype=float)
    assert sorted(similarity_order(frame)) == list(frame.index)


def test_few_are_all_taken_and_many_at_equal_steps():
    assert evenly([3, 1, 2], most=12) == [3, 1, 2]
    assert evenly(list(range(23)), most=12) == list(range(0, 23, 2))


def table(first, second, third):
    return pd.DataFrame({"a": first, "b": second, "c": third})


def test_a_factor_stands_out_where_it_is_higher_in_most_schools():
    assert stands_out(table([50] * 10, [60] * 10, [40] * 10), significance=0.05) == "b"


def test_no_factor_stands_out_by_a_few_schools():
    assert stands_out(table([50] * 4, [60] * 4, [40] * 4), significance=0.05) is None


def test_a_factor_that_is_first_on_average_only_does_not_stand_out():
    assert stands_out(table([50] * 10, [100, 100, 100, *[45] * 7], [40] * 10), significance=0.05) is None


def test_one_factor_has_nothing_to_stand_out_from():
    assert stands_out(pd.DataFrame({"a": [1.0, 2.0]}), significance=0.05) is None
