"""School by source: who has handed in what in the chosen school year; words are short so that each cell is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

import pandas as pd
from dash import html
from markupsafe import Markup

from components.cells import Column
from components.html_text import Html, tag
from components.panel import Panel, panel
from components.table import TableStyle, data_table
from i18n import Translator
from pages._coverage_panel import thing

CHOICE = "sources-matrix-source"
NAMED = 2


def matrix_panel(t: Translator, handed: pd.DataFrame, csv: str, *, order: Sequence[str]) -> Any:
    """Draw the matrix with its things in the ``order`` of the year; nothing where nothing was handed in."""
    if handed.empty:
        return None
    lacking = int((~handed["is_there"]).sum())
    title = t("matrix.title.short", lacking=lacking, expected=len(handed)) if lacking else t("matrix.title")
    known = handed.drop_duplicates("what").set_index("what", drop=False)
    things = [known.loc[what] for what in dict.fromkeys(order) if what in known.index]
    words = {str(row["what"]): thing(t, row) for row in things}
    kinds = [str(row["kind"]) for row in things]
    body = html.Div([Html(_choice(t, words, kinds)), _table(t, handed, words)], className="matrix")
    return panel(t, Panel(title, body, subtitle=t("matrix.subtitle"), csv=csv))


def _table(t: Translator, handed: pd.DataFrame, words: dict[str, str]) -> Html:
    marks = handed.pivot(index=["school_id", "school"], columns="what", values="is_there")
    short = handed.groupby("school_id")["is_there"].all()
    rows = marks.reset_index().set_index("school_id", drop=False).loc[list(dict.fromkeys(handed["school_id"]))]
    rows = rows.assign(is_short=~rows["school_id"].map(short).astype(bool)).reset_index(drop=True)
    columns = [
        Column("school", t("column.school"), href=lambda row: f"/school/{row['school_id']}"),
        *(Column(what, head, kind="text", write=partial(_mark, t, what)) for what, head in words.items()),
    ]
    style = TableStyle(near="is_short", near_words=t("matrix.near"), stack=False)
    return data_table(t, rows, columns, caption=t("matrix.caption"), style=style)


def _mark(t: Translator, what: str, row: Any) -> Markup | str:
    """Write whether a school has a thing."""
    is_there = row[what]
    if pd.isna(is_there):
        return t("matrix.not_due")
    return t("matrix.yes") if is_there else tag("b", t("matrix.no"))


def _choice(t: Translator, words: dict[str, str], kinds: list[str]) -> Markup:
    """Offer to show the columns of one source; the browser hides the others."""
    named = list(words.values())
    of_kind = {kind: [place for place, one in enumerate(kinds) if one == kind] for kind in dict.fromkeys(kinds)}
    if len(of_kind) < NAMED:
        return Markup()
    options = [tag("option", t("matrix.every_source"), value="")]
    for places in of_kind.values():
        names = list(dict.fromkeys(named[place].partition(":")[0] for place in places))
        value = " ".join(str(place + 1) for place in places)
        options.append(tag("option", ", ".join(names[:NAMED]) + ("…" if len(names) > NAMED else ""), value=value))
    label = tag("label", t("matrix.source"), for_=CHOICE, class_="note")
    return tag("div", label, " ", tag("select", *options, id=CHOICE, data_columns=""), class_="tell acts")
