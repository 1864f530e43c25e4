"""Профиль школы: what is this school like, what are its results, plan and directions?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from data import reference
from data.store import Reader
from domain.filters import Filters
from domain.finding import Finding, KeyFigure
from domain.scope import Scope
from views._limits import limits
from views._school_attendance import attendance_rows
from views._school_card import SchoolCard, card, home_of
from views._school_changes import changes
from views._school_contrast import contrast
from views._school_empty import empty_fields
from views._school_exam_words import exam_title
from views._school_exams import exam_rows
from views._school_figures import key_figures
from views._school_footing import footing_of
from views._school_internal import internal_rows
from views._school_plan import direction_rows, plan_on_day
from views._school_radar import radar
from views._school_radar_words import radar_title
from views._school_reference import COLUMNS as REFERENCE
from views._school_reference import with_reference
from views._school_results import COLUMNS, Results, judged, result_rows
from views._school_survey import survey_rows
from views._school_swot import swot_findings, swot_rows
from views._school_told import Told
from views._school_words import findings
from views.footing import Footing
from views.selection import Selection, select

__all__ = ["SchoolCard", "SchoolProfile", "profile_of", "school"]
OF_RADAR = ("instruments", "instrument", "orientation", "axes", "values")


@dataclass(frozen=True)
class SchoolProfile:
    """What ``/school/<id>`` says.

    ``state``: ``ok``, ``unknown`` (no such school, or outside the scope; everything else is empty),
    ``empty`` (a school without any facts).
    ``instruments``: codes of instruments that have values in the chosen year, in fixed order;
    ``instrument`` the one shown, ``instrument_year`` its school year (the school's latest where the chosen
    year has none), ``orientation`` its ``better``, ``risk`` or ``more``.
    ``axes``, one row per axis in fixed order: ``axis, unit, kind, low_bound, high_bound, n_schools,
    median, q1, q3`` (positions 0-100), ``median_value, q1_value, q3_value`` (raw), NaN under 10 schools of the
    municipality; ``favourable`` (``up``, ``down``, ``none``) says which side is the good one.
    ``values``: ``school_id, school, is_subject, axis, value, numerator, denominator, position,
    difference`` (position minus the median), ``is_below_q1`` (on the unfavourable side), ``is_missing,
    is_suppressed``; the school first, then up to two beside it.
    ``results``, one row per work: ``procedure, year, programme_grade, subject, mode, participants,
    quality_pct, quality_low_pct, quality_high_pct, territory_quality_pct, pass_pct, mean_mark,
    mean_score_pct, territory_mean_score_pct, has_scale, is_suppressed``, also ``territory_pass_pct`` and
    ``series``: rows of one series are one work over the years by one scale, only they may be joined by a
    line. ``region_`` and ``country_quality_pct`` with their ``_participants`` and ``reference_file``: what ФИС
    ОКО has published of the work. ``standing`` (``above``, ``below``, ``same``): the quality beside the
    territory's, tested over all works of one procedure and year together. Shares of marks are of the
    participants with a mark.
    ``exams``, one row per state exam and year: ``procedure, year, programme_grade, subject, participants,
    judged`` (with points, or a mark where the exam is marked), ``minimum_points, minimum_kind`` (``mark``: the
    mark 3; ``certificate``, ``university``; missing where nobody knows the minimum), ``minimum_source,
    near_points`` (so far above the minimum is near), ``not_passed`` (people below the minimum or with the
    mark 2), ``near_minimum``, of both ``_pct, _low_pct, _high_pct`` and ``territory_`` twins of the shares,
    ``standing`` (``above``, ``below``, ``same``: the share not passed beside the territory's, tested over all
    exams together), ``year_before, change_points, change_low_points, change_high_points`` (of the share not
    passed, only by the same minimum), ``is_suppressed``.
    ``titles``: the conclusion of a picture by its name (``exams``, ``radar``), stated only where its test holds.
    ``internal``, one row per school year and reporting point: ``academic_year, point, pupils, pass_pct,
    quality_pct, mean_mark, sou_pct, lessons_attended_pct, missed_unexcused_pct`` and ``territory_`` twins
    of the percentages, ``is_suppressed``; shares are of the marks given in all grades and subjects (or in
    those of the filters), ``pupils`` are people.
    ``attendance``, by reporting point the school together (no ``class_label``), then its classes: lessons
    attended and missed by reason, ``journal_quality_pct``, the external works of that year.
    ``plan_steps``: ``kind, status, since, due_on, remark, is_reached`` as of ``filters.as_of``; the steps
    ahead (``approved``, ``published``) come last without a date.
    ``swot``, in the order of its lists: ``academic_year, quadrant, position, text, indicator`` (a key figure, or
    ``axis.<instrument>.<axis>``), ``measured_pct, low_pct, high_pct, of, territory_pct, verdict`` (``borne_out``,
    ``denied``, ``open``: by the interval beside the municipality; ``unjudged`` without one), ``is_suppressed``.
    ``surveys``, by factor and audience, of the year or the latest asked: ``academic_year, factor, audience, n``,
    ``respondents, invited, response_rate_pct`` (of the audience), ``score, score_low, score_high``,
    ``municipality_score`` of ``asked_schools`` together (three or more), ``is_suppressed``.
    ``directions``: ``direction, position, is_chosen`` for all directions of the reference, in order.
    """

    footing: Footing
    state: str
    card: SchoolCard | None
    key_figures: tuple[KeyFigure, ...]
    findings: tuple[Finding, ...]
    instruments: tuple[str, ...]
    instrument: str | None
    orientation: str
    axes: pd.DataFrame
    values: pd.DataFrame
    results: pd.DataFrame
    exams: pd.DataFrame
    internal: pd.DataFrame
    attendance: pd.DataFrame
    plan_kind: str | None
    plan_status: str | None
    plan_steps: pd.DataFrame
    directions: pd.DataFrame
    swot: pd.DataFrame
    surveys: pd.DataFrame
    titles: Mapping[str, Finding]
    instrument_year: int | None = None


def school(reader: Reader, *, scope: Scope, filters: Filters, school_id: int) -> SchoolProfile:
    """Describe one school beside all schools of its municipality."""
    return profile_of(select(reader, scope=scope, filters=filters, around=school_id), school_id)


def profile_of(sel: Selection, school_id: int) -> SchoolProfile:
    """Describe the school around which a selection turns."""
    known = card(sel, school_id)
    if known is None:
        return SchoolProfile(**empty_fields(sel.footing(chips=("year", "school"))))
    fields = _fields(sel, school_id)
    tables = ("values", "results", "internal", "plan_steps", "swot", "surveys")
    has_facts = any(len(fields[name]) for name in tables) or fields["directions"]["is_chosen"].any()
    return SchoolProfile(**fields, card=known, state="ok" if has_facts else "empty")


def _fields(sel: Selection, school_id: int) -> dict[str, Any]:
    threshold = int(reference.threshold("small_group"))
    results = Results(sel.reader, home_of(sel, school_id), school_id)
    told = _told(sel, results, threshold=threshold)
    figures = key_figures(told.results, told.internal, results=results, threshold=threshold)
    claims = swot_rows(sel, school_id, home=results.home, figures=figures)
    return {
        "footing": footing_of(sel, school_id, told.radar),
        "key_figures": figures,
        "findings": findings(told, swot_findings(claims)),
        **{name: getattr(told.radar, name) for name in OF_RADAR},
        "instrument_year": told.radar.year,
        "results": _referred(sel, told.results, threshold=threshold),
        "exams": (exams := _narrowed(told.exams, sel.filters)),
        "titles": {"exams": exam_title(exams), "radar": radar_title(told.radar)},
        "internal": told.internal,
        "attendance": attendance_rows(
            sel, results.school_id, results=told.results, journal=told.internal, threshold=threshold
        ),
        "plan_kind": told.plan.kind,
        "plan_status": told.plan.status,
        "plan_steps": told.plan.steps,
        "directions": told.directions,
        "swot": claims,
        "surveys": survey_rows(sel, school_id, home=results.home),
    }


def _referred(sel: Selection, rows: pd.DataFrame, *, threshold: int) -> pd.DataFrame:
    known = with_reference(sel, _narrowed(rows, sel.filters), threshold=threshold)
    return known[[*COLUMNS, *REFERENCE]].reset_index(drop=True)


def _told(sel: Selection, results: Results, *, threshold: int) -> Told:
    school_id, home, weights = results.school_id, results.home, vars(reference.weights())
    mine, codes = Scope.only(school_id), tuple(reference.directions())
    rows = result_rows(results, weights=weights, threshold=threshold)
    shown = radar(sel, home=home, school_id=school_id, threshold=threshold)
    return Told(
        radar=shown,
        results=rows,
        exams=exam_rows(results, limits=limits()),
        judged=judged(results, threshold=threshold),
        changes=changes(results, rows, limits=limits()),
        contrast=contrast(sel, results, year=shown.year, threshold=threshold),
        internal=internal_rows(sel, mine, home=home, weights=weights, threshold=threshold).drop(
            columns="school_id"
        ),
        plan=plan_on_day(sel.reader, mine, sel.filters),
        directions=direction_rows(sel.reader, mine, year=sel.filters.year, codes=codes),
        as_of=sel.filters.as_of,
        low_share_pct=reference.threshold("shnor_low_share_pct"),
        directions_due=int(reference.threshold("directions_per_school")),
    )


def _narrowed(rows: pd.DataFrame, filters: Filters) -> pd.DataFrame:
    for column, asked in (("subject", filters.subject), ("programme_grade", filters.grade)):
        rows = rows if asked is None else rows[rows[column] == asked]
    return rows
