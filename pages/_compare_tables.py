"""The table of schools: those outside the limits first, then by number."""

from __future__ import annotations

from functools import partial
from typing import Any

import pandas as pd
from markupsafe import Markup

from components.cells import Column
from components.html_text import tag
from components.panel import Panel, panel
from components.parts import status
from components.table import TableStyle, data_table
from i18n import Translator
from pages._compare_parts import school_href
from views.compare import Compare

SHAPES = {"above_998": "fix", "below_998": "low", "above_95": "half", "below_95": "half", "within": "open"}
NEAR = ("above_998", "below_998", "above_95", "below_95")


def schools_table(t: Translator, result: Compare, csv: str) -> Any:
    """List the schools with both qualities, their difference, and where they stand against the limits."""
    procedure = (result.footing.filters.assessment or "").partition("-")[0]
    rows = with_near(result)
    joint, title = result.state == "ok", schools_title(t, result)
    columns = [
        *school_columns(t),
        Column("both" if joint else "participants", t("compare.column.participants"), kind="int"),
        Column("journal_quality_pct", t("compare.column.journal_quality_pct"), kind="pct0"),
        Column(
            "assessment_quality_pct",
            t("compare.column.assessment_quality_pct", procedure=procedure),
            kind="pct0",
        ),
        Column("difference_points", t("compare.column.difference_points")),
        *(_joint_columns(t) if joint else []),
    ]
    table = data_table(t, rows, columns, caption=title, style=near_style(t, rows))
    return panel(t, Panel(title, table, note=t("compare.schools.note", n=len(rows)), csv=csv))


def schools_title(t: Translator, result: Compare) -> str:
    """Say in which order the schools stand."""
    return t("compare.schools.title" if result.state == "ok" else "compare.schools.by_number")


def with_near(result: Compare) -> pd.DataFrame:
    """Mark the schools outside the limits or near them, which a long table shows first."""
    return result.schools.assign(is_near=result.schools["position"].isin(NEAR))


def near_style(t: Translator, rows: pd.DataFrame) -> TableStyle:
    """Show those outside and near the limits first, with words that say so."""
    return TableStyle(near="is_near", near_words=t("compare.schools.near", n=int(rows["is_near"].sum())))


def school_columns(t: Translator) -> list[Column]:
    """Name the school, with the way to its profile, and its district."""
    return [
        Column("school", t("column.school"), href=lambda row: school_href(row["school_id"])),
        Column("district", t("column.district")),
    ]


def _joint_columns(t: Translator) -> list[Column]:
    parts = [
        Column(name, t(f"compare.column.{name}"), kind="pct0")
        for name in ("lowered_pct", "confirmed_pct", "raised_pct")
    ]
    return [*parts, Column("position", t("compare.column.position"), kind="markup", write=partial(_position, t))]


def _position(t: Translator, row: Any) -> Markup | None:
    place = row["position"]
    if row["is_suppressed"] or pd.isna(place):
        return tag("span", t("compare.position.hidden"), class_="note")
    return status(t(f"compare.position.{place}"), SHAPES[place])
