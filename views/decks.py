"""Презентация: which presentations are kept, and of what schools do the ready ones tell?"""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from data import decks as kept
from data.queries import decks as queries
from data.store import Reader
from domain.filters import Filters
from domain.scope import Scope
from domain.slide import SlideSpec
from views.footing import Footing
from views.selection import select

CHIPS = ("municipality", "year", "territory", "program", "curator", "as_of")
COLUMNS = ["code", "name", "slides", "saved_at", "saved_by"]


@dataclass(frozen=True)
class Decks:
    """What ``/present`` says; the footing is that of the ready presentations.

    ``state``: ``ok`` or ``empty`` (no school is left).
    ``decks``, the kept ones by name: ``code, name, slides`` (how many), ``saved_at, saved_by``.
    ``slides``, in their order: ``code, name`` (of the deck), ``position, view`` (``compare``, ``school/12``),
    ``picture, query`` (the filters as an address has them).
    """

    footing: Footing
    state: str
    decks: pd.DataFrame
    slides: pd.DataFrame

    def specs(self, code: str) -> tuple[SlideSpec, ...]:
        """Give the slides of a kept presentation as a deck is built from them."""
        rows = self.slides[self.slides["code"] == code]
        return tuple(
            SlideSpec(view, picture, kept.read(query))
            for view, picture, query in zip(rows["view"], rows["picture"], rows["query"], strict=True)
        )

    def name_of(self, code: str) -> str:
        """Give the name of a kept presentation."""
        return str(self.decks.loc[self.decks["code"] == code, "name"].iloc[0])

    def named(self, text: str) -> str | None:
        """Find the code of a kept presentation by its code or its name; None where there is none."""
        called = " ".join(text.split())
        rows = self.decks[(self.decks["code"] == called) | (self.decks["name"] == called)]
        return None if rows.empty else str(rows["code"].iloc[0])


def decks(reader: Reader, *, scope: Scope, filters: Filters) -> Decks:
    """List the kept presentations; the filters narrow the ready ones only."""
    chosen = select(reader, scope=scope, filters=filters)
    slides = queries.slides(reader, scope)
    listed = queries.decks(reader, scope)
    counts = slides["code"].value_counts()
    listed = listed.assign(slides=listed["code"].map(counts).fillna(0).astype("int64"))
    return Decks(
        footing=chosen.footing(chips=CHIPS),
        state="empty" if chosen.schools.empty else "ok",
        decks=listed[COLUMNS],
        slides=slides,
    )
