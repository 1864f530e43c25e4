"""The panels of a school's profile: which stand there in which state."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from markupsafe import Markup

from components.address import answered, csv_link
from components.filter_bar import filter_bar
from components.findings import findings
from components.html_text import Html, tag
from components.key_figures import key_figures
from components.panel import Panel, panel
from components.parts import button
from components.shell import page_head
from components.slots import Slot
from components.states import empty
from domain.filters import Filters
from figures.theme import Style
from i18n import Translator
from pages._pile import pile
from pages._school_attendance import attendance
from pages._school_exams import exams
from pages._school_facts import awaited, directions, has_only_results, internal, plan
from pages._school_radar import diagnosis
from pages._school_results import results
from pages._school_survey import survey
from pages._school_swot import swot
from pages._taking import ways_out
from views.school import SchoolCard, SchoolProfile

SLOTS = (
    Slot("keys", 12, 110),
    Slot("left", 8, 1200),
    Slot("right", 4, 1200),
    Slot("wide", 12, 700),
    Slot("years", 7, 320),
    Slot("internal", 5, 320),
    Slot("attendance", 12, 240),
    Slot("exams", 12, 420),
    Slot("swot", 12, 320),
    Slot("surveys", 12, 420),
)
CHIPS = ("school", "beside")


def panels(t: Translator, style: Style, profile: SchoolProfile, asked: Filters) -> dict[str, Any]:
    """Draw everything that the view says of a school."""
    if profile.card is None:
        return {"head": page_head(t("school.unknown.title")), "keys": _unknown(t)}
    card = profile.card
    known = {"head": _head(t, card, answered(asked, profile.footing.filters)), "chips": _chips(t, profile, asked)}
    if profile.state == "empty":
        return {**known, "keys": _no_facts(t)}
    return {
        **known,
        "keys": key_figures(t, profile.key_figures) if profile.key_figures else None,
        **_columns(t, style, profile, asked),
        "attendance": attendance(t, style, profile, _link(profile, asked)("attendance")),
        "exams": exams(t, style, profile, _link(profile, asked)("exams")),
        "swot": swot(t, profile, _link(profile, asked)("swot")),
        "surveys": survey(t, style, profile, _link(profile, asked)("surveys")),
    }


def _columns(t: Translator, style: Style, profile: SchoolProfile, asked: Filters) -> dict[str, Any]:
    """Put the journal beside the years; without years it goes where there is room for it."""
    link = _link(profile, asked)
    told = Panel(t("panel.words"), findings(t, profile.findings, shown=4), note=t("school.words.note"))
    drawn = results(t, style, profile, link("results"))
    journal = internal(t, profile, link("internal"))
    around, words = diagnosis(t, style, profile, asked, link("values")), panel(t, told, class_name="words")
    if has_only_results(profile):
        return {"left": around, "right": pile(words, awaited(t)), "wide": pile(drawn.works, drawn.years)}
    left = [around, drawn.works]
    right = [words, plan(t, profile, link("plan_steps")), directions(t, profile, link("directions"))]
    if drawn.years is None:
        (right if profile.internal.empty else left).append(journal)
        return {"left": pile(*left), "right": pile(*right)}
    return {"left": pile(*left), "right": pile(*right), "years": drawn.years, "internal": journal}


def _link(profile: SchoolProfile, asked: Filters) -> Callable[[str], str]:
    return partial(csv_link, f"school/{_id(profile)}", filters=answered(asked, profile.footing.filters))


def _head(t: Translator, card: SchoolCard, filters: Filters) -> Html:
    parts = [card.full_name if card.full_name != card.name else "", card.district]
    parts += [t(f"program.{code}") for code in card.programs]
    if card.curator:
        parts.append(t("school.curator", name=card.curator))
    if card.pupils:
        parts.append(t("school.pupils", n=card.pupils))
    printing = tag("button", t("school.print"), type="button", data_print="", class_="btn-lp")
    subtitle = " · ".join(part for part in parts if part)
    every = button(t("school.all"), "/school", is_small=False)
    return page_head(card.name, subtitle, every, *ways_out(t, f"school/{card.school_id}", filters), printing)


def _chips(t: Translator, profile: SchoolProfile, asked: Filters) -> Html:
    """Offer the schools first and those beside; the diagnosis has its own control on the radar."""
    offered = profile.footing.choices
    chips = {name: offered[name] for name in (*CHIPS, *offered) if name in offered and name != "instrument"}
    here = next((one for one in chips.get("school", ()) if one.value == _id(profile)), None)
    return filter_bar(t, replace(profile.footing, choices=chips), asked, school=here)


def _id(profile: SchoolProfile) -> str:
    return str(profile.card.school_id) if profile.card else ""


def _unknown(t: Translator) -> Any:
    way = button(t("school.unknown.way"), "/school", is_main=True)
    return panel(t, Panel("", empty(t("school.unknown.what"), t("school.unknown.text"), way)))


def _no_facts(t: Translator) -> Any:
    ways: list[Markup] = [button(t("empty.store.load"), "/data", is_main=True), button(t("school.all"), "/school")]
    return panel(t, Panel("", empty(t("school.empty.title"), t("school.empty.text"), *ways)))
