"""Results of a school by work and year, beside all schools of its municipality."""

from __future__ import annotations

from typing import Any

import pandas as pd

from components.cells import Column
from components.chart import chart
from components.html_text import Html
from components.panel import Panel, panel
from components.parts import button, legend
from components.states import empty
from components.table import data_table
from figures.parts import records
from figures.small_multiples import by_year
from figures.theme import Style
from i18n import Translator
from views.school import SchoolProfile

SMALL_CHARTS = 8
WORK = ["procedure", "programme_grade", "subject", "mode"]
MEASURES = {
    "quality": ("quality_pct", "quality_low_pct", "quality_high_pct", "territory_quality_pct"),
    "score": ("mean_score_pct", "mean_score_pct", "mean_score_pct", "territory_mean_score_pct"),
}


def results(t: Translator, style: Style, profile: SchoolProfile, csv: str) -> Any:
    """Draw up to eight works over the years; all of them are in the table."""
    rows = profile.results
    title = t("school.results.title")
    if rows.empty:
        way = button(t("empty.panel.data"), "/data")
        return panel(t, Panel(title, empty(t("school.results.none"), t("school.results.none.text"), way)))
    measure = _measure(rows)
    drawn = _drawn(t, rows, measure)
    figure = by_year(drawn, hidden_text=t("cell.hidden"), count_text="n", style=style)
    table = _table(t, rows)
    if figure is None:
        return panel(t, Panel(title, table, csv=csv))
    lines = [("school", profile.card.name if profile.card else ""), ("median_dashed", t("school.results.all"))]
    spec = Panel(
        title,
        [legend(lines), chart(figure, name="results", label=title)],
        subtitle=t(f"school.results.{measure}"),
        note=_note(t, rows, drawn),
        table=table,
        csv=csv,
    )
    return panel(t, spec)


def _measure(rows: pd.DataFrame) -> str:
    """Take the share of «4» and «5» where more than half of the works have a scale, else the mean score."""
    return "quality" if rows["has_scale"].mean() > 0.5 else "score"


def _drawn(t: Translator, rows: pd.DataFrame, measure: str) -> pd.DataFrame:
    """Leave the works with the most years, then the most participants, in their own order."""
    known = rows[rows["has_scale"]] if measure == "quality" else rows
    sizes = known.groupby(WORK, sort=False).agg(years=("year", "nunique"), people=("participants", "sum"))
    kept = sizes.sort_values(["years", "people"], ascending=False, kind="stable").head(SMALL_CHARTS).index
    shown = known.set_index(WORK)
    shown = shown[shown.index.isin(kept)].reset_index()
    shown = shown.sort_values([*WORK, "year"], kind="stable")
    value, low, high, territory = MEASURES[measure]
    shown = shown.assign(
        panel=[_name(t, row) for row in records(shown)],
        panel_note=[_procedure(t, row) for row in records(shown)],
        value_pct=shown[value],
        low_pct=shown[low],
        high_pct=shown[high],
        territory_pct=shown[territory],
        participants_text=[_people(t, row) for row in records(shown)],
    )
    return shown.assign(
        hover=[_hover(t, row, measure) for row in records(shown)],
        territory_hover=[_territory(t, row) for row in records(shown)],
    )


def _name(t: Translator, row: Any) -> str:
    return t(f"subject.{row.subject}")


def _procedure(t: Translator, row: Any) -> str:
    key = "school.results.work" if row.mode == "regular" else "school.results.work.approbation"
    return t(key, procedure=row.procedure, grade=int(row.programme_grade))


def _people(t: Translator, row: Any) -> str:
    return f"<b>&lt;{chr(160)}10</b>" if row.is_suppressed else t.integer(row.participants)


def _hover(t: Translator, row: Any, measure: str) -> str:
    head = f"<b>{_name(t, row)}, {_procedure(t, row)}, {int(row.year)}</b>"
    if row.is_suppressed or pd.isna(row.value_pct):
        return f"{head}<br>{t('cell.hidden' if row.is_suppressed else 'cell.missing')}"
    text = t(f"school.results.hover.{measure}", value=row.value_pct, n=int(row.participants))
    if measure == "quality":
        text += "<br>" + t("school.results.hover.interval", low=row.low_pct, high=row.high_pct)
    return f"{head}<br>{text}"


def _territory(t: Translator, row: Any) -> str:
    return "" if pd.isna(row.territory_pct) else t("school.results.hover.all", value=row.territory_pct)


def _note(t: Translator, rows: pd.DataFrame, drawn: pd.DataFrame) -> str:
    works, shown = (len(frame[WORK].drop_duplicates()) for frame in (rows, drawn))
    return t("school.results.note") if works == shown else t("school.results.note.some", n=shown, of=works)


def _table(t: Translator, rows: pd.DataFrame) -> Html:
    columns = [
        Column("procedure", t("school.column.procedure"), write=lambda row: t(f"procedure.{row['procedure']}")),
        Column("year", t("school.column.year"), kind="ready", write=lambda row: str(row["year"])),
        Column("programme_grade", t("school.column.grade"), kind="int"),
        Column("subject", t("school.column.subject"), write=lambda row: t(f"subject.{row['subject']}")),
        Column("participants", t("school.column.participants"), kind="int"),
        Column("quality_pct", t("school.column.quality_pct"), kind="ready", write=lambda row: _marked(t, row)),
        Column("territory_quality_pct", t("school.column.territory_quality_pct")),
        Column("pass_pct", t("school.column.pass_pct")),
        Column("mean_mark", t("school.column.mean_mark")),
        Column("mean_score_pct", t("school.column.mean_score_pct")),
        Column("territory_mean_score_pct", t("school.column.territory_mean_score_pct")),
    ]
    return data_table(t, rows, columns, caption=t("school.results.title"))


def _marked(t: Translator, row: Any) -> str | None:
    """Write the share of «4» and «5», or that there is no scale for it."""
    if not row["has_scale"]:
        return t("school.no_scale")
    return None if pd.isna(row["quality_pct"]) else t.decimal(row["quality_pct"])
