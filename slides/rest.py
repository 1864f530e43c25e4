"""Slides of what is done and what is asked: the МСОКО plan, contracts, a visit, completeness of data."""

from __future__ import annotations

from typing import Any

import pandas as pd

from domain.alias import marked
from domain.slide import Cell, Grid, GridRow
from i18n import Translator
from slides.shown import Pictures, Shown, pages, rows_of
from slides.words import axis_name
from views.visit import Visit
from views.work import Work

MARKS = {"done": "●", "running": "◐", "planned": "○", "postponed": "▲"}
ITEMS, CONTRACTS, TITLE = 6, 8, 110


def plan(t: Translator, result: Work) -> list[Shown]:
    """List the items of the latest МСОКО plan with their terms and states."""
    rows = result.work_items
    if rows.empty:
        return []
    own = rows[rows["academic_year"] == rows["academic_year"].max()]
    grid = tuple(
        GridRow(
            f"{int(row.position)}. {_cut(str(row.title))}",
            (Cell(_day(t, row.due_on)), Cell(t(f"work_status.{row.status}"), mark=MARKS[row.status])),
        )
        for row in rows_of(own)
    )
    heads = (t("on_slide.work.item"), t("on_slide.plan.due"), t("column.status"))
    done = int((own["status"] == "done").sum())
    year = int(own["academic_year"].iloc[0])
    title = t("on_slide.work.title", done=done, of=len(own), year=year)
    shown = Shown(title, Grid(heads, grid, is_text=True), is_wide=True, source=t("fresh.year", year=year))
    return pages(t, shown, rows=ITEMS)


def contracts(t: Translator, result: Work) -> list[Shown]:
    """List schools and colleges that signed a contract in the latest school year that has any."""
    rows = result.contracts
    if rows.empty:
        return []
    own = rows[rows["academic_year"] == rows["academic_year"].max()]
    grid = tuple(
        GridRow(
            marked(int(school), is_short=True),
            (
                Cell(", ".join(dict.fromkeys(part["college"]))),
                Cell("–" if part["pupils"].isna().all() else t.integer(part["pupils"].sum())),
            ),
            int(school),
        )
        for school, part in own.groupby("school_id", sort=False)
    )
    heads = (t("column.school"), t("on_slide.work.college"), t("on_slide.work.pupils"))
    title = t("on_slide.work.contracts", schools=own["school_id"].nunique(), colleges=own["college"].nunique())
    year = int(own["academic_year"].iloc[0])
    shown = Shown(title, Grid(heads, grid, is_text=True), is_wide=True, source=t("fresh.year", year=year))
    return pages(t, shown, rows=CONTRACTS)


def visit(t: Translator, result: Visit) -> list[Shown]:
    """List what to look at during a visit: axes beyond the quartile beside the middle school."""
    if result.card is None or result.risks.empty:
        return []
    heads = (t("school.column.axis"), t("school.column.value"), t("school.column.median"))
    grid = tuple(
        GridRow(
            axis_name(t, row.instrument, row.axis),
            (Cell(_value(t, row.value, row.unit), mark="▲"), Cell(_value(t, row.median_value, row.unit))),
        )
        for row in rows_of(result.risks)
    )
    title = t("on_slide.visit.title", school=marked(result.card.school_id))
    return [Shown(title, Grid(heads, grid), t("on_slide.visit.subtitle"))]


def _value(t: Translator, value: Any, unit: str) -> str:
    if pd.isna(value):
        return "–"
    return t.pct(value, places=0) if unit == "pct" else t.decimal(value, places=1)


def _cut(text: str) -> str:
    """Keep a long title to what a slide holds, whole words only."""
    return text if len(text) <= TITLE else f"{text[:TITLE].rsplit(' ', 1)[0]}…"


def _day(t: Translator, value: Any) -> str:
    return "–" if pd.isna(value) else t.day(value)


OF_WORK: Pictures = {"plan": plan, "contracts": contracts}
OF_VISIT: Pictures = {"risks": visit}
