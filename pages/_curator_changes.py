"""What changed at several schools since a day: in words, and results beside those of the year before."""

from __future__ import annotations

from functools import partial
from typing import Any

import pandas as pd
from markupsafe import Markup

from components.cells import Column
from components.filter_bar import day_chip
from components.html_text import Html, join, tag
from components.panel import Panel, panel
from components.parts import button
from components.states import empty
from components.table import TableStyle, data_table
from i18n import Translator
from pages._curator_pick import names_shown
from views.curator import CuratorSchools

SHOWN = 8
DATED = (
    *("step", "step_due", "step_remark", "step_due_remark"),
    *("published", "event", "event_curator"),
)


def since(t: Translator, result: CuratorSchools, csv: str) -> Any:
    """Tell what has a day of its own by that day, then what was loaded, alike news of several schools once."""
    day = result.footing.filters.since
    if day is None:
        return None
    rows = result.changes
    own, loaded = rows[rows["code"].isin(DATED)], rows[~rows["code"].isin(DATED)]
    items = [*_items(t, own), *_items(t, loaded)]
    listed = Html(_folded(t, items)) if items else empty(t("curator.changes.none"), t("curator.changes.none.text"))
    tools = Html(day_chip(t, "since", t("filter.since"), day))
    return panel(
        t, Panel(t("curator.changes.title", day=day), listed, note=t("curator.changes.note"), csv=csv, tools=tools)
    )


def _items(t: Translator, rows: pd.DataFrame) -> list[Markup]:
    said = rows.assign(said=[t(f"change.{row['code']}", **row["params"]) for row in rows.to_dict("records")])
    groups = said.groupby(["happened_on", "said"], sort=False)["school"].agg(list)
    found = groups.reset_index().sort_values("happened_on", ascending=False, kind="stable")
    return [_item(t, row) for row in found.to_dict("records")]


def _item(t: Translator, row: Any) -> Markup:
    who = names_shown(t, list(dict.fromkeys(row["school"])))
    mark = tag("span", "●", class_="m u", aria_hidden="true")
    words = [tag("b", t.day(row["happened_on"])), " ", row["said"], ": ", tag("span", who)]
    return tag("li", mark, tag("div", *words))


def _folded(t: Translator, items: list[Markup]) -> Markup:
    first = tag("ul", join(items[:SHOWN]), class_="find")
    rest = items[SHOWN:]
    if not rest:
        return first
    more = tag("summary", t("curator.changes.more", n=len(rest)))
    return join([first, tag("details", more, tag("ul", join(rest), class_="find"), class_="fold")])


def shifts(t: Translator, result: CuratorSchools, csv: str) -> Any:
    """Put the works loaded since the day beside the year before, with the interval of the change."""
    rows = result.shifts
    if rows.empty:
        return None
    moved = int(rows["differs"].sum())
    title = t("curator.shifts.moved", n=moved, of=len(rows)) if moved else t("curator.shifts.same", of=len(rows))
    columns = [
        Column("school", t("column.school")),
        Column("work", t("curator.shifts.work"), kind="text", write=partial(_work, t)),
        Column("before", t("curator.shifts.before"), kind="ready", write=partial(_share, t, "_before")),
        Column("now", t("curator.shifts.now"), kind="ready", write=partial(_share, t, "")),
        Column("change_points", t("curator.shifts.change"), kind="ready", write=partial(_change, t)),
        Column("verdict", t("curator.verdict"), kind="text", write=partial(_verdict, t)),
    ]
    near = TableStyle(near="differs", near_words=t("curator.shifts.near", n=moved))
    table = data_table(t, rows, columns, caption=t("curator.shifts.caption"), style=near)
    body, behind = (table, None) if moved else ([], table)
    subtitle, note = t("curator.shifts.subtitle"), t("curator.shifts.note")
    return panel(t, Panel(title, body, subtitle=subtitle, note=note, table=behind, csv=csv))


def _work(t: Translator, row: Any) -> str:
    grade = int(row["programme_grade"])
    return t("curator.shifts.of_work", procedure=row["procedure"], subject=row["subject"], grade=grade)


def _share(t: Translator, when: str, row: Any) -> str:
    year = row["year_before"] if when else row["year"]
    value, n = row[f"quality{when}_pct"], row[f"participants{when}"]
    return t("curator.shifts.share", year=int(year), value=value, n=n)


def _change(t: Translator, row: Any) -> str:
    low, high = row["change_low_points"], row["change_high_points"]
    return t("curator.shifts.interval", value=row["change_points"], low=low, high=high)


def _verdict(t: Translator, row: Any) -> str:
    return t("curator.shifts.differs" if row["differs"] else "curator.verdict.alike")


def visited(t: Translator) -> Markup:
    """Give the way from the list of schools to choose anew."""
    return button(t("curator.choose_again"), "/curator", is_small=False)
