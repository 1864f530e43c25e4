"""Lowered, confirmed, raised: by work of the procedure and by district of the chosen work."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from html import escape
from typing import Any

import pandas as pd

from components.address import query_of
from components.cells import Column
from components.chart import asking, chart
from components.html_text import Html
from components.panel import Panel, panel
from components.parts import legend
from components.states import empty
from components.table import TableStyle, data_table
from domain.filters import Filters
from figures.agreement import AgreementWords, agreement_bars
from figures.parts import records
from figures.theme import Style
from i18n import Translator
from pages._compare_parts import people, work_name
from views.compare import Compare
from wording.naming import without_common_word

PARTS = ("lowered_pct", "confirmed_pct", "raised_pct")


def by_work(t: Translator, style: Style, result: Compare, asked: Filters, csv: str) -> Any:
    """Draw every work of the procedure in the order of grades; a click chooses it."""
    works = result.works
    rows = works.assign(
        label=[work_name(t, row) for row in records(works)],
        group=works["programme_grade"],
        count_text=[_count(t, row.both or row.scored) for row in records(works)],
        note=[_why(t, row) for row in records(works)],
        href=[_work_href(asked, result, row) for row in records(works)],
    )
    rows = rows.assign(hover=[_hover(t, row) for row in records(rows)])
    figure = agreement_bars(rows, words=_words(t), style=style)
    title = t("compare.works.title")
    table = _works_table(t, rows)
    if figure is None:
        return panel(t, Panel(t("compare.works.scores"), table, subtitle=t("compare.works.scores.sub"), csv=csv))
    procedure, _, year = (result.footing.filters.assessment or "").partition("-")
    spec = Panel(
        title,
        [*_legend(t, style), chart(asking(figure, "works.lowered_pct"), name="works", label=title)],
        subtitle=t("compare.works.subtitle", procedure=procedure, year=year),
        note=t("compare.works.note"),
        table=table,
        csv=csv,
    )
    return panel(t, spec)


def by_district(t: Translator, style: Style, result: Compare, csv: str) -> Any:
    """Draw the chosen work in every district, in fixed order."""
    districts = result.districts
    rows = districts.assign(
        label=[escape(name) for name in without_common_word(list(districts["district"].astype(str)))],
        group=0,
        is_selected=False,
        href="",
        count_text=[_count(t, row.both) for row in records(districts)],
        note=[_why(t, row) for row in records(districts)],
    )
    rows = rows.assign(hover=[_hover(t, row) for row in records(rows)])
    figure = agreement_bars(rows, words=_words(t), style=style)
    title = t("compare.districts.title")
    if figure is None:
        return panel(t, Panel(title, empty(t("compare.few.title"), t("compare.few.text"))))
    spec = Panel(
        title,
        [*_legend(t, style), chart(asking(figure, "districts.lowered_pct"), name="districts", label=title)],
        subtitle=t("compare.districts.subtitle"),
        note=people(t, result),
        table=_districts_table(t, rows),
        csv=csv,
    )
    return panel(t, spec)


def _words(t: Translator) -> AgreementWords:
    return AgreementWords(
        lowered=t("compare.lowered"),
        confirmed=t("compare.confirmed"),
        raised=t("compare.raised"),
        participants=t("compare.participants.short"),
    )


def _legend(t: Translator, style: Style) -> list[Html]:
    """Name the parts above the bars where their heads have no room."""
    parts = {"lower": "lowered", "same": "confirmed", "raise": "raised"}
    return [legend([(shape, t(f"compare.{name}")) for shape, name in parts.items()])] if style.is_narrow else []


def _count(t: Translator, n: Any) -> str:
    return "–" if pd.isna(n) else t.integer(n)


def _why(t: Translator, row: Any) -> str:
    """Say why a row has no bar: no scale, too few, or no journal marks; never leave it blank."""
    if not row.has_scale:
        return t("compare.no_scale.short")
    return t("cell.hidden") if row.is_suppressed else t("compare.no_joint.short")


def _hover(t: Translator, row: Any) -> str:
    if pd.isna(row.lowered_pct):
        return f"<b>{row.label}</b><br>{row.note}"
    parts = {name.removesuffix("_pct"): getattr(row, name) for name in PARTS}
    return f"<b>{row.label}</b><br>{t('compare.hover.parts', n=int(row.both), **parts)}"


def _work_href(asked: Filters, result: Compare, row: Any) -> str:
    chosen = replace(
        asked,
        assessment=result.footing.filters.assessment,
        subject=row.subject,
        grade=int(row.programme_grade),
    )
    return f"/compare{query_of(chosen)}"


def _works_table(t: Translator, rows: pd.DataFrame) -> Html:
    columns = [
        Column("label", t("compare.column.work"), href=lambda row: str(row["href"])),
        Column("scored", t("compare.column.participants"), kind="int"),
        Column("mean_score_pct", t("compare.column.mean_score_pct")),
    ]
    if rows["both"].sum():
        columns += [Column("both", t("compare.column.both"), kind="int"), *_parts(t)]
    return data_table(t, rows, columns, caption=t("compare.works.title"), style=TableStyle(marked="is_selected"))


def _districts_table(t: Translator, rows: pd.DataFrame) -> Html:
    columns = [Column("district", t("column.district")), Column("both", t("compare.column.both"), kind="int")]
    return data_table(t, rows, [*columns, *_parts(t)], caption=t("compare.districts.title"))


def _parts(t: Translator) -> list[Column]:
    return [
        Column(name, t(f"compare.column.{name}"), kind="ready", write=partial(_part, t, name)) for name in PARTS
    ]


def _part(t: Translator, name: str, row: Any) -> str | None:
    """Write a share; a work without a scale says so."""
    if not pd.isna(row[name]):
        return t.decimal(row[name])
    return None if row["has_scale"] else t("compare.no_scale.short")
