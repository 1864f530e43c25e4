"""Обзор: how does the municipality stand, what needs attention today?"""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from domain.finding import Finding, KeyFigure
from views.footing import Footing


@dataclass(frozen=True)
class Overview:
    """What ``/`` says.

    ``state``: ``ok`` or ``empty`` (a store without schools).
    ``attention``, one row per concern, urgent first: ``code, severity`` (``attention``, ``half``,
    ``open``), ``schools`` (how many), ``school_ids, school_names`` (tuples), ``due_on, href`` and
    ``params``; words are ``attention.<code>``. Every row can be followed to its evidence.
    ``distribution``, one row per school with a value of the indicator ``filters.indicator``
    (a work's quality, mean score, lowered share, attendance…): ``school_id, school, district_id,
    district, n, value_pct, low_pct, high_pct, is_suppressed``;
    ``distribution_districts``: ``district_id, district, schools, hidden, median_pct, q1_pct, q3_pct``;
    ``indicators``: codes offered, ``indicator`` the one shown, ``indicator_params`` its work.
    ``plans``: ``district_id, district, status, schools`` as of ``filters.as_of``.
    ``coverage``: ``what`` (``instrument.social_passport``, ``assessment.vpr-2021``, ``directions``…),
    ``district_id, district, have, expected``.
    ``recent``: the journal ``at, kind, file_name, layout, rows``, newest first.
    """

    footing: Footing
    state: str
    title: Finding
    key_figures: tuple[KeyFigure, ...]
    findings: tuple[Finding, ...]
    attention: pd.DataFrame
    indicators: tuple[str, ...]
    indicator: str | None
    indicator_params: dict[str, str]
    distribution: pd.DataFrame
    distribution_title: Finding | None
    distribution_districts: pd.DataFrame
    plans: pd.DataFrame
    coverage: pd.DataFrame
    recent: pd.DataFrame
