"""Направления: what the schools chose, by district and program."""

from __future__ import annotations

from typing import Any

from dash import callback, html, register_page

from components.address import filters_of
from components.shell import screen
from components.slots import inputs, outputs
from pages._context import ask, filled, page_title, reader_language, style
from pages._directions_panels import SLOTS, panels
from views.directions import directions

PAGE = "directions"
register_page(__name__, path="/directions", name=PAGE, group="picture", order=40, title=page_title(PAGE))  # type: ignore[no-untyped-call]


def layout(**_query: str) -> html.Div:
    """Lay out the skeleton."""
    return screen(reader_language(), PAGE, SLOTS)


@callback(output=outputs(PAGE, SLOTS), inputs=inputs(PAGE))
def content(search: str, path: str, seen: dict[str, str] | None) -> dict[str, Any]:
    """Ask the view and draw it."""
    asked = filters_of(search)
    result = ask(directions, asked)
    return filled(SLOTS, result.footing, asked, seen, panels(reader_language(), style(), result, asked))
