"""The sheet for a visit: everything in words and tables, so that it is readable in black and white."""

from __future__ import annotations

from functools import partial
from typing import Any

from markupsafe import Markup

from components.address import answered, csv_link
from components.cells import Column
from components.findings import findings
from components.html_text import Html, join, tag
from components.panel import Panel, panel
from components.parts import button
from components.shell import page_head
from components.slots import Slot
from components.states import empty
from components.table import data_table
from data.reference import instruments
from domain.filters import Filters
from i18n import Translator
from pages._taking import ways_out
from pages._visit_past import events, surveys
from views.visit import Visit

SLOTS = (
    Slot("keys", 12, 90),
    Slot("questions", 6, 300, pile="left"),
    Slot("events", 6, 200, pile="left"),
    Slot("risks", 6, 300, pile="right"),
    Slot("surveys", 6, 200, pile="right"),
    Slot("due", 12, 160),
    Slot("results", 12, 300),
    Slot("notes", 12, 320),
)
LINES = 8


def sheet(t: Translator, result: Visit, asked: Filters) -> dict[str, Any]:
    """Write the sheet of a school, or what to do without one."""
    if result.card is None:
        way = button(t("curator.choose_again"), "/curator", is_main=True)
        body = empty(t("school.unknown.what"), t("school.unknown.text"), way)
        return {"head": page_head(t("school.unknown.title")), "keys": panel(t, Panel("", body))}
    view, filters = f"visit/{result.card.school_id}", answered(asked, result.footing.filters)
    link = partial(csv_link, view, filters=filters)
    return {
        "head": _head(t, result, view, filters),
        "keys": _about(t, result),
        "questions": _questions(t, result),
        "risks": _risks(t, result, link("risks")),
        "surveys": surveys(t, result, link("survey_risks")),
        "events": events(t, result, link("events")),
        "results": _results(t, result, link("results")),
        "due": _due(t, result, link("due")),
        "notes": _notes(t),
    }


def _head(t: Translator, result: Visit, view: str, filters: Filters) -> Html:
    card = result.card
    assert card is not None
    day = result.footing.filters.as_of
    title = t("visit.title", school=card.name)
    printing = tag("button", t("visit.print"), type="button", data_print="", class_="btn-lp p")
    back = button(t("visit.profile"), f"/school/{card.school_id}", is_small=False)
    subtitle = t("visit.subtitle", day=day) if day else ""
    return page_head(title, subtitle, back, *ways_out(t, view, filters), printing)


def _about(t: Translator, result: Visit) -> Any:
    """Say who the school is, and leave places for the day and the visitor."""
    card = result.card
    assert card is not None
    facts = [card.full_name if card.full_name != card.name else "", card.municipality, card.district]
    facts += [t(f"program.{code}") for code in card.programs]
    facts += [t("school.pupils", n=card.pupils)] if card.pupils else []
    curator = t("visit.curator", name=card.curator) if card.curator else t("visit.no_curator")
    about = tag("p", " · ".join(dict.fromkeys(part for part in facts if part)))
    blanks = tag("p", *(tag("span", f"{t(f'visit.{name}')}: ", class_="blank") for name in ("date", "visitor")))
    chosen = [t(f"direction.{code}.short") for code in result.directions["direction"]]
    named = t("visit.directions", names=chosen) if chosen else t("school.directions.none")
    return panel(t, Panel(curator, Html(join([about, tag("p", named), blanks]), class_name="about")))


def _questions(t: Translator, result: Visit) -> Any:
    """List what to ask about, each with its innocent explanation, and what nobody knows yet."""
    parts: list[Any] = [findings(t, result.questions)] if result.questions else []
    if result.unknowns:
        items = join(
            tag("li", tag("span", "?", class_="m"), tag("div", t(f"visit.unknown.{code}")))
            for code in result.unknowns
        )
        parts.append(Html(tag("ul", items, class_="find")))
    if not parts:
        parts.append(Html(tag("p", t("visit.questions.none"), class_="sub")))
    return panel(t, Panel(t("visit.questions"), parts, note=t("visit.questions.note")))


def _risks(t: Translator, result: Visit, csv: str) -> Any:
    title = t("visit.risks")
    if result.risks.empty:
        return panel(t, Panel(title, Html(tag("p", t("visit.risks.none"), class_="sub"))))
    columns = [
        Column("axis", t("school.column.axis"), kind="text", write=partial(_axis, t)),
        Column("value", t("visit.here"), kind="ready", write=partial(_value, t, "value")),
        Column("median_value", t("curator.median"), kind="ready", write=partial(_value, t, "median_value")),
    ]
    n = int(result.risks["n_schools"].max())
    first = str(result.risks["instrument"].iloc[0])
    subtitle = t("visit.risks.subtitle", instrument=first, year=result.instrument_year)
    table = data_table(t, result.risks, columns, caption=title)
    return panel(t, Panel(title, table, subtitle=subtitle, note=t("school.radar.note", n=n), csv=csv))


def _axis(t: Translator, row: Any) -> str:
    return t(f"axis.{row['instrument']}.{row['axis']}")


def _value(t: Translator, name: str, row: Any) -> str:
    """Write a raw value with its unit; a level is a word."""
    value, unit = float(row[name]), row["unit"]
    levels = {float(level.value): level.code for level in instruments()[row["instrument"]].levels}
    if unit == "level" and value in levels:
        return t(f"level.{levels[value]}")
    return t.pct(value, places=0) if unit == "pct" else t.decimal(value, places=1 if unit == "points" else 0)


def _results(t: Translator, result: Visit, csv: str) -> Any:
    title = t("visit.results")
    if result.results.empty:
        return panel(t, Panel(title, Html(tag("p", t("school.results.none"), class_="sub"))))
    columns = [
        Column(
            "procedure",
            t("school.column.procedure"),
            kind="text",
            write=lambda row: t(f"procedure.{row['procedure']}"),
        ),
        Column("year", t("school.column.year"), kind="ready", write=lambda row: str(row["year"])),
        Column("programme_grade", t("school.column.grade"), kind="int"),
        Column(
            "subject", t("school.column.subject"), kind="text", write=lambda row: t(f"subject.{row['subject']}")
        ),
        Column("participants", t("school.column.participants"), kind="int"),
        Column("quality_pct", t("school.column.quality_pct")),
        Column("interval", t("visit.interval"), kind="ready", write=partial(_interval, t)),
        Column("territory_quality_pct", t("school.column.territory_quality_pct")),
        Column("mean_score_pct", t("school.column.mean_score_pct")),
    ]
    table = data_table(t, result.results.assign(interval=None), columns, caption=title)
    return panel(
        t, Panel(title, table, subtitle=t("visit.results.subtitle"), note=t("visit.results.note"), csv=csv)
    )


def _interval(t: Translator, row: Any) -> str | None:
    low, high = row["quality_low_pct"], row["quality_high_pct"]
    return None if low != low else t("visit.interval.value", low=low, high=high)


def _due(t: Translator, result: Visit, csv: str) -> Any:
    title = t("visit.due")
    if result.due.empty:
        return panel(t, Panel(title, Html(tag("p", t("school.plan.none"), class_="sub"))))
    columns = [
        Column("kind", t("plans.kind"), kind="text", write=lambda row: t(f"plan_kind.{row['kind']}")),
        Column("status", t("visit.step"), kind="text", write=partial(_step, t)),
        Column("since", t("visit.reached"), kind="date"),
        Column("due_on", t("column.due_on")),
        Column("remark", t("column.remark")),
    ]
    return panel(t, Panel(title, data_table(t, result.due, columns, caption=title), csv=csv))


def _step(t: Translator, row: Any) -> str:
    word = t("school.plan.published") if row["status"] == "published" else t(f"plan_status.{row['status']}")
    if row["is_overdue"]:
        return t("visit.step.late", step=word)
    return word if row["is_reached"] else t("visit.step.ahead", step=word)


def _notes(t: Translator) -> Any:
    """Leave ruled lines to write on."""
    lines = Markup("").join(tag("div", class_="rule") for _ in range(LINES))
    return panel(t, Panel(t("visit.notes"), Html(lines, class_name="notes")))
