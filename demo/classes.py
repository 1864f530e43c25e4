"""Marks and attendance of a few schools by class: the very counts of their grades, dealt out to the classes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
import pandas as pd

from demo.attendance import REASONS
from demo.journal import MARKS
from demo.recipe import Recipe
from demo.scores import Floats, Integers
from demo.world import PUPILS_A_CLASS, World

LETTERS = "АБВГДЕЖЗИК"
MISSED = tuple(f"missed_{reason.removesuffix('_pct')}_lessons" for reason in REASONS)
SPREAD = 0.3


def of_classes(
    world: World, recipe: Recipe, *, marks: pd.DataFrame, attendance: pd.DataFrame, rng: np.random.Generator
) -> dict[str, pd.DataFrame]:
    """Give the tables of classes; a class's ``grade`` is its name, «7А», and everything adds up to the grades."""
    schools = _schools(world, recipe, rng)
    own = [_asked(table, recipe, schools) for table in (marks, attendance)]
    return {
        "own_marks.classes": pd.DataFrame(_marks(own[0], rng)),
        "own_attendance.classes": pd.DataFrame(_lessons(own[1], rng)),
    }


def sizes(pupils: int) -> Integers:
    """Split a grade into classes as alike as can be."""
    return np.array([len(part) for part in np.array_split(np.arange(pupils), -(-pupils // PUPILS_A_CLASS))])


def _schools(world: World, recipe: Recipe, rng: np.random.Generator) -> list[str]:
    """Take the schools with a story and as many others as the recipe says."""
    told = np.flatnonzero(world.schools["story"].ne(""))
    others = np.setdiff1d(np.arange(world.count), told)
    drawn = rng.choice(others, size=recipe.classes["schools"], replace=False)
    return [*world.schools["code"].iloc[np.concatenate([told, drawn])]]


def _asked(table: pd.DataFrame, recipe: Recipe, schools: list[str]) -> pd.DataFrame:
    first, last = recipe.classes["grades"]
    is_year = table["academic_year"] == recipe.classes["academic_year"]
    asked: pd.DataFrame = table[is_year & table["school"].isin(schools) & table["grade"].between(first, last)]
    return asked


def _named(row: Mapping[Any, Any], numbers: Integers) -> Iterator[tuple[int, dict[Any, Any]]]:
    for place, number in enumerate(numbers.tolist()):
        yield place, {**row, "grade": f"{row['grade']}{LETTERS[place]}", "pupils": number}


def _marks(table: pd.DataFrame, rng: np.random.Generator) -> Iterator[dict[Any, Any]]:
    """Deal the marks of a grade out as cards: each class gets as many as it has pupils."""
    for row in table.to_dict("records"):
        numbers, left = sizes(row["pupils"]), np.array([row[mark] for mark in MARKS])
        for _, of_class in _named(row, numbers):
            dealt = rng.multivariate_hypergeometric(left, of_class["pupils"])
            left = left - dealt
            yield of_class | dict(zip(MARKS, dealt.tolist(), strict=True))


def _lessons(table: pd.DataFrame, rng: np.random.Generator) -> Iterator[dict[Any, Any]]:
    """Share the missed lessons of a grade out by how often each class misses, the same at every point."""
    for _, rows in table.groupby(["school", "grade"], sort=False):
        numbers = sizes(int(rows["pupils"].iloc[0]))
        weights = numbers * np.exp(SPREAD * rng.normal(size=(len(MISSED), len(numbers))))
        for row in rows.to_dict("records"):
            missed = [_shared(row[name], weight) for name, weight in zip(MISSED, weights, strict=True)]
            for place, of_class in _named(row, numbers):
                planned = row["planned_lessons"] * of_class["pupils"] // row["pupils"]
                told = {name: int(parts[place]) for name, parts in zip(MISSED, missed, strict=True)}
                yield of_class | {"planned_lessons": planned} | told


def _shared(total: int, weights: Floats) -> Integers:
    """Share a whole number out in these proportions, losing nothing."""
    edges = np.rint(total * np.cumsum(weights) / weights.sum()).astype(np.int64)
    shared: Integers = np.diff(edges, prepend=0)
    return shared
