"""Contracts of schools with colleges, as a document lists them."""

from __future__ import annotations

import numpy as np
import pandas as pd

from demo.recipe import Recipe
from demo.world import World


def contracts(world: World, recipe: Recipe, rng: np.random.Generator) -> pd.DataFrame:
    """Give one row a school, college and profession, with how many older pupils chose it."""
    rule = recipe.contracts
    codes = dict(zip(world.schools["number"], world.schools["code"], strict=True))
    low, high = rule["pupils"]
    rows = [
        {"school": codes[number], "college": college["name"], "profession": profession}
        | {"pupils": int(rng.integers(low, high + 1)), "signed_on": rule["signed_on"]}
        for college in rule["colleges"]
        for number in college["schools"]
        for profession in college["professions"]
    ]
    return pd.DataFrame(rows).assign(academic_year=rule["academic_year"])
