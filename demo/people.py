"""Who took part where a document says how many people did: exactly so many, spread over the schools."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from demo.recipe import Recipe
from demo.results import NO_VALUE
from demo.scores import Floats, Integers
from demo.world import World

REGULAR = "regular"
SCHOOL_UNEVENNESS, GRADE_UNEVENNESS = 0.45, 0.3


def took_part(world: World, recipe: Recipe, rng: np.random.Generator) -> pd.DataFrame:
    """Give by school, grade and mode how many took part; never more than the grade has pupils."""
    rule = recipe.participation
    frames = [_mode(world, rule, mode, rng) for mode in rule["modes"]]
    table = pd.concat(frames, ignore_index=True)
    said = {name: rule[name] for name in ("procedure", "year", "academic_year")}
    return table[table["took_part"] > 0].assign(**said).reset_index(drop=True)


def _mode(
    world: World, rule: Mapping[str, Any], mode: Mapping[str, Any], rng: np.random.Generator
) -> pd.DataFrame:
    grades = range(mode["grades"][0], mode["grades"][1] + 1)
    pupils = np.stack([world.pupils(academic_year=rule["academic_year"], grade=grade) for grade in grades], axis=1)
    lean = SCHOOL_UNEVENNESS * rng.normal(size=(world.count, 1)) + GRADE_UNEVENNESS * rng.normal(size=pupils.shape)
    people = spread(mode["people"], pupils.ravel(), lean.ravel(), rng)
    frame = pd.DataFrame(
        {
            "school": np.repeat(world.schools["code"].to_numpy(), len(grades)),
            "grade": np.tile(np.array(grades), world.count),
            "mode": mode["mode"],
            "took_part": people,
        }
    )
    listed = (
        pupils.ravel() if mode["mode"] == REGULAR else NO_VALUE
    )  # who was asked for an approbation, nobody says
    return frame.assign(registered=listed)


def spread(people: int, pupils: Integers, lean: Floats, rng: np.random.Generator) -> Integers:
    """Choose exactly so many people out of groups; ``lean`` (log odds) says where more of them stay away."""
    away = int(pupils.sum()) - people
    if away < 0:
        raise ValueError(f"{people} cannot take part where only {pupils.sum()} learn")
    weights = pupils * np.exp(lean)
    staying = np.minimum(np.floor(away * weights / max(weights.sum(), 1)).astype(np.int64), pupils)
    while (rest := away - int(staying.sum())) > 0:
        room = np.flatnonzero(pupils > staying)
        staying[rng.choice(room, size=min(rest, len(room)), replace=False)] += 1
    left: Integers = pupils - staying
    return left
