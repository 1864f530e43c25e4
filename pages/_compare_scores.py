"""A work whose scale is not known: mean scores in % of the maximum instead of marks."""

from __future__ import annotations

from typing import Any

import pandas as pd
from dash import html

from components.cells import Column
from components.chart import asking, chart
from components.panel import Panel, panel
from components.parts import legend
from components.table import data_table
from figures.strip import district_strip
from figures.theme import Style
from i18n import Translator
from pages._compare_parts import people
from pages._compare_tables import school_columns
from views.compare import Compare


def scores(t: Translator, style: Style, result: Compare, shown: pd.DataFrame, csv: str) -> Any:
    """Say that the scale is not set and what to do; show the mean scores of schools by district."""
    rows = shown.assign(district_id=shown["district"], value_pct=shown["mean_score_pct"])
    figure = district_strip(rows, _districts(t, rows), median_text="", style=style)
    is_by_points = result.title.code == "compare_no_marks"
    reason = t("compare.no_marks.text") if is_by_points else t("compare.no_scale.text")
    body: list[Any] = [html.P(reason, className="note")]
    if figure is not None:
        label = t("compare.scores.title")
        picture = chart(asking(figure, "schools.mean_score_pct"), name="scores", label=label)
        body += [legend([("point", t("legend.school"))]), picture]
    spec = Panel(
        t("compare.scores.title"),
        body,
        subtitle=t("compare.scores.subtitle"),
        note=people(t, result, "participants"),
        csv=csv,
    )
    return panel(t, spec)


def scores_table(t: Translator, result: Compare, csv: str) -> Any:
    """List the schools by number with their mean scores."""
    columns = [
        *school_columns(t),
        Column("listed", t("compare.column.listed"), kind="int"),
        Column("absent", t("compare.column.absent"), kind="int"),
        Column("participants", t("compare.column.participants"), kind="int"),
        Column("mean_score_pct", t("compare.column.mean_score_pct")),
        Column("journal_quality_pct", t("compare.column.journal_quality_pct")),
    ]
    title = t("compare.schools.by_number")
    table = data_table(t, result.schools, columns, caption=title)
    return panel(t, Panel(title, table, note=t("compare.schools.note", n=len(result.schools)), csv=csv))


def _districts(t: Translator, shown: pd.DataFrame) -> pd.DataFrame:
    """Give the districts in the order of names; without marks there is no median to compare them by."""
    names = sorted(shown["district"].dropna().unique())
    counts = shown["district"].value_counts()
    gap = [float("nan")] * len(names)
    notes = [t("compare.scores.schools", n=int(counts[name])) for name in names]
    return pd.DataFrame(
        {"district_id": names, "district": names, "note": notes, "median_pct": gap, "q1_pct": gap, "q3_pct": gap}
    )
