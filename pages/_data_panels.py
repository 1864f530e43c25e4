"""The panels of the screen of data: what was loaded, what is wrong with it, what is missing."""

from __future__ import annotations

from functools import partial
from typing import Any

import pandas as pd

from components.address import answered, csv_link
from components.cells import Column
from components.html_text import Html, join, rich, tag
from components.key_figures import key_figures
from components.panel import Panel, panel
from components.shell import page_head
from components.slots import Slot
from components.states import command_line, empty_store
from components.table import data_table
from domain.filters import Filters
from i18n import Translator
from pages._coverage_panel import coverage_table, coverage_title
from pages._data_files import files, refusals
from pages._data_problems import problems
from pages._events import event, folded
from pages._gathered import events
from pages._intake_panel import Place, intake_panel
from pages._matrix_panel import matrix_panel
from pages._missing_panel import missing_panel
from pages._remembered_panel import remembered_panel
from pages._taking import ways_out
from views.sources import Sources

SLOTS = (
    Slot("intake", 12, 220),
    Slot("keys", 12, 110),
    Slot("missing", 7, 340, pile="left"),
    Slot("ignored", 7, 120, pile="left"),
    Slot("coverage", 7, 240, pile="left"),
    Slot("how", 5, 340, pile="right"),
    Slot("journal", 5, 160, pile="right"),
    Slot("names", 5, 100, pile="right"),
    Slot("matrix", 12, 420),
    Slot("refusals", 12, 60),
    Slot("problems", 12, 300),
    Slot("files", 12, 420),
)
EVENTS = 5
ON_SCREEN = ("drop", "look", "save", "withdraw")
STEPS = ("check", "load", "withdraw")


def panels(t: Translator, result: Sources, asked: Filters, *, place: Place) -> dict[str, Any]:
    """Draw everything that the view says; an empty store is told how to load."""
    if result.state == "empty":
        head = page_head(t("data.title"), t("data.subtitle"))
        return {
            "head": head,
            "intake": intake_panel(t, place),
            "missing": panel(t, Panel("", empty_store(t, is_here=True))),
            "how": _how(t),
        }
    filters = answered(asked, result.footing.filters)
    link = partial(csv_link, "sources", filters=filters)
    return {
        "head": page_head(_title(t, result), t("data.subtitle"), *ways_out(t, "sources", filters)),
        "intake": intake_panel(t, place),
        "keys": key_figures(t, result.key_figures) if result.key_figures else None,
        "missing": missing_panel(t, result.missing, link("missing")),
        "how": _how(t),
        "refusals": refusals(t, result.refusals, link("refusals")),
        "coverage": _coverage(t, result.coverage, link("coverage")),
        "files": files(t, result.sources, link("sources"), may_switch=not place.is_read_only),
        "problems": problems(t, result.problems, link("problems")),
        "ignored": _ignored(t, result.ignored, link("ignored")),
        "journal": _journal(t, result.journal, link("journal")),
        "matrix": matrix_panel(
            t, result.handed, link("handed"), order=list(dict.fromkeys(result.coverage["what"]))
        ),
        "names": remembered_panel(t, place.names, may_forget=not place.is_read_only),
    }


def _title(t: Translator, result: Sources) -> str:
    """Conclude: how many files stand, and whether anybody still owes something."""
    kept = int((~result.sources["is_withdrawn"]).sum())
    owing = result.missing["school_id"].nunique()
    return t("data.title.owing" if owing else "data.title.whole", files=kept, schools=owing)


def _how(t: Translator) -> Any:
    steps = tag("ol", *(tag("li", rich(t(f"data.how.screen.{step}"))) for step in ON_SCREEN), class_="how")
    commands = [
        tag("li", rich(t(f"data.how.{step}")), command_line(t(f"data.how.{step}.command"))) for step in STEPS
    ]
    fold = tag("details", tag("summary", t("data.how.fold")), tag("ol", *commands, class_="how"), class_="fold")
    body = Html(join([steps, fold]))
    return panel(t, Panel(t("data.how.title"), body, subtitle=t("data.how.subtitle"), note=t("data.how.note")))


def _coverage(t: Translator, coverage: pd.DataFrame, csv: str) -> Any:
    if coverage.empty:
        return None
    return panel(
        t,
        Panel(coverage_title(t, coverage), coverage_table(t, coverage), subtitle=t("coverage.subtitle"), csv=csv),
    )


def _ignored(t: Translator, ignored: pd.DataFrame, csv: str) -> Any:
    if ignored.empty:
        return None
    totals = ignored.groupby("reason", as_index=False).agg(
        rows=("row_count", "sum"), files=("file_name", "nunique")
    )
    columns = [
        Column("reason", t("data.ignored.reason"), write=lambda row: t(f"ignored.{row['reason']}")),
        Column("rows", t("sources.rows"), kind="int"),
        Column("files", t("data.ignored.files"), kind="int"),
    ]
    title = t("data.ignored.title", n=int(totals["rows"].sum()))
    body = data_table(t, totals, columns, caption=title)
    return panel(t, Panel(title, body, subtitle=t("data.ignored.subtitle"), csv=csv))


def _journal(t: Translator, journal: pd.DataFrame, csv: str) -> Any:
    gathered = [event(t, row) for row in events(journal).itertuples()]
    body = Html(folded(gathered, shown=EVENTS, more=t("data.journal.more", n=len(gathered) - EVENTS)))
    return panel(t, Panel(t("data.journal.title"), body, subtitle=t("data.journal.subtitle"), csv=csv))
