"""Lines of several schools on one scale: results by year, lessons attended by reporting point."""

from __future__ import annotations

from html import escape
from typing import Any

import pandas as pd

from components.chart import asks_of, chart
from components.html_text import Html
from components.panel import Panel, panel
from components.parts import legend
from domain.period import Point
from figures.over_points import by_point
from figures.parts import records
from figures.small_multiples import by_year
from figures.theme import Style
from i18n import Translator
from pages._school_measure import WORK, measure_of, measured, over_years, procedure_of
from views.curator import CuratorSchools

POINTS = {point.value: place for place, point in enumerate(Point)}


def years(t: Translator, style: Style, result: CuratorSchools, csv: str) -> Any:
    """Draw one work over comparable years, a small chart a school: that of most schools, then of most people."""
    rows = result.results
    if rows.empty:
        return None
    known = measured(t, rows, measure := measure_of(rows))
    compared = [over_years(group) for _, group in known.groupby("school_id")]
    known = known[pd.concat(compared).reindex(known.index)] if compared else known.head(0)
    if known.empty:
        return None
    works = known.groupby(WORK).agg(schools=("school_id", "nunique"), people=("participants", "sum"))
    work = works.sort_values(["schools", "people"], ascending=False, kind="stable").index[0]
    shown = known.set_index(WORK).loc[[work]].reset_index()
    shown = shown.assign(panel=shown["school"], panel_note="\N{NO-BREAK SPACE}")
    figure = by_year(shown, hidden_text=t("cell.hidden"), count_text="n", style=style)
    if figure is None:
        return None
    first = records(shown)[0]
    title = t("curator.years.title", work=procedure_of(t, first), subject=first.subject)
    spec = Panel(
        title,
        [_lines(t), chart(figure, name="years", label=title)],
        subtitle=t(f"school.years.{measure}"),
        note=t("curator.years.note", n=len(works)),
        csv=csv,
    )
    return panel(t, spec)


def _lines(t: Translator) -> Html:
    return legend([("school", t("legend.school")), ("median_dashed", t("school.results.all"))])


def lessons(t: Translator, style: Style, result: CuratorSchools, csv: str) -> Any:
    """Draw the share of lessons attended by reporting point of the latest year up to the chosen one."""
    rows = result.internal.assign(
        asks=asks_of(result.internal, "internal", "lessons_attended_pct"),
        territory_asks=asks_of(result.internal, "internal", "territory_lessons_attended_pct"),
    ).dropna(subset=["lessons_attended_pct"])
    asked = result.footing.filters.year
    before = rows[rows["academic_year"] <= asked] if asked is not None else rows
    if before.empty:
        return None
    year = int(before["academic_year"].max())
    shown = before[before["academic_year"] == year]
    shown = shown.assign(
        panel=shown["school"],
        point=shown["point"].map(POINTS),
        tick=[t(f"curator.point.{point}") for point in shown["point"]],
        value_pct=shown["lessons_attended_pct"],
        territory_pct=shown["territory_lessons_attended_pct"],
        hover=[_attended(t, row) for row in records(shown)],
        territory_hover=[_all_attended(t, row) for row in records(shown)],
    )
    figure = by_point(shown, hidden_text=t("cell.hidden"), style=style)
    if figure is None:
        return None
    title = t("curator.lessons.title", year=year)
    return panel(t, Panel(title, [_lines(t), chart(figure, name="lessons", label=title)],
                          subtitle=t("curator.lessons.subtitle"), csv=csv))  # fmt: skip


def _attended(t: Translator, row: Any) -> str:
    head = f"<b>{escape(row.school)}</b>, {t(f'point.{row.point}')}"
    return f"{head}<br>{t('curator.lessons.hover', value=row.lessons_attended_pct, n=row.pupils)}"


def _all_attended(t: Translator, row: Any) -> str:
    value = row.territory_lessons_attended_pct
    return "" if pd.isna(value) else t("school.results.hover.all", value=value)
