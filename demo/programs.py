"""Who is in which program in which year, and which strong school is its curator."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from demo.recipe import Recipe
from demo.scores import Floats, Integers
from demo.world import World

WEAKNESS_PULL = 1.3


def memberships(world: World, recipe: Recipe, rng: np.random.Generator) -> pd.DataFrame:
    """Draw the members of every program and year; a program may take its members from another one."""
    drawn: dict[tuple[str, int], Integers] = {}
    frames = []
    for program in recipe.programs:
        name, year = program["program"], program["academic_year"]
        among = drawn[program["within"], year] if "within" in program else np.arange(world.count)
        members = _members(world, among=among, size=program["schools"], year=year, rng=rng)
        drawn[name, year] = members
        frames.append(_with_curators(world, members, program=program, rng=rng))
    return pd.concat(frames, ignore_index=True)


def _members(world: World, *, among: Integers, size: int, year: int, rng: np.random.Generator) -> Integers:
    """Draw ordinary schools, the weaker the likelier; those with a story are always among them."""
    told = world.schools["story"].ne("").to_numpy()
    is_plain = world.schools["kind"].eq("school").to_numpy()
    lot = -WEAKNESS_PULL * world.strength_at(year) + rng.gumbel(size=world.count)
    lot = np.where(told, np.inf, np.where(is_plain, lot, -np.inf))
    return np.sort(among[np.argsort(-lot[among], kind="stable")[:size]])


def _with_curators(
    world: World, members: Integers, *, program: Mapping[str, Any], rng: np.random.Generator
) -> pd.DataFrame:
    strength = world.strength_at(program["academic_year"])
    outside = np.setdiff1d(np.arange(world.count), members)
    if not program["curators"]:
        return _rows(world, members, program=program, curators=np.full(len(members), ""))
    strongest = outside[np.argsort(-strength[outside], kind="stable")[: program["curators"]]]
    turns = np.resize(rng.permutation(strongest), len(members))
    codes = world.schools["code"].to_numpy()
    return _rows(world, members, program=program, curators=codes[rng.permutation(turns)])


def _rows(world: World, members: Integers, *, program: Mapping[str, Any], curators: Any) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "school": world.schools["code"].to_numpy()[members],
            "academic_year": program["academic_year"],
            "program": program["program"],
            "curator_school": curators,
        }
    )


def positions_of(world: World, members: pd.DataFrame, *, program: str, academic_year: int) -> Integers:
    """Give the positions in the world of the members of a program in a year."""
    chosen = members[members["program"].eq(program) & members["academic_year"].eq(academic_year)]
    return np.flatnonzero(world.schools["code"].isin(chosen["school"]).to_numpy())


def need(world: World, trait: str, schools: Integers) -> Floats:
    """Give how much schools need help with a trait; without a trait nobody does more than others."""
    if not trait:
        return np.zeros(len(schools))
    values = world.trait(trait)[schools]
    sign = 1.0 if trait in ("inflation", "absence") else -1.0
    needs: Floats = sign * (values - values.mean()) / values.std()
    return needs
