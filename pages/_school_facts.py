"""What is known of a school besides pictures: its own marks, its plan, its directions."""

from __future__ import annotations

from typing import Any

import pandas as pd
from markupsafe import Markup

from components.cells import Column
from components.html_text import Html, join, tag
from components.panel import Panel, panel
from components.parts import Step, button, steps
from components.states import empty
from components.table import TableStyle, data_table
from domain.period import Point
from figures.parts import records
from i18n import Translator
from views.school import SchoolProfile

MEASURES = ("pass_pct", "quality_pct", "mean_mark", "sou_pct", "lessons_attended_pct", "missed_unexcused_pct")
PLACES = {"mean_mark": 2}


AWAITED = ("internal", "plan", "directions")


def has_only_results(profile: SchoolProfile) -> bool:
    """Tell that neither journal nor plan nor directions came: then one panel says so, not three."""
    return profile.internal.empty and profile.plan_kind is None and not profile.directions["is_chosen"].any()


def awaited(t: Translator) -> Any:
    """Say in one panel what the school has not handed in yet, and who brings it."""
    items = join(
        tag("li", tag("span", "–", class_="m"), tag("div", tag("b", _said(t, name)), tag("div", _how(t, name))))
        for name in AWAITED
    )
    way = button(t("empty.panel.data"), "/data")
    return panel(t, Panel(t("school.awaited.title"), Html(join([tag("ul", items, class_="find"), way]))))


def _said(t: Translator, name: str) -> str:
    return t(f"school.{name}.none")


def _how(t: Translator, name: str) -> Markup:
    return tag("div", t(f"school.{name}.none.text"), class_="why")


def internal(t: Translator, profile: SchoolProfile, csv: str) -> Any:
    """Show the latest school year up to the chosen one: a column a reporting point, the last of all schools."""
    rows = profile.internal
    title = t("school.internal.title")
    if rows.empty:
        way = button(t("empty.panel.data"), "/data")
        return panel(t, Panel(title, empty(t("school.internal.none"), t("school.internal.none.text"), way)))
    asked = profile.footing.filters.year
    years = rows["academic_year"]
    year = int(years[years <= asked].max() if asked and (years <= asked).any() else years.max())
    shown = rows[years == year]
    lines = pd.DataFrame([_people(t, shown), *(_line(t, shown, name) for name in MEASURES)])
    columns = [Column("measure", "")]
    columns += [
        Column(point, t(f"school.point.{point}"), kind="ready", asks=f"academic_year-{year}.point-{point}")
        for point in map(str, Point)
        if point in lines
    ]
    columns.append(Column("all", t("school.internal.all", point=shown["point"].iloc[-1]), kind="ready"))
    spec = Panel(
        t("school.internal.year", year=year),
        data_table(t, lines, columns, caption=title, style=TableStyle(asks=("column",))),
        subtitle=t("school.internal.subtitle"),
        note=t("school.internal.note"),
        csv=csv,
    )
    return panel(t, spec)


def _people(t: Translator, shown: pd.DataFrame) -> dict[str, str | None]:
    cells = {
        row.point: t("cell.under_ten") if row.is_suppressed else t.integer(row.pupils) for row in records(shown)
    }
    return {"column": "pupils", "measure": t("school.column.pupils"), **cells, "all": None}


def _line(t: Translator, shown: pd.DataFrame, name: str) -> dict[str, str | None]:
    places = PLACES.get(name, 1)
    cells = {row.point: _cell(t, getattr(row, name), row.is_suppressed, places) for row in records(shown)}
    last = shown[f"territory_{name}"].iloc[-1]
    return {"column": name, "measure": t(f"school.measure.{name}"), **cells, "all": _cell(t, last, False, places)}


def _cell(t: Translator, value: Any, is_suppressed: bool, places: int) -> str | None:
    if pd.isna(value):
        return t("cell.hidden") if is_suppressed else None
    return t.decimal(value, places=places)


def plan(t: Translator, profile: SchoolProfile, csv: str) -> Any:
    """Show the steps of the plan as of the chosen day, with dates, terms and remarks in words."""
    if profile.plan_kind is None or profile.plan_status is None:
        body = empty(t("school.plan.none"), t("school.plan.none.text"))
        return panel(t, Panel(t("school.plan.title"), body))
    title = t("school.plan.status", kind=profile.plan_kind, status=profile.plan_status)
    rows = records(profile.plan_steps)
    reached = sum(bool(row.is_reached) and row.status != "published" for row in rows)
    items = [_step(t, row, is_last=place == reached - 1) for place, row in enumerate(rows)]
    day = profile.footing.filters.as_of
    note = t("school.plan.as_of", day=day) if day else ""
    return panel(t, Panel(title, steps(items), note=note, csv=csv))


def _step(t: Translator, row: Any, *, is_last: bool) -> Step:
    word = t("school.plan.published") if row.status == "published" else t(f"plan_status.{row.status}")
    state = "future"
    if row.is_reached:
        state = "work" if is_last and row.status == "returned" else "done"
    dates = [] if pd.isna(row.since) else [t.day(row.since)]
    if not pd.isna(row.due_on):
        dates.append(t("school.plan.due", day=row.due_on))
    remark = t("school.plan.remark", text=row.remark) if isinstance(row.remark, str) and row.remark else ""
    return Step(word[:1].upper() + word[1:], state, "; ".join(dates), remark)


def directions(t: Translator, profile: SchoolProfile, csv: str) -> Any:
    """List the directions of the document; those the school chose stand out by shape and word."""
    rows = profile.directions
    chosen = int(rows["is_chosen"].sum())
    if not chosen:
        body: Any = empty(t("school.directions.none"), t("school.directions.none.text"))
        return panel(t, Panel(t("school.directions.title"), body))
    items = join(_direction(t, row) for row in records(rows))
    spec = Panel(
        t("school.directions.chosen", n=chosen, of=len(rows)),
        Html(tag("ul", items, class_="find seven")),
        links=((t("school.directions.all"), "/directions"),),
        csv=csv,
    )
    return panel(t, spec)


def _direction(t: Translator, row: Any) -> Markup:
    number = tag("span", row.position, class_="k7 on" if row.is_chosen else "k7")
    words = t(f"direction.{row.direction}")
    said = tag("b", words) if row.is_chosen else tag("span", words, class_="note")
    spoken = tag("span", t("school.directions.is_chosen"), class_="visually-hidden") if row.is_chosen else ""
    return tag("li", number, tag("div", said, spoken))
