"""School years are written as schools write them."""

import pytest

from domain.period import academic_year_name


@pytest.mark.parametrize(("start", "name"), [(2020, "2020/21"), (1999, "1999/00"), (2009, "2009/10")])
def test_school_year_has_two_digits_of_its_end(start, name):
    assert academic_year_name(start) == name
