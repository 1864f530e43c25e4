"""Tiny laid-out tables and a register of three schools, as the counters get them."""

from collections.abc import Callable

import pandas as pd

from data.resolver import Resolver
from domain.problem import Problem
from loaders.laid_out import Counted, Hints, LaidOut
from loaders.layout import layouts

SCHOOLS = {"1": "Школа № 1", "2": "Школа № 2", "55": "Гимназия № 55"}
LAYOUTS = {layout.code: layout for layout in layouts()}


def register() -> Resolver:
    known = Resolver()
    for code, name in SCHOOLS.items():
        known.add(code, [("fis_oko", f"sch9910{int(code):02}")], short_name=name)
    return known


def laid_out(layout_code: str, *rows: dict[str, object]) -> LaidOut:
    """Lay out rows whose first is row 2 of the sheet; what a row leaves out is blank."""
    layout = LAYOUTS[layout_code]
    frame = pd.DataFrame(None, range(2, len(rows) + 2), [c.field for c in layout.columns], dtype=object)
    for number, row in zip(frame.index, rows, strict=True):
        for field, value in row.items():
            frame.at[number, field] = value
    plain = frame.astype(object).where(frame.notna(), None)
    return LaidOut(layout, "Лист1", plain, {column.field: column.headers[0] for column in layout.columns})


def count(counter: Callable[..., Counted], layout_code: str, *rows: dict[str, object]) -> Counted:
    """Count rows and hold what is true of every count."""
    counted = counter(laid_out(layout_code, *rows), Hints("file.xlsx"), register())
    assert counted.rows == len(rows) == counted.counted + sum(counted.ignored.values())
    return counted


def of_rows(counted: Counted) -> list[Problem]:
    """Leave the problems of rows: a table of bad rows only has one of the whole file besides."""
    return [problem for problem in counted.problems if problem.row]


def faults(counted: Counted) -> list[tuple[str, int | None, str | None]]:
    return [(problem.code, problem.row, problem.column) for problem in of_rows(counted)]


def table(counted: Counted, name: str) -> list[tuple[object, ...]]:
    """Give the rows of a fact table without the unit."""
    return list(counted.facts.tables[name].drop(columns="unit").itertuples(index=False, name=None))


def units(counted: Counted, *columns: str) -> list[tuple[object, ...]]:
    return list(counted.facts.units[list(columns)].itertuples(index=False, name=None))
