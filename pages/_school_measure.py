"""What both pictures of a school's results share: the measure, its words, and the numbers behind."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from components.cells import Column
from components.chart import asks_of
from components.html_text import Html
from components.table import data_table
from data.reference import procedures
from figures.parts import records
from i18n import Translator

PUBLISHED = ("region", "country")
WORK = ["procedure", "programme_grade", "subject", "mode"]
MEASURES = {
    "quality": ("quality_pct", "quality_low_pct", "quality_high_pct", "territory_quality_pct"),
    "score": ("mean_score_pct", "mean_score_pct", "mean_score_pct", "territory_mean_score_pct"),
}


def measure_of(rows: pd.DataFrame) -> str:
    """Take the share of «4» and «5» where any work has a scale, else the mean score."""
    return "quality" if rows["has_scale"].any() else "score"


def measured(t: Translator, rows: pd.DataFrame, measure: str) -> pd.DataFrame:
    """Give the works that have the measure, with ``value_pct, low_pct, high_pct, territory_pct`` and words."""
    value, low, high, territory = MEASURES[measure]
    asks = {
        name: asks_of(rows, "results", column) for name, column in (("asks", value), ("territory_asks", territory))
    }
    rows = rows.assign(**asks)
    known = rows[rows["has_scale"]] if measure == "quality" else rows
    known = known.assign(
        value_pct=known[value], low_pct=known[low], high_pct=known[high], territory_pct=known[territory]
    )
    return known.assign(
        participants_text=[_people(t, row) for row in records(known)],
        hover=[_hover(t, row, measure) for row in records(known)],
        territory_hover=[_territory(t, row) for row in records(known)],
    )


def over_years(rows: pd.DataFrame) -> pd.Series:
    """Tell of each row whether its work has two years that may be compared."""
    years = rows[rows["series"].notna()].groupby([*WORK, "series"])["year"].nunique()
    compared = years[years > 1].reset_index()[WORK].drop_duplicates()
    return pd.Series(rows.set_index(WORK).index.isin(compared.set_index(WORK).index), index=rows.index)


def procedure_of(t: Translator, row: Any) -> str:
    """Name the procedure and the grade; approbation is said."""
    key = "school.results.work" if row.mode == "regular" else "school.results.work.approbation"
    return t(key, procedure=row.procedure, grade=int(row.programme_grade))


def _people(t: Translator, row: Any) -> str:
    return f"<b>&lt;{chr(160)}10</b>" if row.is_suppressed else t.integer(row.participants)


def _hover(t: Translator, row: Any, measure: str) -> str:
    head = f"<b>{t(f'subject.{row.subject}')}, {procedure_of(t, row)}, {int(row.year)}</b>"
    if row.is_suppressed or pd.isna(row.value_pct):
        return f"{head}<br>{t('cell.hidden' if row.is_suppressed else 'cell.missing')}"
    text = t(f"school.results.hover.{measure}", value=row.value_pct, n=int(row.participants))
    if measure == "quality":
        text += "<br>" + t("school.results.hover.interval", low=row.low_pct, high=row.high_pct)
    return f"{head}<br>{text}"


def _territory(t: Translator, row: Any) -> str:
    return "" if pd.isna(row.territory_pct) else t("school.results.hover.all", value=row.territory_pct)


def published(t: Translator, rows: pd.DataFrame) -> pd.DataFrame:
    """Add ``region_pct``, ``country_pct`` and their words where anything is published of these works."""
    for name in PUBLISHED:
        if rows[f"{name}_quality_pct"].notna().any():
            words = [_published(t, row, name) for row in rows.to_dict("records")]
            column = f"{name}_quality_pct"
            asks = [text.replace(".quality_pct.", f".{column}.", 1) for text in rows["asks"]]
            rows = rows.assign(**{f"{name}_hover": words, f"{name}_asks": asks})
            rows[f"{name}_pct"] = rows[f"{name}_quality_pct"]
    return rows


def _published(t: Translator, row: Mapping[Any, Any], name: str) -> str:
    value = row[f"{name}_quality_pct"]
    if pd.isna(value):
        return ""
    n, file = int(row[f"{name}_participants"]), row["reference_file"]
    return t(f"school.results.hover.{name}", value=value, n=n, file=file)


def results_table(t: Translator, rows: pd.DataFrame, *, caption: str) -> Html:
    """List works with everything that is known of them."""
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
    columns += [
        Column(name, t(f"school.column.{name}"))
        for name in (f"{place}_quality_pct" for place in PUBLISHED)
        if rows[name].notna().any()
    ]
    return data_table(t, rows, columns, caption=caption)


def _marked(t: Translator, row: Any) -> str | None:
    """Write the share of «4» and «5», or that the exam has no marks or no scale for it."""
    if not row["has_scale"]:
        by_points = procedures()[row["procedure"]].most_points is not None
        return t("school.no_marks") if by_points else t("school.no_scale")
    return None if pd.isna(row["quality_pct"]) else t.decimal(row["quality_pct"])
