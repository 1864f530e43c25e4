"""Attendance against the result: lessons attended, and who came to the work."""

from __future__ import annotations

from functools import partial
from typing import Any

from components.cells import Column
from components.chart import asking, chart
from components.panel import Panel, panel
from components.parts import button, legend
from components.states import empty
from components.table import data_table
from figures.scatter import ScatterWords, attendance_scatter
from figures.theme import Style
from i18n import Translator
from pages._compare_parts import people, points
from pages._compare_tables import near_style, school_columns, schools_title, with_near
from views.compare import Compare


def attendance(t: Translator, style: Style, result: Compare, csv: str) -> Any:
    """Draw the result over the lessons attended; a mean score where marks have no scale."""
    procedure = (result.footing.filters.assessment or "").partition("-")[0]
    measure = "mean_score_pct" if result.state == "no_scale" else "assessment_quality_pct"
    words = ScatterWords(
        x=t("compare.attendance.x"),
        y=t(f"compare.column.{measure}", procedure=procedure),
        line=t("compare.attendance.median"),
    )
    shown = points(t, result)
    figure = attendance_scatter(shown, x="lessons_attended_pct", y=measure, words=words, style=style)
    title = t("compare.attendance.title")
    if figure is None:
        way = button(t("empty.panel.data"), "/data")
        return panel(t, Panel(title, empty(t("compare.attendance.none"), t("compare.attendance.none.text"), way)))
    spec = Panel(
        title,
        [
            legend([("point_ref", t("legend.school")), ("dashed", t("compare.attendance.medians"))]),
            chart(asking(figure, "schools.lessons_attended_pct"), name="attendance", label=title),
        ],
        subtitle=t("compare.attendance.subtitle"),
        note=people(t, result, "participants"),
        table=data_table(t, shown, _columns(t, procedure, measure), caption=title),
        csv=csv,
    )
    return panel(t, spec)


def attendance_table(t: Translator, result: Compare, csv: str) -> Any:
    """List the schools with attendance of lessons and of the work."""
    procedure = (result.footing.filters.assessment or "").partition("-")[0]
    measure = "mean_score_pct" if result.state == "no_scale" else "assessment_quality_pct"
    title, rows = schools_title(t, result), with_near(result)
    table = data_table(t, rows, _columns(t, procedure, measure), caption=title, style=near_style(t, rows))
    return panel(t, Panel(title, table, note=t("compare.schools.note", n=len(rows)), csv=csv))


def _columns(t: Translator, procedure: str, measure: str) -> list[Column]:
    head = partial(t, procedure=procedure)
    return [
        *school_columns(t),
        Column("lessons_attended_pct", t("compare.column.lessons_attended_pct")),
        Column("listed", t("compare.column.listed"), kind="int"),
        Column("absent", t("compare.column.absent"), kind="int"),
        Column("attendance_pct", t("compare.column.attendance_pct")),
        Column("participants", t("compare.column.participants"), kind="int"),
        Column(measure, head(f"compare.column.{measure}"), kind="pct0"),
    ]
