"""Лист посещения: one school on paper, for a curator's visit; the browser prints it."""

from __future__ import annotations

from typing import Any

from dash import callback, html, register_page

from components.address import filters_of
from components.shell import screen
from components.slots import inputs, outputs
from pages._context import ask, filled, page_title, reader_language
from pages._visit_sheet import SLOTS, sheet
from views.visit import visit

PAGE = "visit"
register_page(  # type: ignore[no-untyped-call]
    __name__, path_template="/curator/visit/<school_id>", name=PAGE, order=61, title=page_title(PAGE)
)


def layout(school_id: str | None = None, **_query: str) -> html.Div:
    """Lay out the skeleton; the school is read from the address when it is filled."""
    return screen(reader_language(), PAGE, SLOTS)


@callback(output=outputs(PAGE, SLOTS), inputs=inputs(PAGE))
def content(search: str, path: str, seen: dict[str, str] | None) -> dict[str, Any]:
    """Ask the view and write the sheet."""
    asked = filters_of(search)
    name = path.rstrip("/").rpartition("/")[2]
    result = ask(visit, asked, school_id=int(name) if name.isascii() and name.isdigit() else 0)
    return filled(SLOTS, result.footing, asked, seen, sheet(reader_language(), result, asked))
