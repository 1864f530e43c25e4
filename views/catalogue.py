"""Every view under the name that its address, its tables and its code have."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from views.compare import compare
from views.directions import directions
from views.overview import overview
from views.school import school
from views.schools import schools
from views.sources import sources

VIEWS: Mapping[str, Callable[..., Any]] = {
    "overview": overview,
    "compare": compare,
    "directions": directions,
    "sources": sources,
    "schools": schools,
}
OF_SCHOOL = "school"
PATHS = {"overview": "/", "sources": "/data", "schools": "/school"}


def view_of(name: str) -> tuple[Callable[..., Any], dict[str, int]] | None:
    """Give a view with what it is asked besides filters; ``name`` may be ``school/12``. None if unknown."""
    base, _, number = name.partition("/")
    if base == OF_SCHOOL and number.isascii() and number.isdigit() and len(number) < 10:
        return school, {"school_id": int(number)}
    return (VIEWS[name], {}) if name in VIEWS else None


def path_of(name: str) -> str:
    """Give the path of the screen that shows a view."""
    return PATHS.get(name, f"/{name}")


def name_of(path: str) -> str | None:
    """Give the view that the screen of a path shows; None where none does."""
    known = {shown: name for name, shown in PATHS.items()}
    name = known.get(path.rstrip("/") or "/", path.strip("/"))
    return name if view_of(name) else None
