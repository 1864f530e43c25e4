"""Road maps and the project on their way through approval, one row a status."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

import numpy as np
import pandas as pd

from demo.programs import positions_of
from demo.recipe import Recipe
from demo.world import World

SATURDAY = 5
Step = dict[str, Any]


def plans(world: World, recipe: Recipe, members: pd.DataFrame, rng: np.random.Generator) -> pd.DataFrame:
    """Give the status history of the plan of every member: most are approved at once, some are returned."""
    rule = recipe.plans
    schools = positions_of(world, members, program="shnor", academic_year=rule["academic_year"])
    codes = rng.permutation(world.schools["code"].to_numpy()[schools]).tolist()
    returned = codes[: rule["returned"]]
    projects = codes[len(codes) - rule["projects"] :]
    steps: list[Step] = []
    for order, code in enumerate(codes):
        kind = "project" if code in projects else "road_map"
        way = _opening(rule, rng)
        if code in returned:
            way.append(_returned(rule, order=order))
        else:
            way.append({"status": "approved", "since": day_between(rule["approved"], rng)})
        steps += [{"school": code, "kind": kind, **step} for step in _published(way, rule, rng)]
    titles = {"project": rule["project_title"], "road_map": rule["title"]}
    table = pd.DataFrame(steps)
    return table.assign(academic_year=rule["academic_year"], title=table["kind"].map(titles))


def _opening(rule: Mapping[str, Any], rng: np.random.Generator) -> list[Step]:
    return [
        {"status": "draft", "since": day_between(rule["drafted"], rng)},
        {"status": "in_approval", "since": day_between(rule["submitted"], rng)},
    ]


def _returned(rule: Mapping[str, Any], *, order: int) -> Step:
    """Return a plan with a remark and a term; what came of it is not known on the day of the document."""
    remark = rule["remarks"][order % len(rule["remarks"])]
    return {"status": "returned", "since": rule["returned_on"], "due_on": rule["due_on"], "remark": remark}


def _published(way: list[Step], rule: Mapping[str, Any], rng: np.random.Generator) -> list[Step]:
    """Put the date of publication on the approval of a part of the plans, up to the day of the document."""
    last = way[-1]
    if last["status"] == "approved" and rng.random() < rule["published_share"]:
        low, high = rule["published_after_days"]
        published_on = last["since"] + timedelta(days=int(rng.integers(low, high + 1)))
        last["published_on"] = published_on if published_on <= rule["state_on"] else None
    return way


def day_between(between: Sequence[date], rng: np.random.Generator) -> date:
    """Draw a working day of the first to the last, both included."""
    first, last = between
    days = [first + timedelta(days=offset) for offset in range((last - first).days + 1)]
    working = [day for day in days if day.weekday() < SATURDAY]
    return working[int(rng.integers(len(working)))]
