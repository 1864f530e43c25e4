"""The whole municipality as tables, one per layout of the product's own files: seed in, frames out."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from demo.attendance import attendance
from demo.directions import choices
from demo.instruments import diagnoses
from demo.journal import journal_marks
from demo.plans import plans
from demo.programs import memberships
from demo.recipe import Recipe
from demo.results import results
from demo.work import course, events, participation, swots, work_plan
from demo.world import World, enrolment, make_world, registry


@dataclass(frozen=True)
class Made:
    """A municipality: its schools with their hidden traits, and the tables that the loaders will read."""

    world: World
    tables: dict[str, pd.DataFrame]


def make(recipe: Recipe, *, seed: int) -> Made:
    """Make everything from a seed; each table has its own stream, so that one may change without the others."""
    streams = iter(np.random.default_rng(seed).spawn(8))
    world = make_world(recipe, next(streams))
    members = memberships(world, recipe, next(streams))
    tables = {
        "own_schools": registry(world),
        "own_programs": members,
        "own_enrolment": enrolment(world, years=recipe.years),
        "own_directions": choices(world, recipe, members, next(streams)),
        "own_plans": plans(world, recipe, members, next(streams)),
        "own_instruments": diagnoses(world, recipe, members, next(streams)),
        "own_results": results(world, recipe, next(streams)),
        **_internal(world, recipe, next(streams)),
    }
    return Made(world, tables | _done(world, recipe, tables, next(streams)))


def _internal(world: World, recipe: Recipe, rng: np.random.Generator) -> dict[str, pd.DataFrame]:
    return {
        "own_marks": journal_marks(world, recipe, rng),
        "own_attendance": attendance(world, recipe, rng),
    }


def _done(
    world: World, recipe: Recipe, tables: dict[str, pd.DataFrame], rng: np.random.Generator
) -> dict[str, pd.DataFrame]:
    members = tables["own_programs"]
    if not recipe.work:
        return {}
    return {
        "own_participation": participation(world, recipe, tables["own_results"], rng),
        "own_swot": swots(world, recipe, members, rng),
        "own_events": events(world, recipe, members, rng),
        "own_work_plan": work_plan(recipe),
        "own_course": course(recipe),
    }
