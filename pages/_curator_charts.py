"""Pictures of several schools on one scale: radars, results by year, lessons attended by reporting point."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from typing import Any

import pandas as pd
from dash import html

from components.address import narrowed
from components.cells import Column
from components.chart import chart
from components.html_text import Html, tag
from components.panel import Panel, panel
from components.parts import Segment, legend, segmented
from components.states import empty
from components.table import data_table
from data.reference import instruments
from domain.filters import Filters
from domain.period import Point
from figures.over_points import by_point
from figures.parts import records
from figures.radar import radar
from figures.small_multiples import by_year
from figures.theme import Style
from i18n import Translator
from pages._school_measure import WORK, measure_of, measured, over_years, procedure_of
from views.curator import CuratorSchools

POINTS = {point.value: place for place, point in enumerate(Point)}


def radars(t: Translator, style: Style, result: CuratorSchools, asked: Filters, csv: str) -> Any:
    """Draw a small radar a school over the middle half of the territory."""
    if result.instrument is None:
        return panel(
            t, Panel(t("curator.radars.title"), empty(t("curator.radars.none"), t("school.radar.none.text")))
        )
    axes, values = _axes(t, result), _values(t, result)
    small = replace(style, is_narrow=True)
    drawn = [_radar(t, small, axes, group) for _, group in values.groupby("school_id", sort=False)]
    title = t("curator.radars.of", instrument=result.instrument)
    spec = Panel(
        title,
        [_legend(t, axes), html.Div(drawn, className="multi")],
        subtitle=t(
            f"school.radar.{result.orientation}", instrument=result.instrument, year=result.instrument_year
        ),
        note=t("school.radar.note", n=int(axes["n_schools"].max())),
        table=_positions(t, axes, values),
        csv=csv,
        tools=_instruments(t, result, asked),
    )
    return panel(t, spec)


def _radar(t: Translator, style: Style, axes: pd.DataFrame, group: pd.DataFrame) -> html.Div:
    name, school_id = str(group["school"].iloc[0]), int(group["school_id"].iloc[0])
    head = Html(tag("h3", tag("a", name, href=f"/school/{school_id}")))
    figure = radar(axes, group, style=style)
    if figure is None:
        hidden = "school.radar.hidden" if group["is_suppressed"].any() else "curator.radar.none"
        return html.Div([head, Html(tag("p", t(hidden), class_="sub"))])
    return html.Div([head, chart(figure, name=f"radar-{school_id}", label=name)])


def _axes(t: Translator, result: CuratorSchools) -> pd.DataFrame:
    names = [f"axis.{result.instrument}.{axis}" for axis in result.axes["axis"]]
    return result.axes.assign(
        label=[t(f"{name}.short") for name in names],
        full_label=[t(name) for name in names],
        median_hover=[
            t(name) if pd.isna(middle) else f"{t(name)}<br>{t('curator.radar.median', value=middle)}"
            for name, middle in zip(names, result.axes["median"], strict=True)
        ],
    )


def _values(t: Translator, result: CuratorSchools) -> pd.DataFrame:
    units = result.axes.set_index("axis")["unit"]
    levels = {float(level.value): level.code for level in instruments()[str(result.instrument)].levels}
    rows = result.values.assign(unit=result.values["axis"].map(units))
    texts = [_written(t, row, levels) for row in records(rows)]
    hovers = [
        f"<b>{escape(row.school)}</b><br>{t(f'axis.{result.instrument}.{row.axis}')}: {text}"
        for row, text in zip(records(rows), texts, strict=True)
    ]
    return rows.assign(value_text=texts, hover=hovers)


def _written(t: Translator, row: Any, levels: dict[float, str]) -> str:
    """Write a raw value with its unit; a level is a word."""
    if pd.isna(row.value):
        return t("cell.hidden" if row.is_suppressed else "cell.missing")
    if row.unit == "level" and float(row.value) in levels:
        return t(f"level.{levels[float(row.value)]}")
    if row.unit == "pct":
        return t.pct(row.value, places=0)
    return t.decimal(row.value, places=1 if row.unit == "points" else 0)


def _legend(t: Translator, axes: pd.DataFrame) -> Html:
    items = [("school", t("legend.school"))]
    if axes["median"].notna().any():
        items += [("median_dashed", t("school.legend.median", n=int(axes["n_schools"].max())))]
        items += [("band", t("legend.middle"))]
    return legend(items)


def _instruments(t: Translator, result: CuratorSchools, asked: Filters) -> Any:
    if len(result.instruments) < 2:
        return None
    items = [
        Segment(_short(t, code), narrowed(asked, instrument=code), code == result.instrument)
        for code in result.instruments
    ]
    return segmented(t("curator.radars.title"), items)


def _short(t: Translator, code: str) -> str:
    key = f"school.instrument.{code}"
    return t(key if t.has(key) else f"instrument.{code}")


def _positions(t: Translator, axes: pd.DataFrame, values: pd.DataFrame) -> Html:
    names, medians = (axes.set_index("axis")[name] for name in ("full_label", "median"))
    rows = values.assign(name=values["axis"].map(names), median=values["axis"].map(medians))
    columns = [
        Column("school", t("column.school")),
        Column("name", t("school.column.axis")),
        Column("value_text", t("school.column.value"), kind="ready"),
        Column("numerator", t("school.column.numerator"), kind="int"),
        Column("denominator", t("school.column.denominator"), kind="int"),
        Column("position", t("school.column.position"), kind="1"),
        Column("median", t("school.column.median"), kind="1"),
        Column("difference", t("school.column.difference"), kind="signed"),
    ]
    return data_table(t, rows, columns, caption=t("curator.radars.title"))


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
    rows = result.internal.dropna(subset=["lessons_attended_pct"], how="all")
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
