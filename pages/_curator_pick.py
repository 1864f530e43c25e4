"""Choosing schools: curators, saved sets, and a list to tick; keeping what was chosen under a name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
from dash import dcc, html
from markupsafe import Markup

from components.cells import Column
from components.html_text import Html, join, tag
from components.panel import Panel, panel
from components.states import empty
from components.table import data_table
from figures.parts import records
from i18n import Translator
from views.curator import CuratorSchools

LINK = "curator-link"
ACTS = ("save", "rename", "remove")
NAMED = 8


def set_id(part: str, act: Any) -> dict[str, Any]:
    """Give the id of a part (``set``, ``set-name``, ``set-said``) of the form that keeps a set."""
    return {"type": part, "act": act}


def choosing(t: Translator, result: CuratorSchools, schools: pd.DataFrame) -> dict[str, Any]:
    """Draw the three ways to choose schools."""
    by_hand = Panel(
        t("curator.by_hand"), Html(_ticked(t, schools, set(), is_open=True)), subtitle=t("curator.by_hand.text")
    )
    return {
        "words": panel(t, by_hand, class_name="words"),
        "changes": _curators(t, result),
        "members": _sets(t, result) if len(result.sets) else None,
    }


def _curators(t: Translator, result: CuratorSchools) -> Any:
    title = t("curator.curators")
    if result.curators.empty:
        return panel(t, Panel(title, empty(t("curator.curators.none"), t("curator.curators.none.text"))))
    columns = [
        Column("school", t("column.curator"), href=lambda row: f"?curator={row['school_id']}"),
        Column("schools", t("column.schools")),
        Column("school_names", t("curator.theirs"), kind="text", write=lambda row: ", ".join(row["school_names"])),
    ]
    table = data_table(t, result.curators, columns, caption=title)
    return panel(t, Panel(title, table, subtitle=t("curator.curators.text", year=result.footing.filters.year)))


def _sets(t: Translator, result: CuratorSchools) -> Any:
    columns = [
        Column("name", t("curator.set.name"), href=lambda row: f"?saved={row['code']}"),
        Column("schools", t("column.schools")),
        Column("school_names", t("curator.theirs"), kind="text", write=lambda row: ", ".join(row["school_names"])),
        Column("saved_at", t("curator.set.saved_at"), kind="moment"),
    ]
    title = t("curator.sets")
    return panel(t, Panel(title, data_table(t, result.sets, columns, caption=title)))


def tools(t: Translator, result: CuratorSchools, schools: pd.DataFrame) -> Any:
    """Draw what can be done with the schools shown: tick others, keep them, copy the link, rename, remove."""
    chosen = set(result.members["school_id"])
    other = Html(_menu(t("curator.by_hand.open"), _ticked(t, schools, chosen)))
    if result.set_code is None:
        return html.Div([other, _form(t, "save")], className="acts sets")
    link = tag("span", "", id=LINK, data_href=f"/curator?saved={result.set_code}", class_="note")
    share = tag("button", t("curator.set.copy"), type="button", class_="btn-lp", data_share=LINK,
                data_done=t("curator.set.copied"))  # fmt: skip
    parts = [other, Html(join([share, link])), _form(t, "rename", name=result.set_name or ""), _form(t, "remove")]
    return html.Div(parts, className="acts sets")


def _form(t: Translator, act: str, *, name: str = "") -> html.Details:
    """Draw one wish about a set; what the store refuses is said under it."""
    spoken: dict[str, Any] = {"aria-live": "polite"}
    field = [
        html.Label(
            [t("curator.set.name"), dcc.Input(value=name, id=set_id("set-name", act), maxLength=80, type="text")]
        )
    ]
    note = [html.P(t(f"curator.set.{act}.text"), className="note")]
    do = html.Button(t(f"curator.set.{act}.do"), id=set_id("set", act), className="btn-lp s p", type="button")
    said = html.Div(id=set_id("set-said", act), className="note", **spoken)
    inside = [*note, *(field if act != "remove" else []), do, said]
    summary = html.Summary(t(f"curator.set.{act}"), className="btn-lp")
    return html.Details([summary, html.Div(inside, className="menu form")], className="pick")


def _menu(words: str, inside: Markup) -> Markup:
    return tag("details", tag("summary", words, class_="btn-lp"), inside, class_="pick")


def _ticked(t: Translator, schools: pd.DataFrame, chosen: set[int], *, is_open: bool = False) -> Markup:
    """List all schools with boxes to tick and a search; the button shows those that are ticked."""
    search = Markup('<input type="search" placeholder="{0}" aria-label="{0}">').format(t("filter.search"))
    items = join(_box(row, is_on=row.school_id in chosen) for row in records(schools))
    do = tag("button", t("curator.by_hand.do"), type="button", class_="btn-lp s p", data_pick="")
    kind = "menu ticks here" if is_open else "menu ticks"
    return tag("div", search, tag("ul", items), tag("div", do, class_="foot"), class_=kind)


def _box(row: Any, *, is_on: bool) -> Markup:
    box = Markup('<input type="checkbox" value="{}"{}>').format(row.school_id, Markup(" checked") if is_on else "")
    place = tag("span", row.district, class_="note") if isinstance(row.district, str) else ""
    return tag("li", tag("label", box, tag("span", row.school), " ", place))


def names_shown(t: Translator, names: Sequence[str]) -> str:
    """Name a few schools; of many only their number."""
    return t.listed(names) if len(names) <= NAMED else t("filter.many", n=len(names))
