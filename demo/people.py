"""Who took part where a document says how many people did: exactly so many, spread over the schools."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from demo.recipe import Recipe
from demo.results import NO_VALUE
from demo.scores import Integers
from demo.world import World

REGULAR = "regular"
UNEVENNESS = 0.35


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
    people = spread(mode["people"], pupils.ravel(), rng).reshape(pupils.shape)
    frame = pd.DataFrame(
        {
            "school": np.repeat(world.schools["code"].to_numpy(), len(grades)),
            "grade": np.tile(np.array(grades), world.count),
            "mode": mode["mode"],
            "took_part": people.ravel(),
        }
    )
    listed = (
        pupils.ravel() if mode["mode"] == REGULAR else NO_VALUE
    )  # who was asked for an approbation, nobody says
    return frame.assign(registered=listed)


def spread(people: int, pupils: Integers, rng: np.random.Generator) -> Integers:
    """Choose exactly so many people out of groups: those who stay away are drawn, unevenly, from the groups."""
    away = int(pupils.sum()) - people
    if away < 0:
        raise ValueError(f"{people} cannot take part where only {pupils.sum()} learn")
    weights = pupils * np.exp(UNEVENNESS * rng.normal(size=len(pupils)))
    staying = np.minimum(np.floor(away * weights / max(weights.sum(), 1)).astype(np.int64), pupils)
    while (rest := away - int(staying.sum())) > 0:
        room = np.flatnonzero(pupils > staying)
        staying[rng.choice(room, size=min(rest, len(room)), replace=False)] += 1
    left: Integers = pupils - staying
    return left
