import numpy as np
import pytest

from loaders.ranges import ranges_by_unit, row_ranges


@pytest.mark.parametrize(
    ("rows", "text"),
    [([2, 3, 4], "2-4"), ([7], "7"), ([2, 3, 9, 11, 12], "2-3,9,11-12"), ([9, 2, 3], "2-3,9"), ([], "")],
)
def test_rows_are_written_as_ranges(rows, text):
    assert row_ranges(np.array(rows, dtype=int)) == text


def test_each_unit_has_its_own_ranges():
    assert ranges_by_unit(np.array([2, 3, 4, 5, 6]), np.array([0, 1, 0, 1, 1])) == ["2,4", "3,5-6"]


def test_a_row_that_is_named_twice_is_written_once():
    assert row_ranges(np.array([2, 2, 3])) == "2-3"
