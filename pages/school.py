"""Профиль школы: what one school is like; without an id, the list to choose from."""

from __future__ import annotations

from typing import Any

from dash import callback, html, register_page

from components.address import filters_of
from components.shell import screen
from components.slots import inputs, outputs
from pages._context import ask, filled, page_title, reader_language, style
from pages._school_choice import choice
from pages._school_panels import SLOTS, panels
from views.school import school
from views.schools import schools

PAGE = "school"
register_page(  # type: ignore[no-untyped-call]
    __name__,
    path="/school",
    path_template="/school/<school_id>",
    name=PAGE,
    group="picture",
    order=20,
    title=page_title(PAGE),
)


def layout(school_id: str | None = None, **_query: str) -> html.Div:
    """Lay out the skeleton; the school is read from the address when it is filled."""
    return screen(reader_language(), PAGE, SLOTS)


@callback(output=outputs(PAGE, SLOTS), inputs=inputs(PAGE))
def content(search: str, path: str, seen: dict[str, str] | None) -> dict[str, Any]:
    """Ask for the school of the address, or for all schools to choose one."""
    asked, t = filters_of(search), reader_language()
    name = path.strip("/").partition("/")[2]
    if not name:
        listed = ask(schools, asked)
        return filled(SLOTS, listed.footing, asked, seen, choice(t, listed, asked))
    profile = ask(school, asked, school_id=int(name) if name.isascii() and name.isdigit() else 0)
    return filled(SLOTS, profile.footing, asked, seen, panels(t, style(), profile, asked))
