"""Presentations that a reader keeps under a name: saved, added to, put in order, renamed, removed."""

from __future__ import annotations

import re
import secrets
from collections.abc import Sequence
from urllib.parse import parse_qsl, urlencode

from sqlalchemy import Connection, delete, func, insert, select, update

from data.errors import StoreError
from data.journal import now, write_event
from data.schema import Deck, DeckSlide
from data.store import Store
from domain.filters import Filters
from domain.slide import SlideSpec

LONGEST_NAME = 80
MOST_SLIDES = 60
LONGEST_QUERY = 1000
CODE_BYTES = 5
VIEW, PICTURE = re.compile(r"[a-z_]{1,40}(/\d{1,9})?"), re.compile("[a-z0-9_]{1,60}")


def save_deck(store: Store, *, name: str, slides: Sequence[SlideSpec], by: str) -> str:
    """Keep slides under a name and give the code that stands in links; without slides it waits for them."""
    rows = _rows(slides)
    with store.writing() as connection:
        called = _free_name(connection, name)
        code = secrets.token_hex(CODE_BYTES)
        row = {"code": code, "name": called, "saved_at": now(), "saved_by": by}
        deck_id = connection.execute(insert(Deck).values(row).returning(Deck.id)).scalar_one()
        _write(connection, deck_id, rows)
        write_event(connection, kind="deck_saved", by=by, file_name=called)
    return code


def set_slides(store: Store, code: str, slides: Sequence[SlideSpec], *, by: str) -> None:
    """Replace the slides of a presentation: another order, fewer of them, none."""
    rows = _rows(slides)
    with store.writing() as connection:
        deck_id, name = _known(connection, code)
        connection.execute(delete(DeckSlide).where(DeckSlide.deck_id == deck_id))
        _write(connection, deck_id, rows)
        _changed(connection, deck_id, name, by=by)


def add_slide(store: Store, code: str, slide: SlideSpec, *, by: str) -> int:
    """Put a slide at the end of a presentation and give its number."""
    (row,) = _rows([slide])
    with store.writing() as connection:
        deck_id, name = _known(connection, code)
        last = select(func.coalesce(func.max(DeckSlide.position), 0)).where(DeckSlide.deck_id == deck_id)
        number: int = connection.execute(last).scalar_one() + 1
        if number > MOST_SLIDES:
            raise StoreError("long_deck", n=number, most=MOST_SLIDES)
        connection.execute(insert(DeckSlide), [{**row, "deck_id": deck_id, "position": number}])
        _changed(connection, deck_id, name, by=by)
    return number


def rename_deck(store: Store, code: str, *, name: str, by: str) -> None:
    """Call a presentation otherwise; its code, and so its links, stay."""
    with store.writing() as connection:
        deck_id, old = _known(connection, code)
        called = old if " ".join(name.split()) == old else _free_name(connection, name)
        connection.execute(update(Deck).where(Deck.id == deck_id).values(name=called))
        write_event(connection, kind="deck_saved", by=by, file_name=called)


def remove_deck(store: Store, code: str, *, by: str) -> None:
    """Forget a presentation; an old link to it says so."""
    with store.writing() as connection:
        deck_id, name = _known(connection, code)
        connection.execute(delete(DeckSlide).where(DeckSlide.deck_id == deck_id))
        connection.execute(delete(Deck).where(Deck.id == deck_id))
        write_event(connection, kind="deck_removed", by=by, file_name=name)


def written(filters: Filters) -> str:
    """Write filters as a slide keeps them."""
    return urlencode(filters.to_query(), safe=",")


def read(query: str) -> Filters:
    """Read the filters that a slide keeps."""
    return Filters.from_query(dict(parse_qsl(query)))


def _rows(slides: Sequence[SlideSpec]) -> list[dict[str, str]]:
    if len(slides) > MOST_SLIDES:
        raise StoreError("long_deck", n=len(slides), most=MOST_SLIDES)
    rows = [{"view": one.view, "picture": one.picture, "query": written(one.filters)} for one in slides]
    for row in rows:
        if not (VIEW.fullmatch(row["view"]) and PICTURE.fullmatch(row["picture"])):
            raise StoreError("unknown_slide")
        if len(row["query"]) > LONGEST_QUERY:
            raise StoreError("long_query")
    return rows


def _write(connection: Connection, deck_id: int, rows: Sequence[dict[str, str]]) -> None:
    if rows:
        numbered = [{**row, "deck_id": deck_id, "position": place} for place, row in enumerate(rows, 1)]
        connection.execute(insert(DeckSlide), numbered)


def _changed(connection: Connection, deck_id: int, name: str, *, by: str) -> None:
    connection.execute(update(Deck).where(Deck.id == deck_id).values(saved_at=now(), saved_by=by))
    write_event(connection, kind="deck_saved", by=by, file_name=name)


def _known(connection: Connection, code: str) -> tuple[int, str]:
    row = connection.execute(select(Deck.id, Deck.name).where(Deck.code == code)).one_or_none()
    if row is None:
        raise StoreError("unknown_deck")
    return row.id, row.name


def _free_name(connection: Connection, name: str) -> str:
    called = " ".join(name.split())
    if not called:
        raise StoreError("nameless_deck")
    if len(called) > LONGEST_NAME:
        raise StoreError("long_deck_name", n=len(called), most=LONGEST_NAME)
    if connection.execute(select(Deck.id).where(Deck.name == called)).first():
        raise StoreError("deck_name_taken", name=called)
    return called
