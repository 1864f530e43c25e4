"""The whole municipality as tables, one per layout of the product's own files: seed in, frames out."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from demo.attendance import attendance
from demo.classes import of_classes
from demo.contracts import contracts
from demo.directions import choices
from demo.instruments import diagnoses
from demo.journal import journal_marks
from demo.people import took_part
from demo.plans import plans
from demo.programs import memberships
from demo.published import Report, published
from demo.recipe import Recipe
from demo.results import results
from demo.surveys import surveys
from demo.visits import visits
from demo.work import course, events, participation, swots, work_plan
from demo.world import World, enrolment, make_world, registry


@dataclass(frozen=True)
class Made:
    """A municipality: its schools with their hidden traits, the tables that the loaders will read, and reports."""

    world: World
    tables: dict[str, pd.DataFrame]
    reports: tuple[Report, ...] = ()


def make(recipe: Recipe, *, seed: int) -> Made:
    """Make everything from a seed; each table has its own stream, so that one may change without the others."""
    streams = iter(np.random.default_rng(seed).spawn(10))
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
    done = _done(world, recipe, tables, next(streams))
    said = _said(world, recipe, members, next(streams))
    by_class = _by_class(world, recipe, tables, next(streams))
    reports = tuple(published(world, recipe, tables["own_results"])) if recipe.published else ()
    return Made(world, _joined(tables, done, said, by_class), reports)


def _by_class(
    world: World, recipe: Recipe, tables: dict[str, pd.DataFrame], rng: np.random.Generator
) -> dict[str, pd.DataFrame]:
    if not recipe.classes:
        return {}
    marks, attended = tables["own_marks"], tables["own_attendance"]
    return of_classes(world, recipe, marks=marks, attendance=attended, rng=rng)


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
    told = {}
    if not recipe.participation:
        told["own_participation"] = participation(world, recipe, tables["own_results"], rng)
    return told | {
        "own_swot": swots(world, recipe, members, rng),
        "own_events": events(world, recipe, members, rng),
        "own_work_plan": work_plan(recipe),
        "own_course": course(recipe),
    }


def _said(
    world: World, recipe: Recipe, members: pd.DataFrame, rng: np.random.Generator
) -> dict[str, pd.DataFrame]:
    """Make what only some documents tell of: people who took part, contracts, surveys."""
    people, signed, told, visited = rng.spawn(4)
    found = {}
    if recipe.participation:
        found["own_participation"] = took_part(world, recipe, people)
    if recipe.contracts:
        found["own_careers"] = contracts(world, recipe, signed)
    if recipe.surveys:
        found |= surveys(world, recipe, members, told)
    if "visits" in recipe.work:
        found["own_events"] = visits(world, recipe, members, visited)
    return found


def _joined(*parts: dict[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """Put the rows of one layout together, whoever made them; an empty table is no file."""
    codes = dict.fromkeys(code for part in parts for code in part)
    tables = {code: [part[code] for part in parts if code in part] for code in codes}
    return {code: pd.concat(found, ignore_index=True) for code, found in tables.items() if any(map(len, found))}
