"""The parts of the visit sheet about what is known already: what surveys say, who was there last."""

from __future__ import annotations

from functools import partial
from typing import Any

from components.cells import Column
from components.html_text import Html, tag
from components.panel import Panel, panel
from components.table import data_table
from i18n import Translator
from views.visit import Visit


def surveys(t: Translator, result: Visit, csv: str) -> Any:
    """List the factors that an audience of the school names more plainly than the middle school."""
    title, rows = t("visit.surveys"), result.survey_risks
    if rows.empty:
        return panel(t, Panel(title, Html(tag("p", t("visit.surveys.none"), class_="sub"))))
    columns = [
        Column("factor", t("column.factor"), kind="text", write=lambda row: t(f"factor.{row['factor']}.short")),
        Column("audience", t("column.audience"), kind="text", write=lambda row: t(f"audience.{row['audience']}")),
        Column("n", t("visit.surveys.n"), kind="int"),
        Column("score", t("visit.here"), kind="ready", write=partial(_score, t)),
        Column("median", t("curator.median"), kind="ready", write=lambda row: t.decimal(row["median"], places=0)),
    ]
    subtitle = t("visit.surveys.subtitle", year=int(rows["academic_year"].iloc[0]))
    note = t("visit.surveys.note", n=int(rows["n_schools"].max()))
    table = data_table(t, rows, columns, caption=title)
    return panel(t, Panel(title, table, subtitle=subtitle, note=note, csv=csv))


def _score(t: Translator, row: Any) -> str:
    return t("visit.surveys.score", value=row["score"], low=row["score_low"], high=row["score_high"])


def events(t: Translator, result: Visit, csv: str) -> Any:
    """List the last visits and other events at the school."""
    title = t("visit.events")
    if result.events.empty:
        return panel(t, Panel(title, Html(tag("p", t("visit.events.none"), class_="sub"))))
    columns = [
        Column("held_on", t("column.held_on"), kind="date"),
        Column("title", t("visit.event"), kind="text"),
        Column("curator", t("column.curator"), kind="text"),
        Column("note", t("column.note"), kind="text"),
    ]
    return panel(t, Panel(title, data_table(t, result.events, columns, caption=title), csv=csv))
