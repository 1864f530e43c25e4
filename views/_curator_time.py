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
    found = Results(sel.reader, home, *sel.schools["school_id"].astype(int))
    rows = result_rows(found, weights=weights, threshold=threshold)
    return _by_number(sel, rows)[[*WHOSE, *RESULT_COLUMNS, *TESTED]]


def internal_over_time(
    sel: Selection, *, home: Scope, weights: Mapping[str, float], threshold: int
) -> pd.DataFrame:
    """Give ``CuratorSchools.internal``: of all grades and subjects, schools by number."""
    whole = replace(sel, filters=sel.filters.without("subject", "grade"))
    schools = Scope(frozenset(sel.schools["school_id"].astype(int)))
    rows = internal_rows(whole, schools, home=home, weights=weights, threshold=threshold)
    return _by_number(sel, rows)[[*WHOSE, *PERIOD_COLUMNS]]


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


def _by_number(sel: Selection, rows: pd.DataFrame) -> pd.DataFrame:
    """Name the schools and order them by number, each school's rows as they stand."""
    place = {school: number for number, (school, _) in enumerate(_named(sel))}
    ordered = rows.iloc[rows["school_id"].map(place).argsort(kind="stable")]
    return ordered.assign(school=ordered["school_id"].map(dict(_named(sel)))).reset_index(drop=True)
