"""The panel of a school's SWOT: what the school says and what was measured."""

from __future__ import annotations

from typing import Any

import pandas as pd

from components.cells import Column
from components.panel import Panel, panel
from components.table import TableStyle, data_table
from i18n import Translator
from views.school import SchoolProfile


def swot(t: Translator, profile: SchoolProfile, csv: str) -> Any:
    """Draw the four lists, measured figures beside the points that name one."""
    rows = profile.swot
    if rows.empty:
        return None
    title = t("school.swot.title")
    columns = [
        Column("quadrant", t("school.swot.list"), write=lambda row: t(f"quadrant.{row['quadrant']}")),
        Column("text", t("school.swot.text")),
        Column("indicator", t("school.swot.indicator"), write=lambda row: _indicator(t, row)),
        Column("measured_pct", t("school.swot.measured")),
        Column("low_pct", t("column.low_pct")),
        Column("high_pct", t("column.high_pct")),
        Column("of", t("school.swot.of"), kind="int"),
        Column("territory_pct", t("school.swot.territory")),
        Column("verdict", t("school.swot.verdict"), write=lambda row: _verdict(t, row)),
    ]
    marked = rows.assign(is_denied=(rows["verdict"] == "denied") & (rows["quadrant"] == "strength"))
    table = data_table(t, marked, columns, caption=title, style=TableStyle(marked="is_denied"))
    subtitle = t("school.swot.subtitle", year=int(rows["academic_year"].iloc[0]))
    return panel(t, Panel(title, table, subtitle=subtitle, note=t("school.swot.note"), csv=csv))


def _indicator(t: Translator, row: Any) -> str | None:
    code = row["indicator"]
    if pd.isna(code):
        return None
    return t(code if code.startswith("axis.") else f"indicator.{code}")


def _verdict(t: Translator, row: Any) -> str | None:
    return None if pd.isna(row["verdict"]) else t(f"verdict.{row['verdict']}")
