"""What was held in a period, counted and worded for notes."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Collection
from datetime import date, timedelta

import pandas as pd

from i18n import Translator
from reports.word.wording import genitive, lowered_first, span
from slides.shown import rows_of

TOGETHER = ("monitoring", "meeting", "seminar", "interview")
CONSULTATION = "consultation"
YEAR = timedelta(days=365)


def within(events: pd.DataFrame, *, since: date | None, until: date | None) -> pd.DataFrame:
    """Leave the events up to a day, of the year before it where no first day is asked for."""
    first = since or (until - YEAR if until else None)
    kept = events if first is None else events[events["held_on"] >= pd.Timestamp(first)]
    return kept if until is None else kept[kept["held_on"] <= pd.Timestamp(until)]


def period(t: Translator, events: pd.DataFrame, *, until: date | None) -> str:
    """Say the whole months that the events fall into, no further than the day; blank without events."""
    if events.empty:
        return ""
    last = events["held_on"].max().date()
    whole = last.replace(day=monthrange(last.year, last.month)[1])
    return span(t, events["held_on"].min().date().replace(day=1), min(whole, until) if until else whole)


def together(events: pd.DataFrame, kind: str) -> pd.DataFrame:
    """Give the events of a kind, one row each, whoever of the schools told of it."""
    return events[events["kind"] == kind].drop_duplicates(["held_on", "title"])


def held(t: Translator, events: pd.DataFrame, schools: Collection[int]) -> dict[str, str]:
    """Count what was held by kind, each with its audience; kinds that were not held are left out."""
    found = {kind: _of_kind(t, together(events, kind), kind) for kind in TOGETHER}
    found[CONSULTATION] = consultations(t, events, schools)
    order = ("monitoring", "meeting", CONSULTATION, "seminar", "interview")
    return {kind: found[kind] for kind in order if found[kind]}


def _of_kind(t: Translator, rows: pd.DataFrame, kind: str) -> str:
    if rows.empty:
        return ""
    number = t(f"word.held.{kind}", n=len(rows))
    audiences = set(rows["audience"].dropna()) - {""}
    if len(audiences) != 1:
        return number
    return t("word.held.audience", held=number, audience=lowered_first(str(audiences.pop())))


def consultations(t: Translator, events: pd.DataFrame, schools: Collection[int]) -> str:
    """Say how many consultations every school had at least, else how many schools had any."""
    rows = events[(events["kind"] == CONSULTATION) & events["school_id"].isin(schools)]
    counts = rows.groupby("school_id").size()
    if counts.empty:
        return ""
    if len(counts) == len(schools):
        least = int(counts.min())
        nouns = t.plural("noun.consultation_gen", least)
        return t("word.held.consultation.each", number=genitive(t, least, gender="f"), noun=nouns)
    return t("word.held.consultation.some", n=int(counts.sum()), schools=len(counts), of=len(schools))


def visits(t: Translator, events: pd.DataFrame) -> str:
    """Say how many schools were visited, and when; blank without visits."""
    rows = events[(events["kind"] == "visit") & events["school_id"].notna()]
    if rows.empty:
        return ""
    days = span(t, rows["held_on"].min().date(), rows["held_on"].max().date())
    return t("word.visits", n=int(rows["school_id"].nunique()), days=days)


def meetings(t: Translator, events: pd.DataFrame) -> list[str]:
    """List the meetings with their days and how many took part."""
    rows = together(events, "meeting").sort_values("held_on")
    return [
        t("word.meeting", day=row.held_on.date(), title=row.title)
        if pd.isna(row.participants)
        else t("word.meeting.people", day=row.held_on.date(), title=row.title, n=int(row.participants))
        for row in rows_of(rows)
    ]
