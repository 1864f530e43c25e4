"""The directions that schools chose: exactly so many schools a direction, exactly so many directions a school."""

from __future__ import annotations

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from demo.programs import need, positions_of
from demo.recipe import Recipe
from demo.scores import Floats, Integers
from demo.world import World

Choices = NDArray[np.bool_]
SWAPS = 6000


def choices(world: World, recipe: Recipe, members: pd.DataFrame, rng: np.random.Generator) -> pd.DataFrame:
    """Give one row a choice, with the number of the direction in the order of the document."""
    year = recipe.directions["academic_year"]
    schools = positions_of(world, members, program="shnor", academic_year=year)
    per_school = np.full(len(schools), 3)
    per_school[rng.choice(len(schools), size=recipe.directions["two_choices"], replace=False)] = 2
    table = fill(per_school, np.array(recipe.directions["chosen"]))
    table = settle(table, liking(world, recipe, schools, rng), rng)
    row, direction = np.nonzero(table)
    codes = world.schools["code"].to_numpy()[schools]
    return pd.DataFrame({"school": codes[row], "academic_year": year, "direction": direction + 1})


def fill(per_school: Integers, per_direction: Integers) -> Choices:
    """Fill a table with these sums of rows and columns: always the directions with the most left to choose."""
    left = per_direction.copy()
    table = np.zeros((len(per_school), len(left)), dtype=bool)
    for school in np.argsort(-per_school, kind="stable"):
        most = np.argsort(-left, kind="stable")[: per_school[school]]
        table[school, most] = True
        left[most] -= 1
    if left.any():
        raise ValueError(f"choices of schools and of directions do not add up: {left.tolist()} left")
    return table


def liking(world: World, recipe: Recipe, schools: Integers, rng: np.random.Generator) -> Floats:
    """Give how much each school would choose each direction: its needs, its district's leaning, and chance."""
    needs = [need(world, trait, schools) for trait in recipe.directions["need"]]
    leanings = recipe.directions["district_leanings"]
    nothing = [0.0] * len(needs)
    districts = world.schools["district"].iloc[schools]
    leaning = np.array([leanings.get(district, nothing) for district in districts])
    likes: Floats = np.column_stack(needs) + leaning + rng.gumbel(size=leaning.shape)
    return likes


def settle(table: Choices, likes: Floats, rng: np.random.Generator) -> Choices:
    """Let pairs of schools exchange directions while both together like it better; no sum changes."""
    settled = table.copy()
    pairs = rng.integers(len(table), size=(SWAPS, 2))
    for one, other in pairs.tolist():
        given = settled[one] & ~settled[other]
        taken = settled[other] & ~settled[one]
        if given.any() and taken.any():
            wish = likes[other] - likes[one]
            give = int(np.argmax(np.where(given, wish, -np.inf)))
            take = int(np.argmin(np.where(taken, wish, np.inf)))
            if wish[give] > wish[take]:
                settled[[one, other], give] = False, True
                settled[[one, other], take] = True, False
    return settled
