"""The tables of participation."""

from __future__ import annotations

from typing import Any

import pandas as pd

from components.cells import Column
from components.html_text import Html, tag
from components.panel import Panel, panel
from components.table import TableStyle, data_table
from i18n import Translator
from views.participation import Participation

NEAR = ("below_998", "above_998", "below_95", "above_95")
COUNTS = ("took_part", "enrolled")
SHARES = ("coverage_pct", "low_pct", "high_pct")


def grades_table(t: Translator, grades: pd.DataFrame) -> Html:
    """Draw what stands behind the bars."""
    columns = [
        Column("mode", t("column.mode"), write=lambda row: t(f"mode.{row['mode']}")),
        Column("grade", t("column.grade"), kind="int"),
        _whole(t, "schools"),
        _whole(t, "registered"),
        *_figures(t),
        _stated(t),
    ]
    return data_table(t, grades, columns, caption=t("participation.grades.title"))


def rounds(t: Translator, result: Participation, csv: str) -> Any:
    """Put the rounds side by side: other grades and other schools may have written."""
    columns = [
        Column("procedure", t("column.procedure"), write=lambda row: _work(t, row)),
        Column("mode", t("column.mode"), write=lambda row: t(f"mode.{row['mode']}")),
        Column("grades", t("column.grades")),
        _whole(t, "schools"),
        *_figures(t),
        _stated(t),
    ]
    title = t("participation.rounds.title")
    table = data_table(t, result.rounds, columns, caption=title)
    return panel(t, Panel(title, table, subtitle=t("participation.rounds.subtitle"), csv=csv))


def places(t: Translator, result: Participation, csv: str) -> Any:
    """Add up people by municipality or district."""
    columns = [
        Column("place", t("column.place"), write=lambda row: _place(t, row)),
        Column("mode", t("column.mode"), write=lambda row: t(f"mode.{row['mode']}")),
        *(_whole(t, name) for name in COUNTS),
        Column("coverage_pct", t("column.coverage_pct")),
    ]
    title = t("participation.places.title")
    table = data_table(t, result.places, columns, caption=title)
    return panel(t, Panel(title, table, subtitle=t("participation.places.subtitle"), csv=csv))


def schools(t: Translator, result: Participation, csv: str) -> Any:
    """List the schools: outside the limits first, then by number, never by coverage."""
    rows = result.schools.assign(is_apart=result.schools["spread"].isin(NEAR))
    columns = [
        Column("school", t("column.school"), href=lambda row: f"/school/{int(row['school_id'])}"),
        Column("district", t("column.district")),
        *_figures(t),
        _whole(t, "approbation"),
        Column("spread", t("column.spread"), write=lambda row: _spread(t, row)),
    ]
    apart = int(rows["is_apart"].sum())
    words = t("participation.schools.near", n=apart) if apart else ""
    title = t("participation.schools.title")
    table = data_table(t, rows, columns, caption=title, style=TableStyle(near="is_apart", near_words=words))
    return panel(t, Panel(title, table, subtitle=t("participation.schools.subtitle"), csv=csv))


def checks(t: Translator, result: Participation, csv: str) -> Any:
    """List what cannot be of people and has to be settled; nobody is accused of it."""
    title = t("participation.checks.title", n=len(result.checks))
    if result.checks.empty:
        return Html(tag("p", tag("b", t("participation.checks.none")), " ", t("participation.checks.text")))
    columns = [
        Column("school", t("column.subject_of"), href=_profile),
        Column("grade", t("column.grade"), kind="int"),
        Column("mode", t("column.mode"), write=lambda row: t(f"mode.{row['mode']}")),
        Column("took_part", t("column.took_part"), kind="int"),
        Column("kind", t("participation.checks.what"), write=lambda row: t(f"participation.check.{row['kind']}")),
        Column("beside", t("column.beside"), kind="int"),
        Column("subject", t("column.largest_work"), write=lambda row: _subject(t, row)),
    ]
    table = data_table(t, result.checks, columns, caption=title)
    return panel(t, Panel(title, table, subtitle=t("participation.checks.subtitle"), csv=csv))


def _figures(t: Translator) -> list[Column]:
    return [*(_whole(t, name) for name in COUNTS), *(Column(name, t(f"column.{name}")) for name in SHARES)]


def _whole(t: Translator, name: str) -> Column:
    return Column(name, t(f"column.{name}"), kind="int")


def _stated(t: Translator) -> Column:
    words = {True: t("participation.told.whole"), False: t("participation.told.schools")}
    return Column("is_stated", t("column.is_stated"), write=lambda row: words[bool(row["is_stated"])])


def _place(t: Translator, row: Any) -> str:
    """Name a territory, and say where it spoke itself and not its schools."""
    return t("participation.place.whole", place=row["place"]) if row["is_stated"] else str(row["place"])


def _work(t: Translator, row: Any) -> str:
    return t("participation.round", procedure=row["procedure"], year=int(row["year"]))


def _spread(t: Translator, row: Any) -> str | None:
    return None if pd.isna(row["spread"]) else t(f"spread.{row['spread']}")


def _profile(row: Any) -> str | None:
    return None if pd.isna(row["school_id"]) else f"/school/{int(row['school_id'])}"


def _subject(t: Translator, row: Any) -> str | None:
    return None if pd.isna(row["subject"]) else t(f"subject.{row['subject']}")
