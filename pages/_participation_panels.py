"""The panels of the screen of participation."""

from __future__ import annotations

from functools import partial
from typing import Any

from components.address import answered, csv_link
from components.findings import findings
from components.key_figures import key_figures
from components.panel import Panel, panel
from components.parts import button
from components.shell import page_head
from components.slots import Slot
from components.states import empty, empty_store, no_schools
from domain.filters import Filters
from figures.theme import Style
from i18n import Translator
from pages._participation_charts import by_grade, coverage
from pages._participation_tables import checks, places, rounds, schools
from pages._taking import ways_out
from views.participation import Participation
from wording.findings import plain, sentence

SLOTS = (
    Slot("keys", 12, 110),
    Slot("grades", 8, 380),
    Slot("words", 4, 380, is_words=True),
    Slot("checks", 12, 160),
    Slot("strip", 7, 380),
    Slot("places", 5, 380),
    Slot("schools", 12, 300),
    Slot("rounds", 12, 200),
)
SAID = 5


def panels(t: Translator, style: Style, result: Participation, asked: Filters) -> dict[str, Any]:
    """Draw everything that the view says."""
    if result.state == "empty":
        return {
            "head": page_head(t("nav.participation"), t("participation.subtitle.empty")),
            "keys": _empty(t, result),
        }
    filters = answered(asked, result.footing.filters)
    link = partial(csv_link, "participation", filters=filters)
    said = plain(sentence(t, result.title)) if result.title else t("nav.participation")
    has_schools = len(result.schools) > 0
    return {
        "head": page_head(said, t("participation.subtitle"), *ways_out(t, "participation", filters)),
        "keys": key_figures(t, result.key_figures),
        "grades": by_grade(t, style, result, link("grades")),
        "words": panel(t, Panel(t("panel.words"), findings(t, result.findings, shown=SAID))),
        "strip": coverage(t, style, result, link("schools")) if has_schools else None,
        "rounds": rounds(t, result, link("rounds")),
        "checks": checks(t, result, link("checks")),
        "schools": schools(t, result, link("schools")) if has_schools else None,
        "places": places(t, result, link("places")),
    }


def _empty(t: Translator, result: Participation) -> Any:
    footing = result.footing
    if not footing.schools_total:
        return panel(t, Panel("", empty_store(t)))
    if not footing.schools or footing.filters.year is None:
        return panel(t, Panel("", no_schools(t)))
    title = t("empty.participation.title", year=footing.filters.year)
    way = button(t("empty.store.load"), "/data", is_main=True)
    return panel(t, Panel("", empty(title, t("empty.participation.text"), way)))
