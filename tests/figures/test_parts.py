import numpy as np
import pytest

from figures.parts import decades, ids, numbers, ring_runs, width_px, wrap


def test_missing_number_is_a_gap():
    assert numbers([1.5, np.nan, None]) == [1.5, None, None]


def test_keys_become_plain_integers():
    assert [type(key) for key in ids(np.array([1, 2]))] == [int, int]


def test_long_name_breaks_at_blanks_only():
    assert wrap("Индивидуализация образовательного процесса", width=20) == [
        "Индивидуализация",
        "образовательного",
        "процесса",
    ]


def test_number_stays_with_its_sign():
    assert wrap("школа №\u00a028", width=8) == ["школа", "№\u00a028"]


def test_widest_line_decides_the_width():
    assert width_px(["аб", "абвг"]) == width_px(["абвг"]) > width_px(["аб"])


@pytest.mark.parametrize(
    ("values", "bounds"), [([42, 58], (30, 70)), ([3, 97], (0, 100)), ([100], (70, 100)), ([], (0, 100))]
)
def test_scale_ends_at_whole_tens(values, bounds):
    assert decades(values) == bounds


def test_ring_without_gaps_ends_where_it_began():
    assert ring_runs([True, True, True]) == [[0, 1, 2, 0]]


def test_line_of_a_ring_starts_after_its_gap():
    assert ring_runs([True, False, True, True]) == [[2, 3, 0]]


def test_two_gaps_leave_two_runs():
    assert ring_runs([True, False, True, False]) == [[2], [0]]


def test_ring_of_gaps_has_no_runs():
    assert ring_runs([False, False]) == []
