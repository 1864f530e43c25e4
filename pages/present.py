"""Презентация: ready and kept presentations, notes for Word, ways to show them and to take them away."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dash import callback, html, register_page

from components.address import filters_of
from components.shell import screen
from components.slots import inputs, outputs
from domain.filters import Filters
from pages._context import ask, filled, page_title, reader_language, scope, services
from pages._present_current import current_deck
from pages._present_panels import SLOTS, panels
from pages._present_ready import Offer
from pages._present_words import Namer
from slides.asking import asker
from views.decks import decks
from views.schools import schools

PAGE = "decks"
register_page(__name__, path="/present", name=PAGE, group="data", order=95, title=page_title(PAGE))  # type: ignore[no-untyped-call]


def layout(**_query: str) -> html.Div:
    """Lay out the skeleton."""
    return screen(reader_language(), PAGE, SLOTS)


@callback(output=outputs(PAGE, SLOTS), inputs=inputs(PAGE))
def content(search: str, path: str, seen: dict[str, str] | None) -> dict[str, Any]:
    """Ask the view and draw it."""
    t, asked, store = reader_language(), filters_of(search), services().store
    result = ask(decks, asked)
    rows = ask(schools, replace(Filters(), municipality=asked.municipality)).schools
    listed = tuple(
        (str(number), str(name)) for number, name in zip(rows["school_id"], rows["school"], strict=True)
    )
    offer = Offer(asked, result.footing, listed, is_read_only=store.is_read_only)
    drawn = panels(t, result, offer, Namer(t, asker(store, scope())), current=current_deck())
    return filled(SLOTS, result.footing, asked, seen, drawn)
