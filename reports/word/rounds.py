"""Who took part in a round of works, in a sentence and in a table by grades."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd

from i18n import Translator
from reports.word.asked import Context
from reports.word.wording import DASH, long_day, share_cell
from slides.shown import rows_of
from views.participation import Participation


def rounds(t: Translator, told: Participation, items: pd.DataFrame) -> Context:
    """Say the people of the chosen round by mode, and since when it runs where the plan tells."""
    if told.state == "empty":
        return {"round_name": "", "round_since": "", "round_people": "", "round_grades": []}
    procedure, _, year = str(told.footing.filters.assessment).rpartition("-")
    own = told.rounds[(told.rounds["procedure"] == procedure) & (told.rounds["year"] == int(year))]
    started = _started(t, items, procedure=procedure, year=int(year))
    return {
        "round_name": t(f"word.round.{procedure}", year=year),
        "round_since": t("word.round.since", day=long_day(t, started)) if started else "",
        "round_people": t.listed([_of_mode(t, row) for row in rows_of(own)]),
        "round_grades": [_grade(t, row) for row in rows_of(told.grades)],
    }


def held_by(told: Participation, day: date | None) -> str | None:
    """Give the newest round that may have been held by a day, where the view shows a later one."""
    codes = [choice.value for choice in told.footing.choices.get("assessment", ())]
    known = [code for code in codes if day is None or int(code.rpartition("-")[2]) <= day.year]
    return next(iter(known), None)


def _of_mode(t: Translator, row: Any) -> str:
    people = t("cell.under_ten") if pd.isna(row.took_part) else t("word.people", n=int(row.took_part))
    return t(f"word.round.{row.mode}", grades=row.grades, people=people)


def _started(t: Translator, items: pd.DataFrame, *, procedure: str, year: int) -> date | None:
    """Find the day in the work plan: the item that is about holding this procedure in this year."""
    asked = t(f"own.round.{procedure}").casefold()
    starts = items[[str(title).casefold().startswith(asked) for title in items["title"]]]["starts_on"].dropna()
    of_year = starts[starts.dt.year == year] if len(starts) else starts
    return of_year.min().date() if len(of_year) else None


def _grade(t: Translator, row: Any) -> dict[str, str]:
    hidden = bool(row.is_suppressed)
    return {
        "grade": str(row.grade),
        "mode": t(f"mode.{row.mode}"),
        "people": _count(t, row.took_part, hidden=hidden),
        "enrolled": _count(t, row.enrolled, hidden=hidden),
        "share": share_cell(t, row.coverage_pct, is_hidden=hidden),
    }


def _count(t: Translator, value: Any, *, hidden: bool) -> str:
    if pd.isna(value):
        return t("cell.under_ten") if hidden else DASH
    return t.integer(value)
