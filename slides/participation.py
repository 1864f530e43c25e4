"""Slides of participation, counted in people."""

from __future__ import annotations

from typing import Any

import pandas as pd

from domain.slide import Bars, Cell, Grid, GridRow, Role, Series
from i18n import Translator
from slides.shown import Pictures, Shown, pages, rows_of
from slides.words import number, share
from views.participation import Participation
from wording.findings import title as finding_title

ROLES = {"regular": Role.SUBJECT, "approbation": Role.SECOND}


def grades(t: Translator, result: Participation) -> list[Shown]:
    """Show people by grade and mode."""
    rows = result.grades.dropna(subset=["took_part"])
    if result.title is None or rows.empty:
        return []
    names = [(int(row.grade), str(row.mode)) for row in rows_of(rows)]
    series = tuple(_of_mode(t, rows, mode) for mode in dict.fromkeys(rows["mode"]))
    categories = tuple(t("participation.grade", grade=grade) for grade, _ in names)
    bars = Bars(categories, series, t("participation.head.people"), is_stacked=True)
    return [Shown(finding_title(t, result.title), bars, t("participation.grades.subtitle"))]


def _of_mode(t: Translator, rows: pd.DataFrame, mode: str) -> Series:
    own = [row if row.mode == mode else None for row in rows_of(rows)]
    return Series(
        t(f"mode.{mode}"),
        ROLES[mode],
        tuple(None if row is None else number(row.took_part) for row in own),
        tuple("" if row is None else _people(t, row) for row in own),
    )


def _people(t: Translator, row: Any) -> str:
    people = t.integer(row.took_part)
    return people if pd.isna(row.coverage_pct) else f"{people} · {share(t, row.coverage_pct)}"


def places(t: Translator, result: Participation) -> list[Shown]:
    """List people and coverage by district and mode."""
    rows = result.places
    if result.title is None or rows["place"].nunique() < 2:
        return []
    modes = list(dict.fromkeys(rows["mode"]))
    found = {(row.place, row.mode): row for row in rows_of(rows)}
    heads = [t("column.district")]
    for mode in modes:
        heads += [t("on_slide.participation.people", mode=mode), t("on_slide.participation.coverage")]
    grid = tuple(
        GridRow(str(place), tuple(cell for mode in modes for cell in _pair(t, found.get((place, mode)))))
        for place in dict.fromkeys(rows["place"])
    )
    title = t("on_slide.participation.places", assessment=finding_title(t, result.title))
    return pages(t, Shown(title, Grid(tuple(heads), grid), t("on_slide.participation.subtitle"), is_wide=True))


def _pair(t: Translator, row: Any) -> tuple[Cell, Cell]:
    if row is None:
        return Cell("–"), Cell("–")
    if pd.isna(row.took_part):
        return Cell(t("cell.hidden")), Cell(t("cell.hidden"))
    coverage = Cell("–") if pd.isna(row.coverage_pct) else Cell(t.pct(row.coverage_pct))
    return Cell(t.integer(row.took_part)), coverage


PICTURES: Pictures = {"grades": grades, "places": places}
