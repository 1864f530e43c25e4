"""Профиль школы: what is this school like, what are its results, plan and directions?"""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from domain.finding import Finding, KeyFigure
from views.footing import Footing


@dataclass(frozen=True)
class SchoolCard:
    """Who the school is; counts are of the chosen school year."""

    school_id: int
    name: str
    full_name: str
    district: str
    municipality: str
    programs: tuple[str, ...]
    curator: str | None
    pupils: int | None


@dataclass(frozen=True)
class SchoolProfile:
    """What ``/school/<id>`` says.

    ``state``: ``ok``, ``unknown`` (no such school, or outside the scope; everything else is empty),
    ``empty`` (a school without any facts).
    ``instruments``: codes of instruments that have values in the chosen year, in fixed order;
    ``instrument`` the one shown, ``orientation`` its ``better``, ``risk`` or ``more``.
    ``axes``, one row per axis in fixed order: ``axis, unit, kind, low_bound, high_bound, n_schools,
    median, q1, q3`` (positions 0-100), ``median_value, q1_value, q3_value`` (raw).
    ``values``: ``school_id, school, is_subject, axis, value, numerator, denominator, position,
    difference`` (position minus the median), ``is_below_q1`` (on the unfavourable side), ``is_missing,
    is_suppressed``; the school first, then up to two beside it.
    ``results``, one row per work: ``procedure, year, programme_grade, subject, mode, participants,
    quality_pct, quality_low_pct, quality_high_pct, territory_quality_pct, pass_pct, mean_mark,
    mean_score_pct, territory_mean_score_pct, has_scale, is_suppressed``.
    ``internal``, one row per school year and reporting point: ``academic_year, point, pupils, pass_pct,
    quality_pct, mean_mark, sou_pct, lessons_attended_pct, missed_unexcused_pct`` and ``territory_`` twins
    of the percentages, ``is_suppressed``.
    ``plan_steps``: ``kind, status, since, due_on, remark, is_reached`` as of ``filters.as_of``.
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
    internal: pd.DataFrame
    plan_kind: str | None
    plan_status: str | None
    plan_steps: pd.DataFrame
    directions: pd.DataFrame
