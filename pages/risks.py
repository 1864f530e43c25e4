"""Рисковые профили: what threatens which schools, as their profile or the surveys say."""

from __future__ import annotations

from typing import Any

from dash import callback, html, register_page

from components.address import filters_of
from components.shell import screen
from components.slots import inputs, outputs
from pages._context import ask, filled, page_title, reader_language, style
from pages._risks_panels import SLOTS, panels
from views.risks import risks

PAGE = "risks"
register_page(__name__, path="/risks", name=PAGE, group="picture", order=46, title=page_title(PAGE))  # type: ignore[no-untyped-call]


def layout(**_query: str) -> html.Div:
    """Lay out the skeleton."""
    return screen(reader_language(), PAGE, SLOTS)


@callback(output=outputs(PAGE, SLOTS), inputs=inputs(PAGE))
def content(search: str, path: str, seen: dict[str, str] | None) -> dict[str, Any]:
    """Ask the view and draw it."""
    asked = filters_of(search)
    result = ask(risks, asked)
    return filled(SLOTS, result.footing, asked, seen, panels(reader_language(), style(), result, asked))
