"""What the words of a school's profile are made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from domain.finding import Param
from views._school_contrast import Contrast
from views._school_plan import PlanOnDay
from views._school_radar import Radar

Row = Mapping[Any, Any]


@dataclass(frozen=True)
class Told:
    """The rows of a profile: ``exams`` as ``_school_exams`` gives it, ``judged`` as ``_school_results``,
    ``changes`` as ``_school_changes``,
    ``low_share_pct`` from which so many pupils below the threshold are of note.
    """

    radar: Radar
    results: pd.DataFrame
    exams: pd.DataFrame
    judged: pd.DataFrame
    changes: pd.DataFrame
    contrast: Contrast | None
    internal: pd.DataFrame
    plan: PlanOnDay
    directions: pd.DataFrame
    as_of: date | None
    low_share_pct: float
    directions_due: int


def work_params(row: Row) -> dict[str, Param]:
    """Give the parameters by which every sentence can name a work."""
    return {
        "procedure": str(row["procedure"]),
        "subject": str(row["subject"]),
        "year": int(row["year"]),
        "grade": int(row["programme_grade"]),
    }


def change_params(row: Row) -> dict[str, Param]:
    """Give both shares of a procedure in two years, the marks behind them and the municipality's change."""
    part, whole, before, of = (float(row[name]) for name in ("part", "whole", "part_before", "whole_before"))
    return {
        "procedure": str(row["procedure"]),
        "works": int(row["works"]),
        "year": int(row["year"]),
        "year_before": int(row["year_before"]),
        "common_points": float(row["common_points"]),
        "now": 100 * part / whole,
        "before": 100 * before / of,
        "n": int(whole),
        "n_before": int(of),
    }


def below_threshold(told: Told) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Give the works of the latest year with marks, and those with a share of «2» from the method's threshold."""
    works = told.results.dropna(subset=["pass_pct"])
    works = works[works["year"] == works["year"].max()]
    return works, works[100 - works["pass_pct"] >= told.low_share_pct]
