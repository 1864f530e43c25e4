"""Направления: what did the schools choose, by district and program?"""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from domain.finding import Finding, KeyFigure
from views.footing import Footing


@dataclass(frozen=True)
class Directions:
    """What ``/directions`` says.

    ``state``: ``ok`` or ``empty``.
    ``choices``, one row per direction in the order of the document: ``direction, position, schools, of,
    share_pct, low_pct, high_pct, is_suppressed`` (fewer than 10 schools in all: no share).
    ``districts`` and ``programs``: ``group_id, group, direction, position, schools, of, share_pct,
    is_suppressed``.
    ``tests``, one row per district: ``group_id, group, schools, choices, exactly_three, most_chosen``
    (tuple of (position, schools)), ``p_value, differs`` (Fisher with Holm's correction).
    ``schools``: ``school_id, school, district, chosen`` (tuple of positions), ``count, is_three``.
    ``arithmetic``: ``choices_made, schools`` for each number of directions named; its products sum to
    ``choices_total``.
    """

    footing: Footing
    state: str
    title: Finding
    key_figures: tuple[KeyFigure, ...]
    findings: tuple[Finding, ...]
    choices: pd.DataFrame
    choices_total: int
    districts: pd.DataFrame
    programs: pd.DataFrame
    tests: pd.DataFrame
    schools: pd.DataFrame
    arithmetic: pd.DataFrame
