"""The report on low-result schools, curators, participation and careers, in the form of Grozny's of March 2021."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from typing import Any

import pandas as pd

from i18n import Translator
from reports.word.asked import Asked, Context, common, day_of
from reports.word.careers import careers
from reports.word.events import consultations, meetings, visits, within
from reports.word.rounds import held_by, rounds
from reports.word.surveys import surveys
from reports.word.wording import counted, ended, month, span
from reports.word.work_plan import items_of_year
from slides.shown import rows_of

LOW, HELPED = "shnor", "p500"
VIEWS = ("schools", "work", "risks")


def context(asked: Asked) -> Context:
    """Fill the placeholders of ``low_results.docx``."""
    t = asked.t
    results = {name: asked.view(name) for name in VIEWS}
    schools, work = results["schools"], results["work"]
    year = schools.footing.filters.year
    until, since = _reported(day_of(schools.footing), asked.spec.filters.since)
    results["participation"] = _round(asked, until)
    events = within(work.events, since=since, until=until) if until else work.events
    return {
        **common(t, results),
        "reported": _period(t, since, until, is_month=asked.spec.filters.since is None),
        **_programs(t, schools.schools, events),
        **_held(t, events, schools.schools),
        **surveys(t, results["risks"]),
        **items_of_year(t, work.work_items, year),
        **rounds(t, results["participation"], work.work_items),
        **careers(t, work.contracts, year),
    }


def _round(asked: Asked, until: date | None) -> Any:
    """Ask for participation, in a round that is not ahead of the day unless one is asked for."""
    told = asked.view("participation")
    code = held_by(told, until)
    is_asked = asked.spec.filters.assessment is not None or code in (None, told.footing.filters.assessment)
    return told if is_asked else asked.view("participation", assessment=code)


def _reported(day: date | None, since: date | None) -> tuple[date | None, date | None]:
    """Report the whole month of the day, from an earlier day on where one is asked for."""
    if day is None:
        return None, since
    last = day.replace(day=monthrange(day.year, day.month)[1])
    return last, since or last.replace(day=1)


def _period(t: Translator, since: date | None, until: date | None, *, is_month: bool) -> str:
    if since is None or until is None:
        return t("word.reported.unknown")
    return (
        t("word.reported.month", month=month(t, until))
        if is_month
        else t("word.reported", span=span(t, since, until))
    )


def _programs(t: Translator, schools: pd.DataFrame, events: pd.DataFrame) -> Context:
    """Say how many schools are of the programs and who their curators are."""
    low, helped = _members(schools, LOW), _members(schools, HELPED)
    visited = events[events["kind"] == "visit"].groupby("school_id").size()
    return {
        "low_schools": counted(t, "word.low_schools", len(low)) if len(low) else "",
        "helped_schools": counted(t, "word.helped_schools", len(helped)) if len(helped) else "",
        "curated": _curated(t, helped),
        "curated_schools": [_curated_row(row, visited) for row in rows_of(helped)],
    }


def _members(schools: pd.DataFrame, program: str) -> pd.DataFrame:
    return schools[schools["programs"].map(lambda own: program in own).astype(bool)]


def _curated(t: Translator, helped: pd.DataFrame) -> str:
    curated = helped[helped["curator"].notna()]
    curators = int(curated["curator"].nunique())
    if curated.empty:
        return t("word.curated.none") if len(helped) else ""
    if len(curated) == len(helped):
        return t("word.curated.all", n=curators)
    return t("word.curated.some", n=len(curated), curators=curators)


def _curated_row(row: Any, visited: pd.Series) -> Mapping[str, str]:
    return {
        "school": str(row.school),
        "district": "" if pd.isna(row.district) else str(row.district),
        "curator": "–" if pd.isna(row.curator) else str(row.curator),
        "visits": str(int(visited.get(row.school_id, 0))),
    }


def _held(t: Translator, events: pd.DataFrame, schools: pd.DataFrame) -> Context:
    listed = meetings(t, events)
    asked = [int(one) for one in _members(schools, LOW)["school_id"]]
    return {
        "meetings": ended(listed),
        "meetings_count": counted(t, "word.meetings", len(listed)),
        "visits": visits(t, events),
        "consultations": consultations(t, events, asked),
    }
