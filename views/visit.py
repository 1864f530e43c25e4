"""Лист посещения: what a curator takes along to one school, on paper."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pandas as pd

from data import reference
from data.store import Reader
from domain.filters import Filters
from domain.finding import Finding, Mark
from domain.scope import Scope
from views._school_card import SchoolCard, home_of
from views._visit_past import EVENT_COLUMNS, SURVEY_COLUMNS, last_events, survey_risks
from views.footing import Footing
from views.school import SchoolProfile, profile_of
from views.selection import Selection, select

RISK_COLUMNS = ("instrument", "axis", "unit", "value", "median_value", "difference", "n_schools")
RESULT_COLUMNS = (
    *("procedure", "year", "programme_grade", "subject", "mode", "participants"),
    *(
        "quality_pct",
        "quality_low_pct",
        "quality_high_pct",
        "territory_quality_pct",
        "mean_score_pct",
        "is_suppressed",
    ),
)
DUE_COLUMNS = ("kind", "status", "since", "due_on", "remark", "is_reached", "is_overdue")
UNKNOWN = {"results": "results", "internal": "journal", "plan_steps": "plan"}


@dataclass(frozen=True)
class Visit:
    """What ``/curator/visit/<id>`` says of one school on ``filters.as_of``.

    ``state``: ``ok``, ``unknown`` (no such school, or outside the scope), ``empty`` (a school without facts).
    ``risks``, the axes of its diagnosis beyond three quarters of the schools on the unfavourable side, the
    farthest first: ``instrument, axis, unit, value, median_value, difference`` (of positions), ``n_schools``.
    ``questions``: contradictions and signs, each with its innocent explanation; ``unknowns``: codes of what the
    school has not handed in. ``results``: the works of the latest year of each procedure as in the profile.
    ``due``: the steps of its plan that are reached, and those ahead: ``kind, status, since, due_on, remark,
    is_reached, is_overdue``. ``directions``: those the school chose: ``direction, position``.
    ``survey_risks``, what surveys of the year (else of the school's latest before) say louder here than in the
    middle school: ``academic_year, audience, factor, n`` people, ``score, score_low, score_high`` (0-100, 100 is
    the plainest sign of risk) whose interval lies above the ``median`` of ``n_schools``, the farthest first.
    ``events``: the last six at the school up to the day, the newest first: ``held_on, kind, title, curator`` (a
    school), ``note``.
    """

    footing: Footing
    state: str
    card: SchoolCard | None
    questions: tuple[Finding, ...]
    unknowns: tuple[str, ...]
    instrument_year: int | None
    risks: pd.DataFrame
    results: pd.DataFrame
    due: pd.DataFrame
    directions: pd.DataFrame
    survey_risks: pd.DataFrame
    events: pd.DataFrame


def visit(reader: Reader, *, scope: Scope, filters: Filters, school_id: int) -> Visit:
    """Gather what is to be asked at a school from its profile."""
    sel = select(reader, scope=scope, filters=filters.without("subject", "grade"), around=school_id)
    profile = profile_of(sel, school_id)
    marks = (Mark.CONTRADICTION, Mark.ATTENTION)
    chosen = profile.directions[profile.directions["is_chosen"].astype(bool)]
    return Visit(
        footing=_footing(profile),
        state=profile.state,
        card=profile.card,
        questions=tuple(one for mark in marks for one in profile.findings if one.mark == mark),
        unknowns=_unknowns(profile),
        instrument_year=profile.instrument_year,
        risks=_risks(profile),
        results=_latest(profile.results),
        due=_due(profile),
        directions=chosen[["direction", "position"]].reset_index(drop=True),
        **_past(sel, profile),
    )


def _past(sel: Selection, profile: SchoolProfile) -> dict[str, pd.DataFrame]:
    if profile.card is None:
        columns = {"survey_risks": SURVEY_COLUMNS, "events": EVENT_COLUMNS}
        return {name: pd.DataFrame(columns=list(names)) for name, names in columns.items()}
    number = profile.card.school_id
    risks = survey_risks(sel, number, home=home_of(sel, number))
    return {"survey_risks": risks, "events": last_events(sel, number)}


def _footing(profile: SchoolProfile) -> Footing:
    """Offer the year, the diagnosis and the day: a sheet is of one school and of all subjects."""
    offered = profile.footing.choices
    chips = {name: offered.get(name, ()) for name in ("year", "instrument", "as_of")}
    return replace(profile.footing, choices=chips)


def _risks(profile: SchoolProfile) -> pd.DataFrame:
    rows = profile.values[profile.values["is_subject"].astype(bool) & profile.values["is_below_q1"].astype(bool)]
    named = rows.merge(profile.axes[["axis", "unit", "median_value", "n_schools"]], on="axis")
    ordered = named.sort_values("difference", key=lambda gaps: -gaps.astype(float).abs(), kind="stable")
    return ordered.assign(instrument=profile.instrument)[list(RISK_COLUMNS)].reset_index(drop=True)


def _latest(results: pd.DataFrame) -> pd.DataFrame:
    """Leave the latest year of each procedure, by grade and subject."""
    newest = results[results["year"] == results.groupby("procedure")["year"].transform("max")]
    place = {code: number for number, code in enumerate(reference.procedures())}
    ordered = newest.assign(place=newest["procedure"].map(place))
    return ordered.sort_values(["place", "programme_grade", "subject"], kind="stable")[
        list(RESULT_COLUMNS)
    ].reset_index(drop=True)


def _due(profile: SchoolProfile) -> pd.DataFrame:
    """Mark the terms that have passed: only of the last step reached, and only of a returned plan."""
    steps, today = profile.plan_steps, profile.footing.filters.as_of
    is_last = steps.index == steps.index[steps["is_reached"].astype(bool) & (steps["status"] != "published")].max()
    returned = is_last & (steps["status"] == "returned").to_numpy()
    late = pd.to_datetime(steps["due_on"]) < pd.Timestamp(today) if today else pd.Series(False, index=steps.index)
    return steps.assign(is_overdue=returned & late.to_numpy())[list(DUE_COLUMNS)].reset_index(drop=True)


def _unknowns(profile: SchoolProfile) -> tuple[str, ...]:
    missing = [code for name, code in UNKNOWN.items() if getattr(profile, name).empty]
    if profile.instrument is None:
        missing.append("instrument")
    if not profile.directions["is_chosen"].any():
        missing.append("directions")
    return tuple(missing)
