"""Visits of curators to the schools they help."""

from __future__ import annotations

import numpy as np
import pandas as pd

from demo.plans import day_between
from demo.recipe import Recipe
from demo.results import NO_VALUE
from demo.world import World


def visits(world: World, recipe: Recipe, members: pd.DataFrame, rng: np.random.Generator) -> pd.DataFrame:
    """Give one visit to every school of the program that has a curator."""
    rule = recipe.work["visits"]
    is_member = members["program"].eq(rule["program"]) & members["academic_year"].eq(rule["program_year"])
    curated = members[is_member & members["curator_school"].ne("")]
    return pd.DataFrame(
        {
            "school": curated["school"],
            "municipality": "",
            "held_on": [day_between(rule["held"], rng) for _ in range(len(curated))],
            "event_kind": "visit",
            "title": rule["title"],
            "audience": rule["audience"],
            "participants": NO_VALUE,
            "curator": curated["curator_school"],
        }
    )
