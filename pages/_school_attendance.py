"""Attendance with reasons on the profile: point by point, then the classes of the latest point."""

from __future__ import annotations

from functools import partial
from typing import Any

import pandas as pd

from components.cells import Column
from components.panel import Panel, panel
from components.table import data_table
from figures.parts import records
from figures.theme import Style
from i18n import Translator
from pages._school_attendance_chart import picture
from views.school import SchoolProfile

REASONS = ("illness", "excused", "unexcused")


def attendance(t: Translator, style: Style, profile: SchoolProfile, csv: str) -> Any:
    """Draw and list the points of the year shown and the classes of its latest point; None without attendance."""
    rows = profile.attendance
    if rows.empty:
        return None
    shown = _of_year(rows, asked=profile.footing.filters.year)
    title = t("school.attendance.title", year=int(shown["academic_year"].iloc[0]))
    shown = shown.assign(name=[_name(t, row) for row in records(shown)])
    columns = [
        Column("name", t("school.attendance.when")),
        Column("pupils", t("school.column.pupils"), kind="int"),
        Column("lessons_attended_pct", t("column.lessons_attended_pct")),
        *(Column(f"missed_{reason}_pct", t(f"column.missed_{reason}_pct")) for reason in REASONS),
        Column("journal_quality_pct", t("school.attendance.journal")),
        Column("external_quality_pct", t("school.attendance.external"), kind="ready", write=partial(_external, t)),
    ]
    table = data_table(t, shown, columns, caption=title)
    drawn = picture(t, style, shown[shown["class_label"] == ""], title=title)
    body, behind = (table, None) if drawn is None else (drawn, table)
    return panel(t, Panel(title, body, note=t("school.attendance.note"), table=behind, csv=csv))


def _of_year(rows: pd.DataFrame, *, asked: int | None) -> pd.DataFrame:
    """Leave the latest school year up to the asked one, and of its classes those of its latest point."""
    years = rows["academic_year"]
    known = years[years <= asked] if asked and (years <= asked).any() else years
    of_year = rows[years == known.max()]
    is_shown = (of_year["class_label"] == "") | (of_year["point"] == of_year["point"].iloc[-1])
    shown: pd.DataFrame = of_year[is_shown]
    return shown


def _name(t: Translator, row: Any) -> str:
    return t("school.attendance.class", name=row.class_label) if row.class_label else t(f"point.{row.point}")


def _external(t: Translator, row: Any) -> str | None:
    value = row["external_quality_pct"]
    if pd.isna(value):
        return None
    return t("school.attendance.share", share=value, n=int(row["external_count"]))
