"""State exams of a school: who stayed below the minimum, who came near it, beside all schools."""

from __future__ import annotations

from functools import partial
from typing import Any

import pandas as pd

from components.cells import Column
from components.chart import chart
from components.html_text import Html
from components.panel import Panel, panel
from components.parts import legend
from components.table import data_table
from figures.exams import ExamWords, exam_bars
from figures.parts import records
from figures.theme import Style
from i18n import Translator
from views.school import SchoolProfile
from wording.findings import plain, sentence

BY_MARK = "mark"


def exams(t: Translator, style: Style, profile: SchoolProfile, csv: str) -> Any:
    """Draw the exams by subject and year; None where the school has none."""
    rows = profile.exams
    if rows.empty:
        return None
    title = plain(sentence(t, profile.titles["exams"])).removesuffix(".")
    figure = exam_bars(_told(t, rows), words=_words(t), style=style)
    items = [("done", t("school.exams.legend.below")), ("near", t("school.exams.legend.near"))]
    spec = Panel(
        title,
        [legend([*items, ("median", t("school.results.all"))]), chart(figure or {}, name="exams", label=title)],
        subtitle=t("school.exams.subtitle"),
        note=_note(t, rows),
        table=_table(t, rows),
        csv=csv,
    )
    return panel(t, spec)


def _words(t: Translator) -> ExamWords:
    names = ("minimum", "below", "territory", "near", "participants")
    return ExamWords(**{name: t(f"school.exams.head.{name}") for name in names})


def _told(t: Translator, rows: pd.DataFrame) -> pd.DataFrame:
    found = records(rows)
    shares = {
        "below": "not_passed_pct",
        "territory": "territory_not_passed_pct",
        "near": "near_minimum_pct",
    }
    texts = {
        f"{name}_text": ["" if pd.isna(share) else t.pct(share, places=0) for share in rows[column]]
        for name, column in shares.items()
    }
    return rows.assign(
        **texts,
        label=[t("school.exams.label", procedure=row.procedure, subject=row.subject) for row in found],
        minimum_text=[_minimum(t, row.minimum_kind, row.minimum_points) for row in found],
        participants_text=[
            "&lt;\N{NO-BREAK SPACE}10" if row.participants < 10 else t.integer(row.participants) for row in found
        ],
        remark=[_remark(t, row) for row in found],
        is_above=rows["standing"] == "above",
        hover=[_hover(t, row) for row in found],
    )


def _minimum(t: Translator, kind: Any, points: Any) -> str:
    """Write the minimum: a mark, or points and what they are the minimum for."""
    if pd.isna(kind):
        return t("school.exams.no_minimum")
    return t("school.exams.mark") if kind == BY_MARK else t(f"school.exams.minimum.{kind}", points=points)


def _remark(t: Translator, row: Any) -> str:
    """Say why a row has no bar."""
    if row.is_suppressed:
        return t("cell.hidden")
    return t("school.exams.no_minimum") if pd.isna(row.minimum_kind) else ""


def _hover(t: Translator, row: Any) -> str:
    name = t("school.exams.label", procedure=row.procedure, subject=row.subject)
    lines = [f"<b>{name}, {row.year}</b>"]
    if not pd.isna(row.not_passed_pct):
        below = {"n": int(row.not_passed), "of": int(row.judged), "share": row.not_passed_pct}
        lines.append(t("school.exams.hover.below", **below))
        lines.append(t("school.results.hover.interval", low=row.not_passed_low_pct, high=row.not_passed_high_pct))
    if not pd.isna(row.near_minimum_pct):
        near = {"n": int(row.near_minimum), "reach": row.near_points, "share": row.near_minimum_pct}
        lines.append(t("school.exams.hover.near", **near))
    if not pd.isna(row.territory_not_passed_pct):
        lines.append(t("school.results.hover.all", value=row.territory_not_passed_pct))
    if not pd.isna(row.change_points):
        change = {"year": int(row.year_before), "low": row.change_low_points, "high": row.change_high_points}
        lines.append(t("school.exams.hover.change", points=row.change_points, **change))
    return "<br>".join(lines)


def _note(t: Translator, rows: pd.DataFrame) -> str:
    """Say where the minima come from, year by year."""
    known = rows.dropna(subset=["minimum_source"]).drop_duplicates(["year", "minimum_source"])
    sources = [t("school.exams.source", year=row.year, source=row.minimum_source) for row in records(known)]
    return " ".join([t("school.exams.note"), *sources])


def _table(t: Translator, rows: pd.DataFrame) -> Html:
    columns = [
        Column("procedure", t("school.column.procedure"), write=lambda row: t(f"procedure.{row['procedure']}")),
        Column("subject", t("school.column.subject"), write=lambda row: t(f"subject.{row['subject']}")),
        Column("year", t("school.column.year"), kind="ready", write=lambda row: str(row["year"])),
        Column("participants", t("school.column.participants"), kind="int"),
        Column("minimum_points", t("school.exams.head.minimum"), kind="ready", write=partial(_cell, t)),
        Column("not_passed", t("column.not_passed"), kind="int"),
        Column("not_passed_pct", t("column.not_passed_pct")),
        Column("not_passed_low_pct", t("column.not_passed_low_pct")),
        Column("not_passed_high_pct", t("column.not_passed_high_pct")),
        Column("territory_not_passed_pct", t("column.territory_not_passed_pct")),
        Column("near_minimum", t("column.near_minimum"), kind="int"),
        Column("near_minimum_pct", t("column.near_minimum_pct")),
        Column("near_minimum_low_pct", t("column.near_minimum_low_pct")),
        Column("near_minimum_high_pct", t("column.near_minimum_high_pct")),
        Column("territory_near_minimum_pct", t("column.territory_near_minimum_pct")),
        Column("change_points", t("school.exams.column.change")),
        Column("change_low_points", t("column.change_low_points")),
        Column("change_high_points", t("column.change_high_points")),
    ]
    return data_table(t, rows, columns, caption=t("school.exams.title"))


def _cell(t: Translator, row: Any) -> str:
    return _minimum(t, row["minimum_kind"], row["minimum_points"])
