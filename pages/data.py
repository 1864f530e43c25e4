"""Данные: what was loaded, what was set aside or refused and why, who owes what."""

from __future__ import annotations

from typing import Any

from dash import callback, html, register_page

from components.address import filters_of
from components.shell import screen
from components.slots import inputs, outputs
from intake.names import names
from pages._context import ask, filled, page_title, reader_language, services
from pages._data_panels import SLOTS, panels
from pages._intake_panel import Place
from views.sources import sources

PAGE = "sources"
register_page(__name__, path="/data", name=PAGE, group="data", order=90, title=page_title(PAGE))  # type: ignore[no-untyped-call]


def layout(**_query: str) -> html.Div:
    """Lay out the skeleton."""
    return screen(reader_language(), PAGE, SLOTS)


def _place() -> Place:
    """Tell where files would go now."""
    held = services()
    way = "" if held.doors is None else "demo" if held.doors.is_own else "own"
    return Place(held.store.kind, held.store.is_read_only, way, tuple(names(held.store)))


@callback(output=outputs(PAGE, SLOTS), inputs=inputs(PAGE))
def content(search: str, path: str, seen: dict[str, str] | None) -> dict[str, Any]:
    """Ask the view and draw it."""
    asked = filters_of(search)
    result = ask(sources, asked)
    return filled(SLOTS, result.footing, asked, seen, panels(reader_language(), result, asked, place=_place()))
