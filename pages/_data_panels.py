"""The panels of the screen of data: what was loaded, what is wrong with it, what is missing."""

from __future__ import annotations

from functools import partial
from typing import Any

import pandas as pd
from markupsafe import Markup

from components.address import csv_link
from components.cells import Column
from components.html_text import Html, rich, tag
from components.key_figures import key_figures
from components.panel import Panel, panel
from components.parts import status
from components.shell import page_head
from components.slots import Slot
from components.states import empty, refused
from components.table import TableStyle, data_table
from domain.filters import Filters
from i18n import Translator
from pages._coverage_panel import coverage_table, params_of
from pages._missing_panel import missing_panel
from views.sources import Sources

SLOTS = (
    Slot("keys", 12, 110),
    Slot("missing", 7, 340),
    Slot("how", 5, 340),
    Slot("refusals", 12, 60),
    Slot("coverage", 12, 240),
    Slot("files", 12, 420),
    Slot("problems", 7, 300),
    Slot("ignored", 5, 300),
    Slot("journal", 12, 300),
)
REFUSALS = 6
SEVERITIES = {"fatal": "fix", "row": "half", "warning": "open"}


def panels(t: Translator, result: Sources, asked: Filters) -> dict[str, Any]:
    """Draw everything that the view says; an empty store is told how to load."""
    head = page_head(t("data.title"), t("data.subtitle"))
    if result.state == "empty":
        text = empty(t("empty.store.title"), t("empty.store.text"))
        return {"head": head, "missing": panel(t, Panel("", text, note=t("empty.store.demo"))), "how": _how(t)}
    link = partial(csv_link, "sources", filters=asked)
    return {
        "head": head,
        "keys": key_figures(t, result.key_figures) if result.key_figures else None,
        "missing": missing_panel(t, result.missing, link("missing")),
        "how": _how(t),
        "refusals": _refusals(t, result.refusals, link("refusals")),
        "coverage": _coverage(t, result.coverage, link("coverage")),
        "files": _files(t, result.sources, link("sources")),
        "problems": _problems(t, result.problems, link("problems")),
        "ignored": _ignored(t, result.ignored, link("ignored")),
        "journal": _journal(t, result.journal, link("journal")),
    }


def _how(t: Translator) -> Any:
    lines = [t(f"data.how.{step}") for step in ("check", "load", "withdraw")]
    items = [tag("li", rich(line), tag("pre", t(f"data.how.{step}.command"), class_="formula"))
             for line, step in zip(lines, ("check", "load", "withdraw"), strict=True)]  # fmt: skip
    body = Html(tag("ol", *items, class_="how"))
    return panel(t, Panel(t("data.how.title"), body, subtitle=t("data.how.subtitle"), note=t("data.how.note")))


def _refusals(t: Translator, refusals: pd.DataFrame, csv: str) -> Any:
    if refusals.empty:
        return None
    events = list(refusals.groupby("event_id", sort=False))[:REFUSALS]
    body = [
        refused(str(rows["file_name"].iloc[0]), _faults(t, rows), _saved_nothing(t, rows)) for _, rows in events
    ]
    files = refusals["event_id"].nunique()
    return panel(t, Panel(t("data.refused.title", n=files), body, subtitle=t("data.refused.subtitle"), csv=csv))


def _faults(t: Translator, rows: pd.DataFrame) -> list[str]:
    return [_fault(t, row) for row in rows.to_dict("records")]


def _fault(t: Translator, row: Any) -> str:
    known = {name: "" if pd.isna(row[name]) else row[name] for name in ("sheet", "column", "value")}
    place = ", ".join(
        t(f"data.place.{name}", value=row[name] if name != "row" else int(row[name]))
        for name in ("sheet", "row", "column")
        if not pd.isna(row.get(name))
    )
    words = t(f"problem.{row['code']}", **{**known, **params_of(row)})
    return f"{place}: {words}" if place else words


def _saved_nothing(t: Translator, rows: pd.DataFrame) -> str:
    return t("data.refused.note", at=rows["at"].iloc[0])


def _coverage(t: Translator, coverage: pd.DataFrame, csv: str) -> Any:
    if coverage.empty:
        return None
    return panel(
        t, Panel(t("coverage.title"), coverage_table(t, coverage), subtitle=t("coverage.subtitle"), csv=csv)
    )


def _files(t: Translator, files: pd.DataFrame, csv: str) -> Any:
    columns = [
        Column("source_id", t("data.files.id"), kind="int"),
        Column("file_name", t("sources.file"), kind="markup", write=_file),
        Column("layout", t("sources.layout"), write=lambda row: t(f"layout.{row['layout']}")),
        Column("loaded_at", t("sources.at"), kind="moment"),
        Column("row_count", t("sources.rows"), kind="int"),
        Column("counted", t("data.files.counted"), kind="int"),
        Column("set_aside", t("data.files.set_aside"), kind="int"),
        Column("schools", t("column.schools"), kind="int"),
        Column("is_withdrawn", t("data.files.state"), kind="markup", write=partial(_state, t)),
    ]
    title = t("data.files.title", n=len(files))
    body = data_table(t, files, columns, caption=title)
    return panel(t, Panel(title, body, subtitle=t("data.files.subtitle"), csv=csv))


def _file(row: Any) -> Markup:
    folder = tag("div", row["folder"], class_="note") if row["folder"] else ""
    return tag("span", row["file_name"], folder, title=f"SHA-256 {row['sha256']}")


def _state(t: Translator, row: Any) -> Markup:
    if row["is_withdrawn"]:
        return status(t("data.files.withdrawn"), "open")
    if row["units_current"] == 0:
        return status(t("data.files.replaced"), "open")
    is_part = row["units_current"] < row["units"]
    return status(t("data.files.part" if is_part else "data.files.current"), "half" if is_part else "ok")


def _problems(t: Translator, problems: pd.DataFrame, csv: str) -> Any:
    columns = [
        Column("severity", t("data.problems.severity"), kind="markup", write=partial(_severity, t)),
        Column("code", t("data.problems.what"), kind="rich", write=partial(_problem, t)),
        Column("file_name", t("sources.file")),
        Column("rows", t("sources.rows"), kind="int"),
        Column("examples", t("data.problems.where")),
    ]
    title = t("data.problems.title") if len(problems) else t("data.problems.none")
    body: Any = data_table(t, problems, columns, caption=title) if len(problems) else []
    return panel(t, Panel(title, body, subtitle=t("data.problems.subtitle"), csv=csv))


def _severity(t: Translator, row: Any) -> Markup:
    return status(t(f"severity.{row['severity']}"), SEVERITIES[row["severity"]])


def _problem(t: Translator, row: Any) -> str:
    known = {name: "" if pd.isna(row[name]) else row[name] for name in ("column", "value")}
    return t(f"problem.{row['code']}", **{"sheet": "", **known, **params_of(row)})


def _ignored(t: Translator, ignored: pd.DataFrame, csv: str) -> Any:
    totals = ignored.groupby("reason", as_index=False).agg(
        rows=("row_count", "sum"), files=("file_name", "nunique")
    )
    columns = [
        Column("reason", t("data.ignored.reason"), write=lambda row: t(f"ignored.{row['reason']}")),
        Column("rows", t("sources.rows"), kind="int"),
        Column("files", t("data.ignored.files"), kind="int"),
    ]
    title = t("data.ignored.title", n=int(totals["rows"].sum())) if len(totals) else t("data.ignored.none")
    body: Any = data_table(t, totals, columns, caption=title) if len(totals) else []
    return panel(t, Panel(title, body, subtitle=t("data.ignored.subtitle"), csv=csv))


def _journal(t: Translator, journal: pd.DataFrame, csv: str) -> Any:
    columns = [
        Column("at", t("data.journal.at"), kind="moment"),
        Column("kind", t("data.journal.kind"), write=lambda row: t(f"event.{row['kind']}.short")),
        Column("file_name", t("sources.file")),
        Column("rows", t("sources.rows"), kind="int"),
        Column("by", t("data.journal.by")),
    ]
    body = data_table(t, journal, columns, caption=t("data.journal.title"), style=TableStyle(near=None))
    return panel(t, Panel(t("data.journal.title"), body, csv=csv))
