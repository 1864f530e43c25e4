"""The panels of the overview."""

from __future__ import annotations

from functools import partial
from typing import Any

import pandas as pd
from markupsafe import Markup, escape

from components.address import answered, csv_link
from components.cells import Column
from components.findings import findings
from components.html_text import Html, join, tag
from components.key_figures import key_figures
from components.panel import Panel, panel
from components.parts import status
from components.shell import page_head
from components.slots import Slot
from components.states import empty_store, no_schools
from components.table import TableStyle, data_table
from domain.filters import Filters
from figures.theme import Style
from i18n import Translator
from pages._coverage_panel import coverage_table, coverage_title
from pages._events import event
from pages._gathered import events
from pages._overview_charts import distribution, plans
from pages._taking import ways_out
from views.overview import Overview
from wording.findings import plain, sentence

SLOTS = (
    Slot("keys", 12, 110),
    Slot("attention", 7, 440, pile="left"),
    Slot("distribution", 7, 420, pile="left"),
    Slot("coverage", 7, 320, pile="left"),
    Slot("words", 5, 560, is_words=True, pile="right"),
    Slot("plans", 5, 420, pile="right"),
    Slot("recent", 5, 200, pile="right"),
)
SHAPES = {"attention": "fix", "half": "half", "open": "open"}
NAMED, RECENT, SAID = 4, 6, 5


def panels(t: Translator, style: Style, result: Overview, asked: Filters) -> dict[str, Any]:
    """Draw everything that the view says."""
    if result.state == "empty":
        return {"head": page_head(t("nav.overview"), t("overview.subtitle.empty")), "keys": _empty(t, result)}
    footing = result.footing
    filters = answered(asked, footing.filters)
    link = partial(csv_link, "overview", filters=filters)
    counts = {"n": footing.schools, "total": footing.schools_total, "place": footing.municipality}
    is_whole = footing.schools == footing.schools_total
    subtitle = t("overview.subtitle.all" if is_whole else "overview.subtitle", **counts).rstrip("; ")
    return {
        "head": page_head(plain(sentence(t, result.title)), subtitle, *ways_out(t, "overview", filters)),
        "keys": key_figures(t, result.key_figures) if result.key_figures else None,
        "attention": _attention(t, result, link("attention")),
        "words": panel(t, Panel(t("panel.words"), findings(t, result.findings, shown=SAID))),
        "distribution": distribution(t, style, result, asked),
        "plans": plans(t, style, result, link("plan_list")),
        "coverage": _coverage(t, result, link("coverage")),
        "recent": _recent(t, result),
    }


def _empty(t: Translator, result: Overview) -> Any:
    """Tell a store without schools from filters that exclude each other."""
    return panel(t, Panel("", no_schools(t) if result.footing.schools_total else empty_store(t)))


def _attention(t: Translator, result: Overview, csv: str) -> Any:
    columns = [
        Column("code", t("attention.what"), kind="markup", write=partial(_concern, t)),
        Column("schools", t("attention.where"), kind="markup", write=partial(_where, t)),
        Column("due_on", t("attention.due"), kind="text", write=partial(_due, t)),
        Column("href", "", kind="markup", write=partial(_way, t)),
    ]
    if result.attention.empty:
        body: Any = Html(tag("p", t("attention.none"), class_="sub"))
    else:
        body = data_table(
            t, result.attention, columns, caption=t("attention.title"), style=TableStyle(dense=False)
        )
    return panel(t, Panel(t("attention.title"), body, note=t("attention.note"), csv=csv))


def _concern(t: Translator, row: Any) -> Markup:
    return status(plain(t(f"attention.{row['code']}", **row["params"])), SHAPES[row["severity"]] + " wrap")


def _where(t: Translator, row: Any) -> Markup:
    names = row["school_names"]
    if not 0 < len(names) <= NAMED:
        return escape(t("attention.schools", n=row["schools"]))
    return join((tag("span", name, class_="nb") for name in names), between=", ")


def _due(t: Translator, row: Any) -> str | None:
    return None if pd.isna(row["due_on"]) else t.day(row["due_on"])


def _way(t: Translator, row: Any) -> Markup:
    return tag("a", t(f"attention.{row['code']}.action"), href=row["href"], class_="nb")


def _coverage(t: Translator, result: Overview, csv: str) -> Any:
    if result.coverage.empty:
        return None
    spec = Panel(
        coverage_title(t, result.coverage),
        coverage_table(t, result.coverage),
        subtitle=t("coverage.subtitle"),
        csv=csv,
        links=((t("coverage.list"), "/data#missing"),),
    )
    return panel(t, spec)


def _recent(t: Translator, result: Overview) -> Any:
    if result.recent.empty:
        return None
    items = [event(t, row) for row in events(result.recent).head(RECENT).itertuples()]
    body = Html(tag("ul", join(items), class_="find"))
    return panel(t, Panel(t("recent.title"), body, links=((t("recent.journal"), "/data#journal"),)))
