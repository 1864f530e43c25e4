"""The drawer «Откуда цифра?»: a figure, its formula in words with its numbers, and the rows of files behind it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

import dash_bootstrap_components as dbc
import pandas as pd
from dash import dcc, html
from dash.development.base_component import Component
from markupsafe import Markup

from components.evidence_parts import formula, numbers, pairs, section, written
from components.html_text import Html, join, tag
from components.table import records
from domain.filters import Filters
from i18n import Translator

ASKED, DRAWER, HINT = "evidence-asked", "evidence", "evidence-hint"
API = "/api/v1/evidence"
FILES, ROWS = 3, 8
GIVEN = ("count", "given")
OFFICIAL = "official"


def drawer(t: Translator) -> list[Component]:
    """Lay out the drawer and what it is asked through; the browser writes there."""
    how: dict[str, Any] = {"placement": "end", "close_button": False, "backdrop": False, "scrollable": True}
    panel = dbc.Offcanvas(id=DRAWER, class_name="drawer", labelledby="evidence-head", **how)
    return [dcc.Store(id=ASKED), html.Div(t("evidence.ask.hint"), id=HINT, hidden=True), panel]


def told(t: Translator, said: Any, *, name: str, link: str) -> Html:
    """Write an explanation; ``name`` is that of the figure, ``link`` the address that opens it again."""
    is_shown = said.state == "shown"
    title = written(t, said.value, said.unit) if is_shown else t(f"evidence.{said.state}")
    parts = [
        _head(t, title, name),
        tag("p", about(t, said.about), class_="sub"),
        _changed(t, said.changes),
        formula(t, said) if is_shown else tag("div", _why_not(t, said), class_="formula"),
        numbers(t, said.operands) if said.formula not in GIVEN else "",
        _rows(t, said.sources, said.files),
        _files(t, said.files),
        _left_out(t, said.left_out),
        _caveats(t, said.caveats),
        _ways(t, said, link),
    ]
    return Html(join(parts), class_name="evidence")


def message(t: Translator, key: str, /, *, changes: int = 0, **params: str) -> Html:
    """Say that there is nothing to explain, or what opening a code has shown."""
    words = t(f"{key}.text", **params) if t.has(f"{key}.text") else ""
    rest = [tag("p", words, class_="sub"), _changed(t, changes)]
    if not words and not changes:
        rest = [tag("p", t("evidence.code.same"), class_="sub")]
    return Html(join([_head(t, t(key), params.get("code", "")), *rest]), class_name="evidence")


def about(t: Translator, row: Mapping[str, Any]) -> str:
    """Name the row in words: school, work, period."""
    known = [name for name in row if t.has(f"evidence.about.{name}")]
    if "school" in row:
        known = [name for name in known if name != "schools"]
    return ", ".join(t(f"evidence.about.{name}", **row) for name in known)


def _head(t: Translator, title: str, name: str) -> Markup:
    close = tag("button", "×", type="button", class_="sq", data_unask="", aria_label=t("evidence.close"))
    words = tag("div", tag("div", t("evidence.title"), class_="note"), tag("h2", title, id="evidence-head"),
                tag("div", name, class_="figure"))  # fmt: skip
    return tag("div", words, close, class_="top")


def _changed(t: Translator, changes: int) -> Markup:
    return tag("p", t("evidence.changed", changes=changes), class_="refused") if changes else Markup()


def _why_not(t: Translator, said: Any) -> str:
    return t(f"evidence.{said.state}.text", n=10, reference=said.reference)


def _rows(t: Translator, rows: pd.DataFrame, files: pd.DataFrame) -> Markup:
    title = t("evidence.sources")
    if rows.empty:
        return section(title, tag("p", t("evidence.sources.none"), class_="sub"))
    heads = [t("evidence.rows.school"), t("evidence.rows"), t("evidence.rows.number")]
    head = tag(
        "tr", *(tag("th", words, scope="col", class_="r" if place else None) for place, words in enumerate(heads))
    )
    lines = join(_row(t, row) for row in records(rows.head(ROWS)))
    table = tag("table", tag("thead", head), tag("tbody", lines), class_="tb dense")
    rest = len(rows) - ROWS
    more = tag("p", t("evidence.rows.more", n=rest), class_="note") if rest > 0 else ""
    return section(title, table, more)


def _row(t: Translator, row: Mapping[str, Any]) -> Markup:
    replaced = row["replaced"]
    note = "" if pd.isna(replaced) else tag("div", t("evidence.replaced", file=replaced), class_="note")
    number = "–" if pd.isna(row["rows"]) else t.integer(row["rows"])
    where = row["row_ranges"].replace("-", "–").replace(",", ", ") or "–"
    return tag("tr", tag("td", row["school"], note), tag("td", where, class_="r"), tag("td", number, class_="r"))


def _files(t: Translator, files: pd.DataFrame) -> Markup:
    if files.empty:
        return Markup()
    title = t("evidence.file") if len(files) == 1 else t("evidence.files", n=len(files))
    return section(title, *(pairs(_file(t, row)) for row in records(files.head(FILES))))


def _file(t: Translator, row: Mapping[str, Any]) -> list[tuple[str, object]]:
    loaded = ", ".join(filter(None, [row["loaded_by"], t.moment(row["loaded_at"])]))
    lines: list[tuple[str, object]] = [
        (t("evidence.file.name"), row["file_name"]),
        (t("evidence.file.sheet"), row["sheet"]),
        (t("evidence.file.layout"), t(f"layout.{row['layout']}")),
        (t("evidence.file.loaded"), loaded),
        (t("evidence.file.sha256"), f"{row['sha256']}…"),
        (t("evidence.file.rows"), t.integer(row["row_count"])),
    ]
    return [line for line in lines if line[1]]


def _left_out(t: Translator, rows: pd.DataFrame) -> Markup:
    lines = [(_reason(t, row), t.integer(row["number"])) for row in records(rows)]
    inside = pairs(lines, class_name="nums") if lines else tag("p", t("evidence.left_out.none"), class_="sub")
    return section(t("evidence.left_out"), inside)


def _reason(t: Translator, row: Mapping[str, Any]) -> str:
    if row["what"] != "rows":
        return t(f"evidence.left.{row['reason']}")
    return t("evidence.left.rows", reason=t(f"ignored.{row['reason']}"), file=row["file_name"])


def _caveats(t: Translator, caveats: Sequence[Any]) -> Markup:
    if not caveats:
        return Markup()
    lines = join(tag("li", t(_caveat(one), **one.params)) for one in caveats)
    return section(t("evidence.caveats"), tag("ul", lines))


def _caveat(one: Any) -> str:
    is_unsure = one.params.get("confidence", OFFICIAL) != OFFICIAL
    return f"evidence.caveat.{one.code}{'.unsure' if is_unsure else ''}"


def _ways(t: Translator, said: Any, link: str) -> Markup:
    if not said.code:
        return Markup()
    filters: Filters = said.footing.filters
    query = urlencode({"ref": said.reference, **filters.to_query()}, safe=",/")
    copy = tag("button", t("evidence.copy"), type="button", class_="btn-lp s", data_copy="evidence-link",
               data_done=t("evidence.copied"))  # fmt: skip
    links = [
        tag("a", t("evidence.csv"), href=f"{API}/sources.csv?{query}", download="") if len(said.sources) else "",
        tag("a", t("evidence.json"), href=f"{API}?{query}", target="_blank"),
    ]
    code = tag("p", tag("code", said.code, title=t("evidence.code.title")), class_="note")
    hidden = tag("span", link, id="evidence-link", class_="visually-hidden")
    return section(t("evidence.code"), code, hidden, tag("p", copy, " ", join(links, " · "), class_="ways"))
