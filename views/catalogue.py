"""Every view under the name that its address, its tables and its code have."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from views.compare import compare
from views.curator import curator
from views.decks import decks
from views.directions import directions
from views.overview import overview
from views.participation import participation
from views.risks import risks
from views.school import school
from views.schools import schools
from views.sources import sources
from views.visit import visit
from views.work import work

VIEWS: Mapping[str, Callable[..., Any]] = {
    "overview": overview,
    "compare": compare,
    "directions": directions,
    "risks": risks,
    "participation": participation,
    "curator": curator,
    "sources": sources,
    "schools": schools,
    "work": work,
    "decks": decks,
}
OF_SCHOOL: Mapping[str, Callable[..., Any]] = {"school": school, "visit": visit}
PATHS = {"overview": "/", "sources": "/data", "schools": "/school", "visit": "/curator/visit", "decks": "/present"}


def view_of(name: str) -> tuple[Callable[..., Any], dict[str, int]] | None:
    """Give a view with what it is asked besides filters; ``name`` may be ``school/12``. None if unknown."""
    base, _, number = name.partition("/")
    if base in OF_SCHOOL and number.isascii() and number.isdigit() and len(number) < 10:
        return OF_SCHOOL[base], {"school_id": int(number)}
    return (VIEWS[name], {}) if name in VIEWS else None


def path_of(name: str) -> str:
    """Give the path of the screen that shows a view."""
    base, _, number = name.partition("/")
    path = PATHS.get(base, f"/{base}")
    return f"{path}/{number}" if number else path


def name_of(path: str) -> str | None:
    """Give the view that the screen of a path shows; None where none does."""
    known = {shown: name for name, shown in PATHS.items() if name not in OF_SCHOOL}
    of_school = next(
        (f"{base}{rest}" for base in OF_SCHOOL if (rest := path.removeprefix(path_of(base))) != path), ""
    )
    name = known.get(path.rstrip("/") or "/") or (of_school if view_of(of_school) else path.strip("/"))
    return name if view_of(name) else None
