"""Radars of several schools on one scale: a few with their values, more of them small with numbers for axes."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from typing import Any

import pandas as pd
from dash import html

from components.chart import asks_of, chart
from components.html_text import Html, join, tag
from components.panel import Panel, panel
from components.parts import legend
from components.states import empty
from data.reference import instruments
from domain.filters import Filters
from figures.parts import records
from figures.radar import radar
from figures.radars import radars as radars_of
from figures.theme import Style
from i18n import Translator
from pages._radar_words import instrument_switch, position_table
from views.curator import CuratorSchools
from wording.diagnoses import radar_subtitle, value_text

WITH_VALUES = 6


def radars(t: Translator, style: Style, result: CuratorSchools, asked: Filters, csv: str) -> Any:
    """Draw a radar a school beside the median of the territory."""
    if result.instrument is None:
        return panel(
            t, Panel(t("curator.radars.title"), empty(t("curator.radars.none"), t("school.radar.none.text")))
        )
    axes, values = _axes(t, result), _values(t, result)
    title = t("curator.radars.of", instrument=result.instrument)
    has_values = values["school_id"].nunique() <= WITH_VALUES
    spec = Panel(
        title,
        [_legend(t, axes, has_values=has_values), *_drawn(t, style, axes, values, title=title)],
        subtitle=radar_subtitle(t, result),
        note=t("school.radar.note", n=int(axes["n_schools"].max())),
        table=position_table(t, axes, values, caption=t("curator.radars.title")),
        csv=csv,
        tools=instrument_switch(t, result, asked, caption=t("curator.radars.title")),
    )
    return panel(t, spec)


def _drawn(t: Translator, style: Style, axes: pd.DataFrame, values: pd.DataFrame, *, title: str) -> list[Any]:
    """Draw up to a line or two of radars with their values, more of them small, with numbers for axes."""
    schools = values.drop_duplicates("school_id")
    if len(schools) <= WITH_VALUES:
        small = replace(style, is_narrow=True)
        each = [_radar(t, small, axes, group) for _, group in values.groupby("school_id", sort=False)]
        return [html.Div(each, className="multi")]
    rows = values.assign(panel=values["school_id"], value=values["position"], hover=values["hover"])
    rows = rows.assign(median=rows["axis"].map(axes.set_index("axis")["median"]))
    panels = pd.DataFrame({"panel": schools["school_id"], "name": schools["school"]})
    figure = radars_of(panels, rows, axes=list(axes["axis"]), style=style)
    if figure is None:
        return [Html(tag("p", t("school.radar.hidden"), class_="sub"))]
    named = enumerate(axes["full_label"], start=1)
    items = [tag("span", tag("b", str(number)), f" {name}", class_="nb") for number, name in named]
    return [Html(join(items), class_name="lg"), chart(figure, name="radars", label=title)]


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
        asks=asks_of(result.axes, "axes", "median"),
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
    texts = [value_text(t, row, levels=levels) for row in records(rows)]
    hovers = [
        f"<b>{escape(row.school)}</b><br>{t(f'axis.{result.instrument}.{row.axis}')}: {text}"
        for row, text in zip(records(rows), texts, strict=True)
    ]
    return rows.assign(value_text=texts, hover=hovers, asks=asks_of(result.values, "values", "position"))


def _legend(t: Translator, axes: pd.DataFrame, *, has_values: bool) -> Html:
    items = [("school", t("legend.school"))]
    if axes["median"].notna().any():
        items += [("median_dashed", t("school.legend.median", n=int(axes["n_schools"].max())))]
        items += [("band", t("legend.middle"))] if has_values else []
    return legend(items)
