"""Writes the tables as the files that a department would hand in: its own headers, its own words, one per year."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd

from data import reference
from data.reference.surveys import questionnaires
from demo.recipe import Recipe
from demo.results import NO_VALUE
from demo.surveys import words as words_of_surveys
from domain.period import academic_year_name
from loaders.layout import Layout, layouts

# What one file holds; the rest of the layouts are one file each.
PARTS = {
    "own_marks": ["academic_year"],
    "own_marks.classes": ["academic_year"],
    "own_attendance": ["academic_year"],
    "own_attendance.classes": ["academic_year"],
    "own_directions": ["academic_year"],
    "own_plans": ["academic_year"],
    "own_instruments": ["instrument", "academic_year"],
    "own_results": ["procedure", "year"],
    "own_participation": ["procedure", "year"],
    "own_swot": ["academic_year"],
    "own_work_plan": ["academic_year"],
    "own_course": ["academic_year"],
    "own_survey_answers": ["questionnaire", "academic_year"],
    "own_survey_counts": ["academic_year"],
}


def write_all(tables: Mapping[str, pd.DataFrame], recipe: Recipe, folder: Path) -> list[Path]:
    """Write every table into a folder; the registry comes first, as the others need its schools."""
    return [
        _write(part, layout=_layout(code), path=folder / name)
        for code, table in tables.items()
        for name, part in _parts(code, table, recipe)
    ]


def _parts(code: str, table: pd.DataFrame, recipe: Recipe) -> Iterator[tuple[str, pd.DataFrame]]:
    if code not in PARTS:
        yield recipe.files[code], table
        return
    for key, part in table.groupby(PARTS[code], sort=True):
        said = dict(zip(PARTS[code], key, strict=True))
        yield recipe.files[code].format(year=_year(said), name=_name(said, recipe)), part


def _year(said: Mapping[str, Any]) -> str:
    if "year" in said:
        return str(said["year"])
    return academic_year_name(said["academic_year"]).replace("/", "-")


def _name(said: Mapping[str, Any], recipe: Recipe) -> str:
    if "instrument" in said:
        return recipe.diagnoses[said["instrument"]]
    if "questionnaire" in said:
        return questionnaires()[said["questionnaire"]].names[0]
    if "procedure" not in said:
        return ""
    name = reference.procedures()[said["procedure"]].names[0]
    return name[0].upper() + name[1:]


@functools.cache
def _layout(code: str) -> Layout:
    """Find the layout of a table; what stands after a dot tells apart the files of one layout."""
    return next(layout for layout in layouts() if layout.code == code.partition(".")[0])


def _write(table: pd.DataFrame, *, layout: Layout, path: Path) -> Path:
    """Write the columns that the layout knows, under their first headers, in its order."""
    known = {column.field: column.headers[0] for column in layout.columns if column.field in table}
    words = {**_words(), **_words_of(layout, table)}
    ordered = _by_school(table)
    said = pd.DataFrame({name: _said(ordered[name], words.get(name)) for name in known})
    answers = {text: ordered[code].map(words["answer"]) for code, text in _asked(ordered).items()}
    said.rename(columns=known).assign(**answers).to_csv(path, sep=";", index=False, encoding="utf-8-sig")
    return path


def _asked(table: pd.DataFrame) -> dict[str, str]:
    """Give the questions that anybody of the table answered, with their wording: one column each."""
    asked = words_of_surveys()["question"]
    return {name: asked[name] for name in table if name in asked and table[name].notna().any()}


def _by_school(table: pd.DataFrame) -> pd.DataFrame:
    """Keep the rows of a school and point together, so that a fact names one range of rows."""
    keys = [name for name in ("school", "point") if name in table]
    order = {code: number for number, code in enumerate(reference.periods())}
    if not keys:
        return table
    return table.sort_values(
        keys, kind="stable", key=lambda column: column.replace(order) if column.name == "point" else column
    )


def _said(column: pd.Series[Any], words: Mapping[Any, str] | None) -> pd.Series[Any]:
    """Say codes and dates as people write them, and nothing where there is nothing."""
    if words is not None:
        return column.map(words)
    if pd.api.types.is_integer_dtype(column):
        return column.astype(str).where(column != NO_VALUE, "")
    if pd.api.types.is_float_dtype(column):
        return column.map(lambda number: "" if pd.isna(number) else f"{number:g}".replace(".", ","))
    return column.map(lambda cell: f"{cell:%d.%m.%Y}" if isinstance(cell, date) else cell)


@functools.cache
def _words() -> Mapping[str, Mapping[Any, str]]:
    lists = {
        "point": reference.periods(),
        "subject": reference.subjects(),
        "procedure": reference.procedures(),
        "program": reference.programs(),
        "kind": reference.plan_kinds(),
        "status": reference.plan_statuses(),
        "event_kind": reference.event_kinds(),
        "work_status": reference.work_statuses(),
        "quadrant": reference.quadrants(),
    }
    firsts = {field: {code: word.names[0] for code, word in words.items()} for field, words in lists.items()}
    firsts |= words_of_surveys()
    figures = {code: word.names[0] for code, word in reference.indicators().items()} | _axes()
    return {
        **firsts,
        "indicator": figures,
        "academic_year": {year: academic_year_name(year) for year in range(2000, 2100)},
    }


def _axes() -> dict[str, str]:
    named = reference.instruments().items()
    return {f"axis.{code}.{axis.code}": axis.names[0] for code, diagnosis in named for axis in diagnosis.axes}


def _words_of(layout: Layout, table: pd.DataFrame) -> Mapping[str, Mapping[Any, str]]:
    """Give the words that depend on the file: axes by their instrument, others by the layout."""
    lists = {"state": "states", "instrument": "instruments", "mode": "modes"}
    listed = {field: layout.options.get(name, {}) for field, name in lists.items()}
    words = {field: {code: names[0] for code, names in said.items()} for field, said in listed.items() if said}
    if "axis" in table:
        diagnosis = reference.instruments()[table["instrument"].iloc[0]]
        words["axis"] = {axis.code: axis.names[0] for axis in diagnosis.axes}
    return words
