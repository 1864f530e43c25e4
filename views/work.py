"""План МСОКО, мероприятия, договоры, курс: what was done, as it was told."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from data.queries import work as queries
from data.store import Reader
from domain.filters import Filters
from domain.scope import Scope
from views.footing import Footing
from views.schools import CHIPS
from views.selection import Selection, select

KINDS = ("event", "careers", "work_plan", "course", "registry")
EVENTS = ["school_id", "school", "municipality", "academic_year", "held_on", "kind", "title", "audience"]
EVENTS += ["participants", "curator", "note"]
CONTRACTS = ["school_id", "school", "academic_year", "college", "profession", "pupils", "signed_on"]
ITEMS = ["municipality", "academic_year", "position", "title", "responsible", "starts_on", "due_on", "status"]
ITEMS += ["result"]
MODULES = ["municipality", "academic_year", "position", "title", "planned_on", "published_on", "videos"]
MODULES += ["listeners", "address"]


@dataclass(frozen=True)
class Work:
    """What was done in all school years, of the schools that the filters leave and of their municipalities.

    ``state``: ``ok`` or ``empty``.
    ``events`` by day: ``school_id, school`` (missing for those of a municipality), ``municipality, academic_year,
    held_on, kind, title, audience, participants, curator, note``.
    ``contracts``: ``school_id, school, academic_year, college, profession, pupils, signed_on``.
    ``work_items``, the МСОКО plan in its order: ``municipality, academic_year, position, title, responsible,
    starts_on, due_on, status`` (``planned, running, done, postponed``), ``result``.
    ``course_modules`` in their order: ``municipality, academic_year, position, title, planned_on, published_on,
    videos, listeners, address``.
    """

    footing: Footing
    state: str
    events: pd.DataFrame
    contracts: pd.DataFrame
    work_items: pd.DataFrame
    course_modules: pd.DataFrame


def work(reader: Reader, *, scope: Scope, filters: Filters) -> Work:
    """List what was done."""
    chosen = select(reader, scope=scope, filters=filters)
    asked = (queries.events, queries.contracts, queries.work_items, queries.course_modules)
    frames = [_named(chosen, ask(reader, chosen.narrowed)) for ask in asked]
    events, contracts, items, modules = frames
    curators = chosen.visible.set_index("school_id")["school"]
    return Work(
        footing=chosen.footing(kinds=KINDS, chips=CHIPS, years=chosen.years),
        state="ok" if any(map(len, frames)) else "empty",
        events=events.assign(curator=events["curator_school_id"].map(curators))[EVENTS],
        contracts=contracts[CONTRACTS],
        work_items=items[ITEMS],
        course_modules=modules[MODULES],
    )


def _named(chosen: Selection, rows: pd.DataFrame) -> pd.DataFrame:
    """Name the school or, of others, the municipality of each row."""
    by_school = chosen.schools.set_index("school_id")
    places = chosen.schools.drop_duplicates("municipality_id").set_index("municipality_id")["municipality"]
    own = rows["school_id"].map(by_school["municipality"])
    town = own.where(rows["school_id"].notna(), rows["municipality_id"].map(places))
    named = rows.assign(
        school_id=rows["school_id"].astype("float64"),
        school=rows["school_id"].map(by_school["school"]).astype("str"),
        municipality=town.astype("str"),
    )
    return named[town.notna()].reset_index(drop=True)
