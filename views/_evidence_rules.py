"""Finds which schools, works and periods a row of a view is about."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import pandas as pd

from data.queries.results import assessments
from domain.scope import Scope
from views._compare_choice import choose
from views._evidence_ground import Ground, Row
from views._school_card import home_of
from views._works import journal_period
from views.compare import compare_of
from views.selection import Selection

WORK = ("procedure", "year", "programme_grade", "subject", "mode")
SURVEY = "survey"


def ground_of(view: str, sel: Selection, result: Any, row: Row, *, is_territory: bool) -> Ground:
    """Find what a row is about; a view without a rule of its own is told by its filters and the row."""
    base, _, school = view.partition("/")
    found = RULES.get(base, _plain)(sel, result, row)
    if not school:
        return replace(found, scope=found.wide if is_territory else _scope(sel, row))
    home = home_of(sel, int(school)) if _has(sel, int(school)) else Scope.only(int(school))
    own = int(row.get("school_id", school))
    found = replace(found, scope=home if is_territory else Scope.only(own), wide=home, is_territory=is_territory)
    return replace(found, works=_works(assessments(sel.reader, home), row))


def _has(sel: Selection, school_id: int) -> bool:
    return bool((sel.all_schools["school_id"] == school_id).any())


def _scope(sel: Selection, row: Row) -> Scope:
    """Leave the schools that the row names: one, a district, the members of a program, else all."""
    if pd.notna(row.get("school_id")):
        return Scope.only(int(row["school_id"]))
    group = row.get("district_id", row.get("group_id"))
    if group is None or pd.isna(group):
        return sel.narrowed
    if isinstance(group, str):
        members = sel.memberships.loc[sel.memberships["program"] == group, "school_id"]
        own = sel.schools["school_id"][sel.schools["school_id"].isin(members)]
    else:
        own = sel.schools.loc[sel.schools["district_id"] == group, "school_id"]
    return Scope(frozenset(map(int, own)))


def _plain(sel: Selection, result: Any, row: Row) -> Ground:
    works = _works(sel.assessments, {**_asked(sel), **row})
    year = row.get("academic_year", sel.filters.year)
    return Ground(
        reader=sel.reader,
        scope=sel.narrowed,
        wide=sel.narrowed,
        works=works,
        result=result,
        row=row,
        year=None if year is None else int(year),
        point=row.get("point"),
        grade=sel.filters.grade,
        subject=sel.filters.subject,
        instrument=row.get("instrument"),
    )


def _asked(sel: Selection) -> dict[str, Any]:
    """Give the work that the filters name, as columns."""
    procedure, _, year = (sel.filters.assessment or "").partition("-")
    named = {"procedure": procedure or None, "year": int(year) if year.isdigit() else None}
    named |= {"subject": sel.filters.subject, "programme_grade": sel.filters.grade}
    return {name: value for name, value in named.items() if value is not None}


def _works(listed: pd.DataFrame, row: Row) -> pd.DataFrame:
    """Leave the works that agree with everything that the row says of them."""
    for name in WORK:
        if name in row and not pd.isna(row[name]):
            listed = listed[listed[name] == row[name]]
    return listed


def _compared(sel: Selection, result: Any, row: Row) -> Ground:
    """Take the work that the screen compares, or that of the row, with the period of the journal beside it."""
    found, own = _plain(sel, result, row), _named(sel, row)
    if own is None:
        return found
    work = own.iloc[0]
    period = journal_period(work, point=sel.filters.point)
    return replace(
        found,
        works=sel.assessments[sel.assessments["assessment_id"].isin(list(own["assessment_id"]))],
        year=period.academic_year,
        point=period.point or "",
        grade=period.grade,
        subject=str(work["subject"]),
    )


def _named(sel: Selection, row: Row) -> pd.DataFrame | None:
    """Take the one work that filters and row name; only among several it is chosen, which counts all of them."""
    named = _works(sel.assessments, {**_asked(sel), **row})
    if len(named) == 1:
        return named
    chosen = choose(sel)
    if chosen is None:
        return None
    return _works(chosen.works, row) if "mode" in row else chosen.work.to_frame().T


def _overview(sel: Selection, result: Any, row: Row) -> Ground:
    """Follow the indicator shown: lessons of a point, an axis; works are those of the comparison."""
    found, told = _plain(sel, result, row), result.indicator_params
    if "procedure" in row:
        whole = replace(found, works=_works(sel.assessments, row))
        return _compared(sel, result, row) if "subject" in row else whole
    if "school_id" not in row:
        return found
    if result.indicator == "lessons_attended":
        return replace(found, point=told["point"], grade=None)
    if str(result.indicator).startswith("axis."):
        _, instrument, axis = str(result.indicator).split(".")
        return replace(found, instrument=instrument, axis=axis, point=None)
    return _compared(sel, compare_of(sel), row)


def _profile(sel: Selection, result: Any, row: Row) -> Ground:
    found = _plain(sel, result, row)
    if "axis" not in row:
        return found
    return replace(
        found, year=result.instrument_year, instrument=result.instrument, axis=str(row["axis"]), point=None
    )


def _curated(sel: Selection, result: Any, row: Row) -> Ground:
    """Read a row whose needless names are blank, beside all schools; an axis among others names its diagnosis."""
    known = {name: value for name, value in row.items() if not (pd.api.types.is_scalar(value) and pd.isna(value))}
    instrument, _, axis = str(known.get("axis", "")).rpartition(".")
    wide = Scope(frozenset(map(int, sel.all_schools["school_id"])))
    found = replace(_plain(sel, result, known), wide=wide)
    if not axis:
        return found
    of = instrument or known.get("instrument") or result.instrument
    return replace(found, year=result.instrument_year, instrument=str(of), axis=axis, point=None)


def _chosen(sel: Selection, result: Any, row: Row) -> Ground:
    """Leave the schools that were to choose."""
    asked = frozenset(map(int, result.schools["school_id"]))
    found = _plain(sel, result, row)
    return replace(found, wide=Scope(asked), point=None)


def _risked(sel: Selection, result: Any, row: Row) -> Ground:
    """Leave the imported profile where the row is of one; scores of surveys have no diagnosis."""
    found, source = _plain(sel, result, row), row.get("source")
    return found if source in (None, SURVEY) else replace(found, instrument=str(source), point=None)


RULES: Mapping[str, Callable[[Selection, Any, Row], Ground]] = {
    "compare": _compared,
    "overview": _overview,
    "school": _profile,
    "directions": _chosen,
    "risks": _risked,
    "curator": _curated,
    "visit": _curated,
}
