"""One diagnosis of a school: the radar, and the dots sorted by difference beside it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from html import escape
from typing import Any

import pandas as pd
from dash import html

from components.chart import asks_of, chart
from components.html_text import Html
from components.panel import Panel, panel
from components.parts import button, legend
from components.states import empty
from data.reference import instruments
from domain.filters import Filters
from figures.dots import DotWords, dots
from figures.parts import records
from figures.radar import radar
from figures.theme import Style
from i18n import Translator
from pages._radar_words import instrument_switch, position_table
from views.school import SchoolProfile
from wording.diagnoses import radar_subtitle, value_text, written
from wording.findings import sentence

LINES = ("school", "school_2", "school_3")


def diagnosis(t: Translator, style: Style, profile: SchoolProfile, asked: Filters, csv: str) -> Any:
    """Draw the chosen diagnosis with the median, the middle half and up to two schools beside."""
    if profile.instrument is None:
        way = button(t("empty.panel.data"), "/data")
        body = empty(t("school.radar.none"), t("school.radar.none.text"), way)
        return panel(t, Panel(t("school.radar.title"), body))
    axes, values = _axes(t, profile), _values(t, profile)
    title = _title(t, profile)
    spec = Panel(
        title,
        [_legend(t, profile), _pictures(t, style, profile, (axes, values), title)],
        subtitle=radar_subtitle(t, profile),
        note=t("school.radar.note", n=int(axes["n_schools"].max())),
        table=position_table(t, axes, values, caption=t("school.radar.title")),
        csv=csv,
        tools=instrument_switch(t, profile, asked, caption=t("school.radar.title")),
    )
    return panel(t, spec)


def _pictures(
    t: Translator, style: Style, profile: SchoolProfile, frames: tuple[pd.DataFrame, pd.DataFrame], title: str
) -> Any:
    axes, values = frames
    words = DotWords(school=t("school.dots.school"), difference=t("school.dots.difference"))
    beside = dots(axes, values, is_high_first=profile.orientation == "risk", words=words, style=style)
    around = radar(axes, values, style=style)
    if around is None or beside is None:
        return empty(t("school.radar.hidden"), t("school.radar.hidden.text"))
    pictures = [chart(figure, name=name, label=title) for name, figure in (("radar", around), ("dots", beside))]
    return html.Div(pictures, className="duo")


def _axes(t: Translator, profile: SchoolProfile) -> pd.DataFrame:
    axes = profile.axes
    keys = [f"axis.{profile.instrument}.{axis}" for axis in axes["axis"]]
    write = partial(written, t, levels=_levels(profile))
    medians = [
        "" if pd.isna(row.median_value) else t("school.hover.median", value=write(row.median_value, row.unit))
        for row in records(axes)
    ]
    return axes.assign(
        number=range(1, len(axes) + 1),
        asks=asks_of(axes, "axes", "median"),
        label=[t(f"{key}.short") for key in keys],
        full_label=[t(key) for key in keys],
        median_hover=[f"{t(key)}<br>{median}" for key, median in zip(keys, medians, strict=True)],
    )


def _values(t: Translator, profile: SchoolProfile) -> pd.DataFrame:
    units = profile.axes.set_index("axis")["unit"]
    levels = _levels(profile)
    rows = profile.values.assign(unit=profile.values["axis"].map(units))
    texts = [value_text(t, row, levels=levels) for row in records(rows)]
    rows = rows.assign(value_text=texts)
    asks = asks_of(profile.values, "values", "position")
    return rows.assign(hover=[_hover(t, profile, row) for row in records(rows)], asks=asks)


def _levels(profile: SchoolProfile) -> dict[float, str]:
    """Name the levels of a diagnosis that has words instead of numbers."""
    return {float(level.value): level.code for level in instruments()[str(profile.instrument)].levels}


def _hover(t: Translator, profile: SchoolProfile, row: Any) -> str:
    lines = [f"<b>{escape(row.school)}</b>", f"{t(f'axis.{profile.instrument}.{row.axis}')}: {row.value_text}"]
    if not pd.isna(row.numerator) and not pd.isna(row.denominator):
        lines.append(t("school.hover.ratio", part=row.numerator, of=row.denominator))
    if not pd.isna(row.difference):
        lines.append(t("school.hover.difference", position=row.position, difference=row.difference))
    return "<br>".join(lines)


def _title(t: Translator, profile: SchoolProfile) -> str:
    """Say the view's conclusion with the names of the axes."""
    title = profile.titles["radar"]
    if "axes" not in title.params:
        return sentence(t, title)
    codes = title.params["axes"]
    names = (
        tuple(t(f"axis.{profile.instrument}.{axis}.short") for axis in codes) if isinstance(codes, tuple) else ()
    )
    return sentence(t, replace(title, params={"axes": names}))


def _legend(t: Translator, profile: SchoolProfile) -> Html:
    schools = list(dict.fromkeys(profile.values["school"]))
    items = list(zip(LINES, schools, strict=False))
    if profile.axes["median"].notna().any():
        count = int(profile.axes["n_schools"].max())
        items += [("median_dashed", t("school.legend.median", n=count)), ("band", t("legend.middle"))]
    return legend(items)
