"""Участие в ВПР: people by grade and mode, against those enrolled."""

from __future__ import annotations

from typing import Any

from dash import callback, html, register_page

from components.address import filters_of
from components.shell import screen
from components.slots import inputs, outputs
from pages._context import ask, filled, page_title, reader_language, style
from pages._participation_panels import SLOTS, panels
from views.participation import participation

PAGE = "participation"
register_page(__name__, path="/participation", name=PAGE, group="picture", order=45, title=page_title(PAGE))  # type: ignore[no-untyped-call]


def layout(**_query: str) -> html.Div:
    """Lay out the skeleton."""
    return screen(reader_language(), PAGE, SLOTS)


@callback(output=outputs(PAGE, SLOTS), inputs=inputs(PAGE))
def content(search: str, path: str, seen: dict[str, str] | None) -> dict[str, Any]:
    """Ask the view and draw it."""
    asked = filters_of(search)
    result = ask(participation, asked)
    return filled(SLOTS, result.footing, asked, seen, panels(reader_language(), style(), result, asked))
