"""The frame that the assembly puts around every page."""

from __future__ import annotations

import dash
from dash.development.base_component import Component

from components.shell import shell
from domain.filters import Filters
from pages._context import ask, reader_language, services
from views.schools import schools


def frame() -> Component:
    """Draw the shell for this reader: language, screens that exist, whose data the store holds."""
    t = reader_language()
    footing = ask(schools, Filters()).footing
    here = {"place": footing.municipality, "n": footing.schools_total}
    place = t("shell.place", **here) if footing.schools_total else t("shell.place.empty")
    is_demo = services().store.kind == "demo"
    return shell(t, list(dash.page_registry.values()), place=place, is_demo=is_demo)
