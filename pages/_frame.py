"""The frame that the assembly puts around every page."""

from __future__ import annotations

import dash
from dash.development.base_component import Component

from components.shell import Strips, shell
from domain.filters import Filters
from i18n import Translator
from pages._context import ask, reader_language, services
from views.schools import schools

ALL = 0


def frame() -> Component:
    """Draw the shell for this reader: language, screens that exist, whose data the store holds."""
    t, store = reader_language(), services().store
    strips = Strips(is_demo=store.kind == "demo", is_read_only=store.is_read_only)
    return shell(t, list(dash.page_registry.values()), place=place_words(t), strips=strips)


def place_words(t: Translator) -> str:
    """Say whose data the store holds, at the foot of the navigation."""
    footing = ask(schools, Filters(municipality=ALL)).footing
    towns = max(len(footing.choices["municipality"]) - 1, 0)
    here = {"place": footing.municipality, "towns": towns, "n": footing.schools_total}
    return t("shell.places" if towns else "shell.place", **here) if here["n"] else t("shell.place.empty")
