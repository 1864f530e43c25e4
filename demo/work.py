"""What was done with the schools, what they say of themselves, and who took part in tests, after the document."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import numpy as np
import pandas as pd

from demo.programs import positions_of
from demo.recipe import Recipe
from demo.results import NO_VALUE, PRESENT
from demo.scores import Floats, Integers
from demo.world import World

PROCEDURE = "vpr"
PULL = 2.0
SATURDAY = 5
ROUND = ["school", "procedure", "year", "academic_year", "pupil_grade"]


def participation(world: World, recipe: Recipe, results: pd.DataFrame, rng: np.random.Generator) -> pd.DataFrame:
    """Count people: at least those of the largest work, at most those on a list; one school counts works."""
    written = results[results["procedure"] == PROCEDURE]
    listed = written.groupby([*ROUND, "subject"], as_index=False)["pupils"].sum()
    present = written[written["state"] == PRESENT].groupby([*ROUND, "subject"])["pupils"].sum().reset_index()
    counts = present.groupby(ROUND)["pupils"].agg(["max", "sum"]).join(listed.groupby(ROUND)["pupils"].max())
    most = np.maximum(counts["pupils"], counts["max"])
    people = counts["max"] + rng.binomial(most - counts["max"], 0.5)
    rows = counts.assign(took_part=people, registered=most).reset_index().rename(columns={"pupil_grade": "grade"})
    wrong = _miscounted(world, recipe, rows)
    rows.loc[wrong, ["took_part", "registered"]] = rows.loc[wrong, ["sum"]].assign(none=NO_VALUE).to_numpy()
    return rows.assign(mode="regular").drop(columns=["max", "sum", "pupils"])


def _miscounted(world: World, recipe: Recipe, rows: pd.DataFrame) -> pd.Series:
    """Choose the one row of a school that adds up its works instead of counting people."""
    code = world.schools["code"].to_numpy()[-1]
    year = rows.loc[rows["academic_year"] == recipe.work["academic_year"], "year"].min()
    grade = recipe.work["miscounted_grade"]
    is_its: pd.Series = (rows["school"] == code) & (rows["year"] == year) & (rows["grade"] == grade)
    return is_its


def events(world: World, recipe: Recipe, members: pd.DataFrame, rng: np.random.Generator) -> pd.DataFrame:
    """List the events of the city and the consultations of every school of the program."""
    work = recipe.work
    told = [
        {"municipality": recipe.municipality, "held_on": day, "event_kind": rule["kind"]}
        | {name: rule[name] for name in ("title", "audience", "participants")}
        for rule in work["events"]
        for day in rule["days"]
    ]
    schools = world.schools["code"].to_numpy()[_members(world, recipe, members)]
    low, high = work["consultations"]
    told += [
        {"school": code, "held_on": day, "event_kind": "consultation", "title": "Консультация по плану школы"}
        | {"audience": "Управленческая команда школы", "participants": NO_VALUE}
        for code in schools
        for day in _days(work["consulted"], int(rng.integers(low, high + 1)), rng)
    ]
    return pd.DataFrame(told).sort_values("held_on", kind="stable").fillna({"school": "", "municipality": ""})


def work_plan(recipe: Recipe) -> pd.DataFrame:
    """List the measures of the municipal plan."""
    measures = pd.DataFrame(recipe.work["measures"]).rename(columns={"status": "work_status"})
    return measures.assign(municipality=recipe.municipality, academic_year=recipe.work["academic_year"])


def course(recipe: Recipe) -> pd.DataFrame:
    """List the modules of the course; what is not published yet has no listeners."""
    modules = pd.DataFrame(recipe.work["modules"])
    return modules.assign(municipality=recipe.municipality, academic_year=recipe.work["academic_year"])


def swots(world: World, recipe: Recipe, members: pd.DataFrame, rng: np.random.Generator) -> pd.DataFrame:
    """Let every school of the program choose points for its four lists, by its traits and its story."""
    rule = recipe.work["swot"]
    rows = [
        {"school": world.schools["code"].iloc[position], "quadrant": quadrant}
        | {name: item.get(name, "") for name in ("text", "indicator")}
        for position in _members(world, recipe, members)
        for quadrant in dict.fromkeys(item["quadrant"] for item in rule["items"])
        for item in _chosen(world, int(position), rule, quadrant, rng)
    ]
    return pd.DataFrame(rows).assign(academic_year=recipe.work["academic_year"])


def _members(world: World, recipe: Recipe, members: pd.DataFrame) -> Integers:
    work = recipe.work
    return positions_of(world, members, program=work["program"], academic_year=work["program_year"])


def _chosen(
    world: World, position: int, rule: Mapping[str, Any], quadrant: str, rng: np.random.Generator
) -> list[Mapping[str, Any]]:
    items = [item for item in rule["items"] if item["quadrant"] == quadrant]
    story = world.schools["story"].iloc[position]
    lots: Floats = np.array([_pull(world, position, item) for item in items]) + rng.gumbel(size=len(items))
    lots = np.where([bool(story) and item.get("story") == story for item in items], np.inf, lots)
    low, high = rule["points"]
    order = np.argsort(-lots, kind="stable")[: int(rng.integers(low, high + 1))]
    return [items[place] for place in order]


def _pull(world: World, position: int, item: Mapping[str, Any]) -> float:
    """Tell how near a point is to what the school is like."""
    if "trait" not in item:
        return 0.0
    value = float(world.trait(item["trait"])[position])
    return -PULL * value if item.get("lower") else PULL * value


def _days(between: list[date], count: int, rng: np.random.Generator) -> list[date]:
    """Draw different working days in order."""
    first, last = between
    days = [first + timedelta(days=offset) for offset in range((last - first).days + 1)]
    working = [day for day in days if day.weekday() < SATURDAY]
    return [working[place] for place in np.sort(rng.choice(len(working), size=count, replace=False))]
