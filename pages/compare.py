"""Оценки и внешняя оценка: do marks and attendance agree with external assessment."""

from __future__ import annotations

from typing import Any

from dash import callback, html, register_page

from components.address import filters_of
from components.shell import screen
from components.slots import inputs, outputs
from pages._compare_panels import SLOTS, panels
from pages._context import ask, filled, page_title, reader_language, style
from views.compare import compare

PAGE = "compare"
register_page(__name__, path="/compare", name=PAGE, group="picture", order=30, title=page_title(PAGE))  # type: ignore[no-untyped-call]


def layout(**_query: str) -> html.Div:
    """Lay out the skeleton."""
    return screen(reader_language(), PAGE, SLOTS)


@callback(output=outputs(PAGE, SLOTS), inputs=inputs(PAGE))
def content(search: str, path: str, seen: dict[str, str] | None) -> dict[str, Any]:
    """Ask the view and draw it."""
    asked = filters_of(search)
    result = ask(compare, asked)
    return filled(SLOTS, result.footing, asked, seen, panels(reader_language(), style(), result, asked))
