"""Beside the comparison: region and country as ФИС ОКО published them, our counts against theirs, difficulty."""

from __future__ import annotations

from functools import partial
from typing import Any

import pandas as pd
from markupsafe import Markup

from components.cells import Column
from components.html_text import Html, rich
from components.panel import Panel, panel
from components.parts import status
from components.table import TableStyle, data_table
from figures.parts import records
from i18n import Translator
from pages._compare_parts import school_href
from views.compare import Compare

LINES = ("region", "sample")
MARKS = tuple(f"mark_{mark}_pct" for mark in (2, 3, 4, 5))
CHANGES = ("lowered_pct", "confirmed_pct", "raised_pct")
APART = TableStyle(near="differs")
SHAPES = {"enough": "open", "unsure": "half", "low": "low"}


def reference_lines(t: Translator, result: Compare) -> tuple[tuple[float, str], ...]:
    """Give the lines of region and country for the picture of lowered marks."""
    rows = result.reference[result.reference["level"].isin(LINES)].dropna(subset=["lowered_pct"])
    return tuple(
        (float(row.lowered_pct), t(f"compare.reference.line.{row.level}", share=row.lowered_pct))
        for row in records(rows)
    )


def reference(t: Translator, result: Compare, csv: str) -> Any:
    """Put the territory beside region and country, mark by mark, each with its participants and file."""
    rows = result.reference
    if rows.empty:
        return None
    title = t("compare.reference.title")
    rows = rows.assign(name=[_name(t, row) for row in records(rows)])
    columns = [
        Column("name", t("compare.reference.group")),
        *_columns(t, rows, "marks_participants", MARKS),
        *_columns(t, rows, "journal_participants", CHANGES),
        Column("files", t("compare.reference.files")),
    ]
    table = data_table(t, rows, columns, caption=title)
    spec = Panel(title, table, subtitle=t("compare.reference.subtitle"), note=t("compare.reference.note"), csv=csv)
    return panel(t, spec)


def _name(t: Translator, row: Any) -> str:
    return t(f"compare.reference.level.{row.level}", name=row.group_name)


def _columns(t: Translator, rows: pd.DataFrame, people: str, parts: tuple[str, ...]) -> list[Column]:
    """Name the columns of one report; a report that is not loaded leaves none."""
    if rows.loc[rows["level"] != "own", people].isna().all():
        return []
    shares = [Column(name, t(f"compare.column.{name}")) for name in parts]
    return [Column(people, t(f"compare.column.{people}"), kind="int"), *shares]


def published(t: Translator, result: Compare, csv: str) -> Any:
    """List how far our counts and the published shares of each school agree; what agrees is folded."""
    rows = result.published
    if rows.empty:
        return None
    apart = int(rows.loc[rows["differs"].astype(bool), "school_id"].nunique())
    code = "compare.published.apart" if apart else "compare.published.same"
    title = t(code, n=apart, of=int(rows["school_id"].nunique()))
    columns = [
        Column("group_name", t("column.school"), href=lambda row: school_href(row["school_id"])),
        Column("report", t("compare.published.report")),
        Column("measure", t("compare.published.measure")),
        Column("published_participants", t("compare.published.their_n"), kind="int"),
        Column("own_participants", t("compare.published.our_n"), kind="int"),
        Column(
            "published_pct", t("compare.published.theirs"), kind="ready", write=partial(_pct, t, "published_pct")
        ),
        Column("own_pct", t("compare.published.ours"), kind="ready", write=partial(_pct, t, "own_pct")),
        Column("differs", t("compare.published.verdict"), kind="markup", write=partial(_differs, t)),
    ]
    rows = _worded(t, rows, report="report", measure="measure")
    table = data_table(t, rows, columns, caption=title, style=APART)
    if apart:
        return panel(t, Panel(title, table, note=t("compare.published.note"), csv=csv))
    said = Html(rich(t("compare.published.all", n=len(rows))), tag="p")
    return panel(t, Panel(title, said, note=t("compare.published.note"), table=table, csv=csv))


def _pct(t: Translator, name: str, row: Any) -> str:
    return t.decimal(row[name], places=2)


def _differs(t: Translator, row: Any) -> Markup:
    return status(
        t("compare.published.differ" if row["differs"] else "compare.published.agree"),
        "half" if row["differs"] else "open",
    )


def _worded(t: Translator, rows: pd.DataFrame, **groups: str) -> pd.DataFrame:
    """Put words in place of the codes of some columns."""
    return rows.assign(**{name: [t(f"{group}.{code}") for code in rows[name]] for name, group in groups.items()})


def levels(t: Translator, result: Compare, csv: str) -> Any:
    """Say how far tasks of each difficulty are fulfilled, and what that means."""
    rows = result.levels
    if rows.empty:
        return None
    title = t("compare.levels.title")
    columns = [
        Column("level", t("compare.levels.level")),
        Column("tasks", t("compare.levels.tasks"), kind="int"),
        Column("participants", t("compare.column.participants"), kind="int"),
        Column("fulfilled_pct", t("compare.levels.fulfilled")),
        Column("enough_pct", t("compare.levels.enough")),
        Column("verdict", t("compare.levels.verdict"), kind="markup", write=partial(_verdict, t)),
    ]
    table = data_table(t, _worded(t, rows, level="task_level"), columns, caption=title)
    spec = Panel(title, table, subtitle=t("compare.levels.subtitle"), note=t("compare.levels.note"), csv=csv)
    return panel(t, spec)


def _verdict(t: Translator, row: Any) -> Markup | None:
    verdict = row["verdict"]
    return None if pd.isna(verdict) else status(t(f"level_verdict.{verdict}"), SHAPES[verdict])
