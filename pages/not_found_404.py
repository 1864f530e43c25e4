"""What an unknown address says; Dash finds this page by its name."""

from __future__ import annotations

from dash import html, register_page

from components.panel import Panel, panel
from components.parts import button
from components.shell import screen
from components.states import empty
from pages._context import page_title, reader_language

PAGE = "not_found"
register_page(__name__, path="/404", name=PAGE, order=900, title=page_title(PAGE))  # type: ignore[no-untyped-call]


def layout(**_query: str) -> html.Div:
    """Say that the address leads nowhere and where to go."""
    t = reader_language()
    home = button(t("not_found.home"), "/", is_main=True)
    said = panel(t, Panel("", empty(t("not_found.title"), t("not_found.text"), home)))
    page = screen(t, PAGE, [])
    page.children[1].children.append(said)
    return page
