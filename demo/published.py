"""Reports of ФИС ОКО: shares of marks and the comparison with the journal, by nested «Группы участников».

Schools and the municipality are counted from the demonstration's own results; region and country are the recipe's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import xlsxwriter

from data import reference
from data.reference.kinds import Scale
from demo.recipe import Recipe
from demo.results import NO_VALUE, PRESENT
from demo.scores import Integers
from demo.world import World

MARKS_HEAD = ("Группы участников", "Кол-во ОО", "Кол-во участников", 2, 3, 4, 5)
PARTS = ("Понизили (Отметка < Отметка по журналу)", "Подтвердили (Отметка = Отметке по журналу)")
CHANGE_PARTS = (*PARTS, "Повысили (Отметка > Отметка по журналу)")
CHANGE_HEAD = (
    *("Группы участников", "Кол-во участников(всего)"),
    *(f"{part} {told}" for part in CHANGE_PARTS for told in ("%", "Кол-во участников")),
)
TITLES: Mapping[str, str] = {
    "fis_mark_shares": "Статистика по отметкам",
    "fis_journal_change": "Сравнение отметок с отметками по журналу",
}
LONGEST_SHEET_NAME = 31
Row = Sequence[Any]
Work = Mapping[str, Any]


@dataclass(frozen=True)
class Report:
    """One workbook: its file, its only sheet, its rows from the title on."""

    file_name: str
    sheet: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Counts:
    """Pupils of one work by school (rows): with the marks 2, 3, 4, 5; with a mark lower, the same, higher."""

    marks: pd.DataFrame
    changed: pd.DataFrame


def published(world: World, recipe: Recipe, results: pd.DataFrame) -> Iterator[Report]:
    """Give both reports of every work of the recipe; its planted contradiction is in the shares of marks."""
    rule = recipe.published
    names = dict(zip(world.schools["code"], _groups(world, rule), strict=True))
    for work in rule["works"]:
        scale = reference.scale_for(rule["procedure"], rule["year"], work["grade"], work["subject"])
        if scale is None:
            raise ValueError(f"no scale: {work['subject']} {work['grade']}")
        counts = _counts(_of_work(results, rule, work), scale)
        marks = _planted(counts.marks, recipe, work, world)
        rows = {"fis_mark_shares": _by_mark, "fis_journal_change": _by_change}
        for (layout, write), table in zip(rows.items(), (marks, counts.changed), strict=True):
            yield _report(
                recipe, work, scale, layout=layout, groups=write(table.rename(index=names), recipe, work)
            )


def write_reports(reports: Sequence[Report], folder: Path) -> list[Path]:
    """Write the workbooks; the same report is the same file to the byte."""
    return [_written(report, folder / report.file_name) for report in reports]


def _written(report: Report, path: Path) -> Path:
    with xlsxwriter.Workbook(path) as book:
        book.set_properties({"created": datetime(2021, 6, 1, tzinfo=UTC)})
        page = book.add_worksheet(report.sheet)
        for number, cells in enumerate(report.rows):
            page.write_row(number, 0, cells)
    return path


def _groups(world: World, rule: Work) -> list[str]:
    named = zip(world.schools["full_name"], world.schools["number"], strict=True)
    return [f"{name}({rule['login']}{number:04d})" for name, number in named]


def _of_work(results: pd.DataFrame, rule: Work, work: Work) -> pd.DataFrame:
    asked = {"procedure": rule["procedure"], "year": rule["year"], "state": PRESENT}
    asked |= {"grade": work["grade"], "subject": work["subject"]}
    is_asked = np.logical_and.reduce([results[name] == value for name, value in asked.items()])
    return results[is_asked]


def _counts(rows: pd.DataFrame, scale: Scale) -> Counts:
    told = rows.assign(mark=2 + np.searchsorted(scale.starts, rows["points"], side="right"))
    both = told[told["journal_mark"] != NO_VALUE]
    changed = (both["mark"] - both["journal_mark"]).clip(-1, 1)
    return Counts(_wide(told, told["mark"], (2, 3, 4, 5)), _wide(both, changed, (-1, 0, 1)))


def _wide(rows: pd.DataFrame, parts: pd.Series[int], order: tuple[int, ...]) -> pd.DataFrame:
    wide = rows.groupby(["school", parts])["pupils"].sum().unstack(fill_value=0)
    return wide.reindex(columns=list(order), fill_value=0)


def _planted(marks: pd.DataFrame, recipe: Recipe, work: Work, world: World) -> pd.DataFrame:
    apart = recipe.published["apart"]
    if (work["subject"], work["grade"]) != (apart["subject"], apart["grade"]):
        return marks
    code = world.schools.loc[world.schools["number"] == apart["school"], "code"].iloc[0]
    moved = min(apart["pupils"], marks[2][code])
    told = marks.copy()
    told.loc[code, [2, 3]] += [-moved, moved]
    return told


def _by_mark(counts: pd.DataFrame, recipe: Recipe, work: Work) -> Iterator[Row]:
    rule = recipe.published
    yield MARKS_HEAD
    for name, place in (("Вся выборка", "sample"), (recipe.region, "region")):
        yield name, rule[f"{place}_schools"], work[place]["participants"], *work[place]["marks_pct"]
    for name, schools, pupils in _own(counts, recipe):
        yield name, schools, int(pupils.sum()), *_pct(pupils)


def _by_change(counts: pd.DataFrame, recipe: Recipe, work: Work) -> Iterator[Row]:
    yield CHANGE_HEAD
    edges = np.rint(np.cumsum(work["region"]["changed_pct"]) / 100 * work["region"]["participants"])
    yield _changed(recipe.region, np.diff(edges, prepend=0).astype(np.int64))
    for name, _, pupils in _own(counts, recipe):
        yield _changed(name, pupils)


def _own(counts: pd.DataFrame, recipe: Recipe) -> Iterator[tuple[str, Any, Integers]]:
    """Give the municipality, the sum of its schools, then each of them, whose number of schools is blank."""
    town = f"{recipe.municipality}({recipe.published['municipality_code']})"
    yield town, len(counts), counts.sum().to_numpy()
    for name, pupils in zip(counts.index, counts.to_numpy(), strict=True):
        yield str(name), "", pupils


def _changed(name: str, pupils: Integers) -> Row:
    pairs = zip(_pct(pupils), pupils.tolist(), strict=True)
    return name, int(pupils.sum()), *(value for pair in pairs for value in pair)


def _pct(pupils: Integers) -> list[float]:
    shares: list[float] = np.round(100 * pupils / pupils.sum(), 2).tolist()
    return shares


def _report(recipe: Recipe, work: Work, scale: Scale, *, layout: str, groups: Iterator[Row]) -> Report:
    subject = reference.subjects()[work["subject"]].names[0]
    subject = subject[0].upper() + subject[1:]
    named = f"{subject} {work['grade']} класс"
    year, title = recipe.published["year"], TITLES[layout]
    head: list[Row] = [
        [title],
        [],
        [f"ВПР {year} {named}"],
        ["Предмет:", subject],
        ["Максимальный первичный балл:", scale.max_points],
        ["Дата:", recipe.published["day"]],
        [],
    ]
    sheet = f"{subject[:2].upper()} {work['grade']} {title}"[:LONGEST_SHEET_NAME]
    file_name = recipe.files[layout].format(work=f"{named} ВПР {year}")
    return Report(file_name, sheet, (*head, *groups))
