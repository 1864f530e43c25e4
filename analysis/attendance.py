"""Attended lessons: pupil-lessons planned and missed, by reason."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from analysis.marks import share_pct, sum_by

REASONS = ("illness", "excused", "unexcused")
MISSED = tuple(f"missed_{reason}_lessons" for reason in REASONS)
SHARES = ("lessons_attended_pct", *(f"missed_{reason}_pct" for reason in REASONS))


def attended(lessons: pd.DataFrame, *, by: Sequence[str]) -> pd.DataFrame:
    """Give by group ``pupils, planned_lessons``, missed lessons, and their shares in % of the planned.

    A pupil-lesson is one lesson of one pupil: grades and schools weigh by their pupils and hours.
    """
    totals = sum_by(lessons, by=by, columns=["pupils", "planned_lessons", *MISSED])
    planned = totals["planned_lessons"]
    missed = totals[list(MISSED)].sum(axis=1)
    shares = {
        f"missed_{reason}_pct": share_pct(totals[column], planned)
        for reason, column in zip(REASONS, MISSED, strict=True)
    }
    return totals.assign(lessons_attended_pct=share_pct(planned - missed, planned), **shares)
