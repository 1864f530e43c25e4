"""The common foot of a screen: how fresh the data are and which files they come from."""

from __future__ import annotations

from datetime import date, datetime
from typing import Protocol

import pandas as pd
from markupsafe import Markup

from components.cells import Column
from components.html_text import Html, join, tag
from components.table import table_markup
from i18n import Translator


class Footing(Protocol):
    """What a view says about its data."""

    @property
    def sources(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def data_date(self) -> date | None: ...  # noqa: D102
    @property
    def data_years(self) -> tuple[int, ...]: ...  # noqa: D102
    @property
    def loaded_at(self) -> datetime | None: ...  # noqa: D102


def freshness(t: Translator, footing: Footing) -> Html:
    """Say of which day or school years the data are, how many files they come from and when those were loaded."""
    n, at = len(footing.sources), footing.loaded_at
    if not n:
        return Html(tag("a", t("fresh.none"), href="/data", data_route=""))
    loaded = t("fresh.loaded", files=n, way=t.plural("fresh.way", n), day=at) if at else t("fresh.files", n=n)
    return Html(join([_covered(t, footing), Markup("<br>"), tag("a", loaded, href="/data", data_route="")]))


def _covered(t: Translator, footing: Footing) -> str:
    if footing.data_date:
        return t("fresh.date", day=footing.data_date)
    if not footing.data_years:
        return t("fresh.none")
    first, last = footing.data_years[0], footing.data_years[-1]
    return t("fresh.year", year=first) if first == last else t("fresh.years", first=first, last=last)


def source_list(t: Translator, footing: Footing, *, code: str = "") -> Html:
    """List the files that the screen rests on, folded until asked for, and the code that opens it again."""
    return Html(join([_files(t, footing), view_code(t, code)]))


def view_code(t: Translator, code: str) -> Markup:
    """Print the code of the view, with a field for one that somebody has on paper."""
    shown = tag("span", t("evidence.view"), ": ", tag("code", code, id="view-code"))
    field = Markup('<input name="code" autocomplete="off" spellcheck="false" required aria-label="{}">')
    inside = [field.format(t("evidence.open.label")), tag("button", t("evidence.open.go"), class_="btn-lp s")]
    form = tag("form", tag("label", t("evidence.open"), *inside), action="/code", method="get")
    return tag("div", shown if code else "", form, class_="viewcode")


def _files(t: Translator, footing: Footing) -> Markup:
    if footing.sources.empty:
        return tag("p", t("sources.none"), class_="note")
    loaded = t("sources.loaded", at=footing.loaded_at) if footing.loaded_at else ""
    summary = tag("summary", t("sources.title", n=len(footing.sources)), " ", loaded)
    columns = [
        Column("file_name", t("sources.file")),
        Column("layout", t("sources.layout"), write=lambda row: t(f"layout.{row['layout']}")),
        Column("loaded_at", t("sources.at")),
        Column("row_count", t("sources.rows"), kind="int"),
    ]
    table = table_markup(t, footing.sources, columns, caption=t("sources.caption"))
    return tag("details", summary, table, class_="behind")
