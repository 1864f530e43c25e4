"""School years and the reporting points inside them."""

from __future__ import annotations

from enum import StrEnum


class Point(StrEnum):
    """Reporting points of internal results, in the order of the school year."""

    QUARTER_1 = "q1"
    HALF_YEAR = "h1"
    QUARTER_3 = "q3"
    YEAR = "year"


def academic_year_name(start_year: int) -> str:
    """Write a school year as Russian schools do: 2020 is ``2020/21``."""
    return f"{start_year}/{(start_year + 1) % 100:02d}"
