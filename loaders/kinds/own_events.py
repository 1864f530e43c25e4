"""Events of schools and municipalities."""

from __future__ import annotations

from datetime import date

import pandas as pd

from data.resolver import Resolver
from loaders.kinds.own_people import plain_text
from loaders.kinds.own_sieve import Sieve
from loaders.kinds.own_subjects import SUBJECT, subject_units, subjects
from loaders.kinds.own_units import facts_of, keyed, numbered
from loaders.kinds.own_words import reference
from loaders.laid_out import Counted, Hints, LaidOut

SEPTEMBER = 9
EVENT = ["held_on", "kind", "title", "audience", "participants", "curator_school", "note"]


def count_events(laid_out: LaidOut, hints: Hints, resolver: Resolver) -> Counted:
    """Count own_events: one unit a school or municipality, month and kind; a school year begins in September."""
    sieve = Sieve(laid_out)
    held_on = sieve.day("held_on")
    clean = subjects(sieve, resolver).assign(
        held_on=held_on,
        month=held_on.map(lambda day: f"{day:%Y-%m}", na_action="ignore"),
        academic_year=held_on.map(_academic_year, na_action="ignore").astype("Int64"),
        kind=sieve.word("event_kind", reference("event_kinds")),
        title=plain_text(sieve, "title", required=True),
        audience=plain_text(sieve, "audience"),
        participants=sieve.whole_if_any("participants"),
        curator_school=sieve.school("curator", resolver, code="unknown_curator", required=False),
        note=plain_text(sieve, "note", most=None),
    )
    sieve.fault(_own_curator(clean), "own_curator", field="curator")
    sieve.once(clean, [*SUBJECT, "held_on", "kind", "title", "audience"], field="title")
    kept = sieve.kept(clean).sort_values("held_on", kind="stable")
    rows = numbered(kept, key=keyed(kept["month"], kept["kind"]))
    rows = rows.assign(position=rows.groupby("unit").cumcount() + 1)
    units = subject_units(rows, resolver, kind="event", sheet=laid_out.sheet)
    return sieve.counted(facts_of(units, {"event": rows[["unit", "position", *EVENT]]}))


def _own_curator(clean: pd.DataFrame) -> pd.Series:
    return clean["school"].notna() & (clean["school"] == clean["curator_school"])


def _academic_year(day: date) -> int:
    return day.year if day.month >= SEPTEMBER else day.year - 1
