"""Marks of the e-journal at the reporting points, counted by grade and subject."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pandas as pd
from scipy import special

from demo.recipe import Recipe
from demo.results import Profiles, observed_profiles
from demo.scores import Floats, Integers
from demo.world import UPPER_GRADES, World

POINT_MOMENTS = {"q1": 0.2, "h1": 0.4, "q3": 0.7, "year": 0.9}
HALF_YEARS = ("h1", "year")
SCHOOL_SPREAD = 0.3
GRADE_NOISE = 0.14
POINT_NOISE = 0.05
YEAR_OF_PROFILES = 2021
MARKS = ("n2", "n3", "n4", "n5", "not_assessed")


def journal_marks(world: World, recipe: Recipe, rng: np.random.Generator) -> pd.DataFrame:
    """Give ``n5, n4, n3, n2, not_assessed`` of every school, year, point, grade and subject."""
    profiles = observed_profiles()
    return pd.concat(
        [
            _grade(world, recipe, lesson, bounds=_bounds(profiles, grade=lesson[1], subject=lesson[2]), rng=rng)
            for lesson in _lessons(recipe)
        ],
        ignore_index=True,
    )


def _lessons(recipe: Recipe) -> Iterator[tuple[int, int, str]]:
    for year in recipe.years:
        for subject, (first, last) in recipe.journal["subjects"].items():
            for grade in range(first, last + 1):
                yield year, grade, subject


def _grade(
    world: World, recipe: Recipe, lesson: tuple[int, int, str], *, bounds: Floats, rng: np.random.Generator
) -> pd.DataFrame:
    year, grade, subject = lesson
    pupils = world.pupils(academic_year=year, grade=grade)
    own = GRADE_NOISE * rng.normal(size=world.count) + world.trait("inflation")
    points = recipe.points(year, HALF_YEARS if grade in UPPER_GRADES else POINT_MOMENTS)
    frames = []
    for point in points:
        strength = SCHOOL_SPREAD * world.strength_at(year + POINT_MOMENTS[point] + 0.5)
        noise = POINT_NOISE * rng.normal(size=world.count)
        level = strength + own + noise + recipe.journal["point_shifts"][point]
        counted = _counts(pupils, level, bounds=bounds, not_assessed=_not_assessed(recipe), rng=rng)
        frames.append(counted.assign(school=world.schools["code"].to_numpy(), point=point))
    table = pd.concat(frames, ignore_index=True).assign(academic_year=year, grade=grade, subject=subject)
    return table[table["pupils"] > 0]


def _not_assessed(recipe: Recipe) -> float:
    return float(recipe.journal["not_assessed_pct"]) / 100


def _counts(
    pupils: Integers, level: Floats, *, bounds: Floats, not_assessed: float, rng: np.random.Generator
) -> pd.DataFrame:
    below = special.ndtr(bounds[None, :] - level[:, None])
    edges = np.column_stack([np.zeros(len(level)), below, np.ones(len(level))])
    shares = np.column_stack([np.diff(edges) * (1 - not_assessed), np.full(len(level), not_assessed)])
    counts = rng.multinomial(pupils, shares)
    table = pd.DataFrame(counts, columns=list(MARKS))
    return table.assign(pupils=pupils)


def _bounds(profiles: Profiles, *, grade: int, subject: str) -> Floats:
    """Give the bounds of the journal's marks from the nearest observed grade of the subject."""
    known = [key for key in profiles if key[0] == YEAR_OF_PROFILES]
    same = [key for key in known if key[2] == subject] or [key for key in known if key[2] == "history"]
    nearest = min(same, key=lambda key: abs(key[1] - grade))
    below = np.cumsum(profiles[nearest]["journal_pct"][:3]) / 100
    bounds: Floats = special.ndtri(below) * np.sqrt(1 + SCHOOL_SPREAD**2)
    return bounds
