"""All schools by number, to choose the one whose profile opens."""

from __future__ import annotations

from typing import Any

from components.address import answered, csv_link, query_of
from components.cells import Column
from components.panel import Panel, panel
from components.parts import button
from components.shell import page_head
from components.states import empty
from components.table import TableStyle, data_table
from domain.filters import Filters
from i18n import Translator
from pages._taking import ways_out
from views.schools import Schools


def choice(t: Translator, listed: Schools, asked: Filters) -> dict[str, Any]:
    """List the schools that the filters leave, each with the way to its profile."""
    rows = listed.schools
    if rows.empty:
        way = button(t("empty.store.load"), "/data", is_main=True)
        body = empty(t("empty.store.title"), t("empty.store.text"), way)
        return {"head": page_head(t("nav.school")), "keys": panel(t, Panel("", body))}
    columns = [
        Column("school", t("column.school"), href=lambda row: f"/school/{row['school_id']}{query_of(asked)}"),
        Column("district", t("column.district")),
        Column("programs", t("school.column.programs"), write=lambda row: _programs(t, row["programs"])),
        Column("curator", t("column.curator")),
        Column("pupils", t("school.column.pupils"), kind="int"),
    ]
    title, filters = t("school.choose"), answered(asked, listed.footing.filters)
    spec = Panel(
        title,
        data_table(t, rows, columns, caption=title, style=TableStyle(dense=False)),
        note=t("school.choose.note", n=len(rows)),
        csv=csv_link("schools", "schools", filters),
    )
    head = page_head(t("nav.school"), t("school.choose.subtitle"), *ways_out(t, "schools", filters))
    return {"head": head, "keys": panel(t, spec)}


def _programs(t: Translator, codes: tuple[str, ...]) -> str | None:
    return t.listed([t(f"program.{code}") for code in codes]) or None
