"""What the screen of risks says where there is nothing to draw."""

from __future__ import annotations

from typing import Any

from components.html_text import Html
from components.panel import Panel, panel
from components.parts import button
from components.states import empty, empty_store, no_schools
from i18n import Translator
from views.risks import Risks

BLANKS = ("own_instruments", "own_survey_counts")


def nothing(t: Translator, result: Risks) -> Any:
    """Say that there are no schools, none under these filters or nothing loaded of this year."""
    footing = result.footing
    if not footing.schools_total:
        return panel(t, Panel("", empty_store(t)))
    if not footing.schools or footing.filters.year is None:
        return panel(t, Panel("", no_schools(t)))
    way = button(t("empty.risks.blanks"), "/data", is_main=True)
    title = t("empty.risks.title", year=footing.filters.year)
    blanks = tuple((t(f"layout.{code}"), f"/intake/blank/{code}.xlsx") for code in BLANKS)
    return panel(t, Panel("", empty(title, t("empty.risks.text"), way), note=t("empty.risks.note"), links=blanks))


def no_sides(t: Translator, result: Risks) -> Html:
    """Say why audiences are not compared: no surveys, one audience only, or nothing shown in common."""
    asked = list(dict.fromkeys(result.turnout["audience"]))
    way = button(t("empty.risks.blanks"), "/data")
    if not asked:
        return empty(t("risks.sides.none"), t("risks.sides.none.text"), way)
    if len(asked) == 1:
        return empty(t("risks.sides.one"), t("risks.sides.one.text", audience=asked[0]), way)
    return empty(t("risks.sides.apart"), t("risks.sides.apart.text"))
