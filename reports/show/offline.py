"""The one file for a hall without a network: all choices of a show and all its schools inside."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from typing import Any

from domain.filters import Filters
from domain.slide import Deck
from reports.show.document import OFFERED, Json, key, more_slides, offered, school_key, show_document
from reports.show.page import page
from reports.show.showing import Showing
from slides.wanted import NoDeck


def offline_bytes(showing: Showing) -> bytes:
    """Write the show as an HTML file that fetches nothing; a deck without any slide raises ``NoDeck``.

    It holds the schools of the selection, which is that of the filters it is made with.
    """
    document = offline_document(showing)
    return page(document, showing.t, is_offline=True).encode()


def offline_document(showing: Showing) -> Json:
    """Give the document of the file: every choice that has slides, every school of the selection."""
    first = showing.deck(showing.filters)
    if not first.slides:
        raise NoDeck("empty", name=showing.wanted.ready or showing.wanted.kept)
    schools = _selected(showing)
    around = showing.around({})
    around = replace(around, names={one: name for one, name in around.names.items() if one in schools})
    decks = {key(showing.filters): first, **dict(_choices(showing))}
    decks |= {school_key(one): deck for one in schools if (deck := showing.school_deck(one)).slides}
    return {
        **show_document(first, showing.t, around),
        **more_slides(decks, showing.t, names=around.names),
    }


def _selected(showing: Showing) -> list[int]:
    """List the schools that the filters leave, in the order of the town's list."""
    left = {int(one) for one in showing.ask("schools", showing.filters).schools["school_id"]}
    return [one for one in showing.names if one in left]


def _choices(showing: Showing) -> Iterator[tuple[str, Deck]]:
    """Make the deck of each pair of a territory and a program that has schools and slides."""
    choices = offered(showing.town.footing, showing.t)
    for values in product(*([value for value, _ in choices.get(name, [("", "")])] for name in OFFERED)):
        filters = _filters(showing.filters, dict(zip(OFFERED, values, strict=True)))
        if not showing.ask("schools", filters).footing.schools:
            continue
        try:
            deck = showing.deck(filters)
        except NoDeck:
            continue
        if deck.slides:
            yield key(filters), deck


def _filters(base: Filters, values: dict[str, str]) -> Filters:
    told: dict[str, Any] = vars(Filters.from_query(values))
    return replace(base, **{name: told[name] for name in OFFERED})
