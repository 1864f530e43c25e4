"""Results, marks and lessons of several schools over time, each as on the school's own profile."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

import pandas as pd

from data.queries import directions as chosen_directions
from domain.scope import Scope
from views._school_internal import COLUMNS as PERIOD_COLUMNS
from views._school_internal import internal_rows
from views._school_results import COLUMNS as RESULT_COLUMNS
from views._school_results import Results, result_rows
from views.selection import Selection

WHOSE = ("school_id", "school")
TESTED = ("assessment_id", "n", "good", "scale", "kind")
DIRECTION_COLUMNS = (*WHOSE, "direction", "position", "is_chosen")


def results_over_time(
    sel: Selection, *, home: Scope, weights: Mapping[str, float], threshold: int
) -> pd.DataFrame:
    """Give ``CuratorSchools.results`` with ``TESTED`` for those who test further, schools by number."""
    rows = [
        result_rows(Results(sel.reader, home, school), weights=weights, threshold=threshold).assign(
            school_id=school, school=name
        )
        for school, name in _named(sel)
    ]
    return _stacked(rows, (*WHOSE, *RESULT_COLUMNS, *TESTED))


def internal_over_time(
    sel: Selection, *, home: Scope, weights: Mapping[str, float], threshold: int
) -> pd.DataFrame:
    """Give ``CuratorSchools.internal``: of all grades and subjects, schools by number."""
    whole = replace(sel, filters=sel.filters.without("subject", "grade"))
    rows = [
        internal_rows(whole, school, home=home, weights=weights, threshold=threshold).assign(
            school_id=school, school=name
        )
        for school, name in _named(sel)
    ]
    return _stacked(rows, (*WHOSE, *PERIOD_COLUMNS))


def direction_choices(sel: Selection, codes: tuple[str, ...]) -> pd.DataFrame:
    """Tell of every school and direction in the order of the document whether it was chosen in the year."""
    chosen = chosen_directions.choices(sel.reader, sel.narrowed, academic_year=sel.filters.year)
    made = set(zip(chosen["school_id"], chosen["direction"], strict=True))
    rows = [
        {"school_id": school, "school": name, "direction": code, "position": place}
        | {"is_chosen": (school, code) in made}
        for school, name in _named(sel)
        for place, code in enumerate(codes, start=1)
    ]
    return pd.DataFrame(rows, columns=list(DIRECTION_COLUMNS))


def _named(sel: Selection) -> Iterable[tuple[int, str]]:
    return zip(sel.schools["school_id"].astype(int), sel.schools["school"].astype(str), strict=True)


def _stacked(frames: list[pd.DataFrame], columns: tuple[str, ...]) -> pd.DataFrame:
    known = [frame for frame in frames if len(frame)]
    found = pd.concat(known, ignore_index=True) if known else pd.DataFrame(columns=list(columns))
    return found[list(columns)]
