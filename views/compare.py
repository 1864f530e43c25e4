"""Оценки и внешняя оценка: do marks and attendance agree with external assessment?"""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from domain.finding import Finding, KeyFigure
from views.footing import Footing


@dataclass(frozen=True)
class Compare:
    """What ``/compare`` says about one assessment, subject and grade.

    ``state``: ``ok``, ``empty`` (nothing loaded for the choice), ``no_scale`` (no marks: only the mean
    score in % of the maximum), ``no_joint`` (marks are known, but not of the same pupils: no
    lowered/confirmed/raised).
    ``title`` is the conclusion as a finding, stated only when its test holds.

    ``schools``, one row per school, outside the limits first and then by number: ``school_id, school,
    district, listed, absent, attendance_pct`` (of this work), ``participants`` (scored), ``both`` (with a
    mark and a journal mark), ``journal_quality_pct, assessment_quality_pct, difference_points,
    journal_pass_pct, assessment_pass_pct, journal_mean_mark, assessment_mean_mark, journal_sou_pct,
    assessment_sou_pct, lowered, confirmed, raised`` (people), ``lowered_pct, lowered_low_pct,
    lowered_high_pct, confirmed_pct, raised_pct, mean_score_pct, lessons_attended_pct, position``
    (``above_998, above_95, within, below_95, below_998``), ``is_suppressed`` (fewer than 10: the figures
    are NaN).
    ``limits``: funnel lines ``participants, low_95_pct, high_95_pct, low_998_pct, high_998_pct`` around
    ``territory_lowered_pct``, widened by ``overdispersion`` (1.0 = chance alone).
    ``works``: the assessment's works of all grades and subjects ``programme_grade, subject, both, lowered,
    confirmed, raised`` and their ``_pct``, ``is_selected, is_suppressed, has_scale``.
    ``districts``: the chosen work by district, same columns as ``works`` plus ``district_id, district``.
    ``matrix``: 16 rows ``journal_mark, assessment_mark, pupils, share_pct, is_suppressed``.
    """

    footing: Footing
    state: str
    title: Finding
    key_figures: tuple[KeyFigure, ...]
    findings: tuple[Finding, ...]
    journal_basis: str
    schools: pd.DataFrame
    limits: pd.DataFrame
    territory_lowered_pct: float | None
    overdispersion: float
    works: pd.DataFrame
    districts: pd.DataFrame
    matrix: pd.DataFrame
