"""Lessons planned and missed up to each reporting point, by grade and reason."""

from __future__ import annotations

import numpy as np
import pandas as pd

from demo.recipe import Recipe
from demo.scores import Floats
from demo.world import GRADES, World

REASONS = {"illness_pct": 0.35, "excused_pct": 0.3, "unexcused_pct": 0.7}
OLDER_GRADE = 6
OLDER_MISS_MORE = 0.09
NOISE = 0.12


def attendance(world: World, recipe: Recipe, rng: np.random.Generator) -> pd.DataFrame:
    """Give pupil-lessons planned and missed of every school, year, point and grade, cumulative over the year."""
    frames = []
    for year in recipe.years:
        for grade in range(1, GRADES + 1):
            rates = {reason: _rate(world, recipe, reason, grade=grade, rng=rng) for reason in REASONS}
            reached = recipe.points(year, recipe.attendance["weeks"])
            frames += [_point(world, recipe, (year, grade, point), rates) for point in reached]
    table = pd.concat(frames, ignore_index=True)
    return table[table["pupils"] > 0]


def _rate(world: World, recipe: Recipe, reason: str, *, grade: int, rng: np.random.Generator) -> Floats:
    """Give the share of lessons missed for a reason; how much it follows the school differs by reason."""
    follows = REASONS[reason] * world.trait("absence")
    older = OLDER_MISS_MORE * max(grade - OLDER_GRADE, 0) * (reason == "unexcused_pct")
    rates: Floats = (
        recipe.attendance[reason] / 100 * np.exp(follows + older + NOISE * rng.normal(size=world.count))
    )
    return rates


def _point(world: World, recipe: Recipe, at: tuple[int, int, str], rates: dict[str, Floats]) -> pd.DataFrame:
    year, grade, point = at
    pupils = world.pupils(academic_year=year, grade=grade)
    lessons = recipe.attendance["lessons_a_week"][grade - 1] * recipe.attendance["weeks"][point]
    planned = pupils * lessons
    missed = {
        f"missed_{reason.removesuffix('_pct')}_lessons": np.rint(planned * rate * season).astype(np.int64)
        for (reason, rate), season in zip(
            rates.items(), (recipe.attendance["season"][point], 1.0, 1.0), strict=True
        )
    }
    frame = pd.DataFrame({"school": world.schools["code"], "pupils": pupils, "planned_lessons": planned, **missed})
    return frame.assign(academic_year=year, point=point, grade=grade)
