"""The panels of a curator's schools: which stand there in which state."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

import pandas as pd
from dash import html

from components.address import answered, csv_link
from components.filter_bar import filter_bar
from components.findings import findings
from components.html_text import Html
from components.key_figures import key_figures
from components.panel import Panel, panel
from components.shell import page_head
from components.slots import Slot
from components.states import empty_store, no_schools
from domain.filters import Filters
from figures.theme import Style
from i18n import Translator
from pages._curator_changes import shifts, since, visited
from pages._curator_charts import lessons, years
from pages._curator_pick import choosing, names_shown, tools
from pages._curator_radars import radars
from pages._curator_tables import indicators, members, work
from pages._taking import ways_out
from views.curator import CuratorSchools
from wording.findings import plain, sentence

SLOTS = (
    Slot("keys", 12, 110),
    Slot("words", 6, 420, is_words=True),
    Slot("changes", 6, 420),
    Slot("members", 12, 240),
    Slot("radars", 12, 420),
    Slot("indicators", 12, 520),
    Slot("years", 12, 300),
    Slot("lessons", 12, 260),
    Slot("shifts", 12, 300),
    Slot("work", 12, 260),
)
SAID = 6


def panels(
    t: Translator, style: Style, result: CuratorSchools, asked: Filters, schools: pd.DataFrame
) -> dict[str, Any]:
    """Draw everything that the view says; ``schools`` are all that can be picked by hand."""
    chips = {"chips": _chips(t, result, asked)}
    if result.state == "choose" and result.footing.schools_total:
        head = page_head(t("nav.curator"), t("curator.choose"))
        return {**chips, "head": head, **choosing(t, result, schools)}
    if result.state != "ok":
        body = no_schools(t) if result.footing.schools_total else empty_store(t)
        return {**chips, "head": page_head(t("nav.curator")), "keys": panel(t, Panel("", body))}
    filters = answered(asked, result.footing.filters)
    link = partial(csv_link, "curator", filters=filters)
    said = Panel(t("panel.words"), findings(t, result.findings, shown=SAID), note=t("curator.words.note"))
    return {
        **chips,
        "head": _head(t, result, filters, schools),
        "keys": key_figures(t, result.key_figures),
        "words": panel(t, said, class_name="words"),
        "changes": since(t, result, link("changes")),
        "members": members(t, result, asked, link("members")),
        "radars": radars(t, style, result, asked, link("values")),
        "indicators": indicators(t, result, link("indicators")),
        "years": years(t, style, result, link("results")),
        "lessons": lessons(t, style, result, link("internal")),
        "shifts": shifts(t, result, link("shifts")),
        "work": work(t, result, link("plans")),
    }


def _head(t: Translator, result: CuratorSchools, filters: Filters, schools: pd.DataFrame) -> html.Div:
    names = names_shown(t, list(result.members["school"]))
    whose = _whose(t, result)
    year = result.footing.filters.year
    subtitle = " · ".join(
        part for part in (whose, names, t("filter.year.value", year=year) if year else "") if part
    )
    head = page_head(plain(sentence(t, result.title)), subtitle, visited(t), *ways_out(t, "curator", filters))
    return html.Div([head, tools(t, result, schools)])


def _whose(t: Translator, result: CuratorSchools) -> str:
    if result.set_name is not None:
        return t("curator.of_set", name=result.set_name)
    found = result.curators[result.curators["school_id"] == result.footing.filters.curator]
    return t("curator.of_curator", name=str(found["school"].iloc[0])) if len(found) else ""


def _chips(t: Translator, result: CuratorSchools, asked: Filters) -> Html:
    """Leave the diagnosis to its own control, and the day of changes to its panel until it is narrowed."""
    hidden = {"instrument"} | ({"since", "as_of"} if result.state != "ok" else set())
    chips = {name: choices for name, choices in result.footing.choices.items() if name not in hidden}
    return filter_bar(t, replace(result.footing, choices=chips), asked)
