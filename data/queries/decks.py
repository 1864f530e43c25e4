"""Presentations kept under a name."""

from __future__ import annotations

import pandas as pd
from sqlalchemy import select

from data.schema import Deck, DeckSlide
from data.store import Reader
from domain.scope import Scope


def decks(reader: Reader, scope: Scope) -> pd.DataFrame:
    """List the kept presentations by name: code, name, saved_at, saved_by.

    A reader with a limited scope is told of none that is only about schools outside it.
    """
    question = select(Deck.code, Deck.name, Deck.saved_at, Deck.saved_by).order_by(Deck.name, Deck.id)
    rows = reader.frame(question)
    hidden = set(_all_slides(reader)["code"]) - set(slides(reader, scope)["code"])
    return rows[~rows["code"].isin(hidden)].reset_index(drop=True)


def slides(reader: Reader, scope: Scope) -> pd.DataFrame:
    """List their slides in their order: code, name (of the deck), position, view, picture, query.

    A reader with a limited scope is told of no slide about a school outside it.
    """
    rows = _all_slides(reader)
    seen = pd.Series([_is_seen(view, scope) for view in rows["view"]], index=rows.index, dtype="bool")
    return rows[seen].reset_index(drop=True)


def _all_slides(reader: Reader) -> pd.DataFrame:
    return reader.frame(
        select(Deck.code, Deck.name, DeckSlide.position, DeckSlide.view, DeckSlide.picture, DeckSlide.query)
        .join(DeckSlide, DeckSlide.deck_id == Deck.id)
        .order_by(Deck.name, Deck.id, DeckSlide.position)
    )


def _is_seen(view: str, scope: Scope) -> bool:
    _, _, school = view.partition("/")
    return not school or scope.covers(int(school))
