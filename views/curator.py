"""Мои школы: how do a curator's schools compare, and what changed since the last visit?"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from data import reference
from data.store import Reader
from domain.filters import Filters
from domain.finding import Finding, KeyFigure
from domain.scope import Scope
from views._curator_changes import changes, shifts, since_of
from views._curator_empty import nothing
from views._curator_indicators import COLUMNS, difference_rows, indicator_rows
from views._curator_radar import Radars, radars
from views._curator_set import curator_rows, is_chosen, member_rows, set_rows
from views._curator_shares import shares_of_all
from views._curator_time import TESTED, direction_choices, internal_over_time, results_over_time
from views._curator_words import Told, findings, key_figures, title
from views._standing import standing_plans
from views.footing import Choice, Footing
from views.selection import Selection, select

CHIPS = ("municipality", "curator", "saved", "schools", "year", "since", "as_of")


@dataclass(frozen=True)
class CuratorSchools:
    """What ``/curator`` says of the schools of a curator, of a saved set or picked by hand; always by number.

    ``state``: ``ok``, ``choose`` (nothing chosen: ``curators`` and ``sets`` to choose from, the rest is empty),
    ``empty`` (no school is left).
    ``curators``: ``school_id, school, schools, school_ids, school_names`` of the chosen school year;
    ``sets``, the saved ones by name: ``code, name, schools, school_ids, school_names, saved_at, saved_by``.
    ``set_name`` and ``set_code`` of the saved set that is shown, else None.
    ``members``: ``school_id, school, full_name, district, programs, curator_id, curator, pupils``.
    ``indicators``, a row an indicator and school: ``indicator`` (``quality``, ``lowered``, ``journal_quality``,
    ``lessons_attended``, ``axis``) with what names it further (``procedure, year, subject, academic_year, point,
    axis``), ``school_id, school, value_pct, low_pct, high_pct`` (Wilson, 95 %; lessons have none), ``n`` people,
    ``numerator`` and ``denominator`` (people, of lessons attended pupil-lessons of the planned),
    ``median_pct, q1_pct, q3_pct`` of the ``n_schools`` of the territory, ``standing`` (``above``, ``below``,
    ``same``: the share beside the median, exact binomial test, Holm's correction over the whole table; missing
    where untested), ``is_suppressed``. In a subject all grades are put together: a pupil counts once.
    ``differences``, a row an indicator: ``schools`` compared, ``p_value`` (chi-squared), ``differs`` (after
    Holm's correction), the two farthest schools with their shares and the gap with its interval.
    ``instruments``, ``instrument``, ``instrument_year``, ``orientation``, ``axes``, ``values``: the diagnosis
    shown, as in the profile, of every school.
    ``results`` and ``internal``: as in the profile, with ``school_id, school``.
    ``plans``: ``school_id, school, district_id, district, kind, status, since, due_on, remark, published_on,
    is_overdue, sent_on`` on ``filters.as_of``;
    ``directions``: ``school_id, school, direction, position, is_chosen``.
    ``changes`` after ``filters.since``: ``school_id, school, code, happened_on, params``; ``shifts``: works loaded
    after it beside the year before (``differs``: z-test, Holm's correction over the frame).
    """

    footing: Footing
    state: str
    title: Finding
    key_figures: tuple[KeyFigure, ...]
    findings: tuple[Finding, ...]
    set_code: str | None
    set_name: str | None
    instruments: tuple[str, ...]
    instrument: str | None
    instrument_year: int | None
    orientation: str
    curators: pd.DataFrame
    sets: pd.DataFrame
    members: pd.DataFrame
    indicators: pd.DataFrame
    differences: pd.DataFrame
    axes: pd.DataFrame
    values: pd.DataFrame
    results: pd.DataFrame
    internal: pd.DataFrame
    plans: pd.DataFrame
    directions: pd.DataFrame
    changes: pd.DataFrame
    shifts: pd.DataFrame


def curator(reader: Reader, *, scope: Scope, filters: Filters) -> CuratorSchools:
    """Put the chosen schools side by side."""
    sel = select(reader, scope=scope, filters=filters.without("territory", "program", "subject", "grade"))
    if not is_chosen(sel):
        return _result(sel, "choose", nothing())
    if sel.schools.empty:
        return _result(sel, "empty", nothing())
    return _result(sel, "ok", _fields(sel))


def _result(sel: Selection, state: str, fields: dict[str, Any]) -> CuratorSchools:
    saved = set_rows(sel)
    shown = saved[saved["code"] == sel.filters.saved]
    return CuratorSchools(
        footing=_footing(sel, fields["instrument"], fields["instruments"]),
        state=state,
        curators=curator_rows(sel),
        sets=saved,
        set_code=None if shown.empty else str(shown["code"].iloc[0]),
        set_name=None if shown.empty else str(shown["name"].iloc[0]),
        **fields,
    )


def _fields(sel: Selection) -> dict[str, Any]:
    threshold, weights = int(reference.threshold("small_group")), vars(reference.weights())
    home, since = Scope(frozenset(map(int, sel.all_schools["school_id"]))), since_of(sel)
    shown = radars(sel, home=home, threshold=threshold)
    shares = shares_of_all(sel.reader, home, year=sel.filters.year, diagnosis=shown.diagnosis)
    indicators = indicator_rows(shares, sel.schools, threshold=threshold)
    results = results_over_time(sel, home=home, weights=weights, threshold=threshold)
    frames: dict[str, pd.DataFrame] = {
        "members": member_rows(sel),
        "indicators": indicators,
        "differences": difference_rows(indicators),
        "plans": standing_plans(sel),
        "directions": direction_choices(sel, tuple(reference.directions())),
        "shifts": shifts(sel, results, since=since, threshold=threshold),
    }
    told = Told(**frames, as_of=sel.filters.as_of)
    return {
        "title": title(told),
        "key_figures": key_figures(told),
        "findings": findings(told),
        **_radar_fields(shown),
        **frames,
        "indicators": indicators[list(COLUMNS)],
        "results": results.drop(columns=list(TESTED)),
        "internal": internal_over_time(sel, home=home, weights=weights, threshold=threshold),
        "changes": changes(sel, since=since),
    }


def _radar_fields(shown: Radars) -> dict[str, Any]:
    names = ("instruments", "instrument", "orientation", "axes", "values")
    return {name: getattr(shown, name) for name in names} | {"instrument_year": shown.year}


def _footing(sel: Selection, instrument: str | None, instruments: tuple[str, ...]) -> Footing:
    filters = replace(sel.filters, instrument=instrument, since=since_of(sel))
    footing = sel.footing(filters=filters, chips=CHIPS, years=sel.years)
    return replace(footing, choices=footing.choices | {"instrument": tuple(map(Choice, instruments))})
