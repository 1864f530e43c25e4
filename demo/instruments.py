"""Diagnoses of the schools: a value or a ratio for each axis, moved by the trait that stands behind it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from data.reference import Axis, instruments
from demo.programs import positions_of
from demo.recipe import FOLDER, Recipe
from demo.scores import Floats, Integers
from demo.world import GRADES, World

FOLLOW = 0.75
LASTING = 0.9
COLUMNS = ["school", "academic_year", "instrument", "axis", "value", "numerator", "denominator"]


@dataclass(frozen=True)
class Habit:
    """How an axis behaves in this city: its level, its spread, its trait, and what its ratio is counted of.

    ``rises`` with the trait, though no side of the axis is the good one.
    """

    typical: float
    sd: float
    trait: str
    per_pupil: float = 1.0
    step: float | None = None
    rises: bool = False

    def moved_by(self, world: World) -> Floats:
        """Give the trait of each school, turned so that more is better."""
        values = world.trait(self.trait.removeprefix("-"))
        return -values if self.trait.startswith("-") else values


def diagnoses(world: World, recipe: Recipe, members: pd.DataFrame, rng: np.random.Generator) -> pd.DataFrame:
    """Give all values that were handed in; some schools did not hand in, some values were left out."""
    frames = [
        _diagnosis(world, rule, handed_in(world, recipe, rule, members=members, rng=rng), rng)
        for rule in recipe.instruments
    ]
    table = pd.concat(frames, ignore_index=True)
    is_given = rng.random(len(table)) >= recipe.model["axis_gap_pct"] / 100
    return table.loc[is_given, COLUMNS].reset_index(drop=True)


def handed_in(
    world: World, recipe: Recipe, rule: Mapping[str, Any], *, members: pd.DataFrame, rng: np.random.Generator
) -> dict[int, Integers]:
    """Draw who handed in by school year; schools with a story always did."""
    is_told = world.schools["story"].ne("").to_numpy()
    given = {}
    for year, missing in zip(recipe.years, rule["missing"], strict=True):
        expected = np.arange(world.count)
        if "program" in rule:
            expected = positions_of(world, members, program=rule["program"], academic_year=year)
        may_miss = expected[~is_told[expected]]
        silent = rng.choice(may_miss, size=min(missing, len(may_miss)), replace=False)
        given[year] = np.setdiff1d(expected, silent)
    return given


def _diagnosis(
    world: World, rule: Mapping[str, Any], given: Mapping[int, Integers], rng: np.random.Generator
) -> pd.DataFrame:
    """Let every axis keep its own lasting difference, so that two years of one school are alike."""
    instrument = instruments()[rule["instrument"]]
    levels = np.sort([level.value for level in instrument.levels])
    frames = []
    for axis, habit in habits(instrument.code):
        lasting = rng.normal(size=world.count)
        for year, schools in given.items():
            now = LASTING * lasting + np.sqrt(1 - LASTING**2) * rng.normal(size=world.count)
            moved = FOLLOW * habit.moved_by(world) + np.sqrt(1 - FOLLOW**2) * now
            frame = measured(axis, habit, moved, heads=_heads(world, year), levels=levels).iloc[schools]
            codes = world.schools["code"].iloc[schools]
            frames.append(frame.assign(school=codes, academic_year=year, axis=axis.code))
    return pd.concat(frames, ignore_index=True).assign(instrument=instrument.code)


def habits(instrument: str) -> list[tuple[Axis, Habit]]:
    """Give the axes of an instrument, each with what is typical here."""
    rule = tomllib.loads((FOLDER / "typical.toml").read_text(encoding="utf-8"))[instrument]
    common = {name: rule[name] for name in ("trait", "sd", "step") if name in rule}
    return [
        (axis, Habit(**{"typical": (axis.low + axis.high) / 2, **common, **rule["axes"].get(axis.code, {})}))
        for axis in instruments()[instrument].axes
    ]


def measured(axis: Axis, habit: Habit, moved: Floats, *, heads: Integers, levels: Floats) -> pd.DataFrame:
    """Turn a latent position into what a school writes down: a ratio of counts, a level, or a value."""
    sign = 1.0 if habit.rises or axis.favourable == "up" else -1.0
    value = np.clip(habit.typical + sign * habit.sd * moved, axis.low, axis.high)
    if axis.kind == "ratio":
        whole = np.maximum(np.rint(heads * habit.per_pupil), 1)
        part = np.rint(whole * value / 100)
        return pd.DataFrame({"value": np.nan, "numerator": part, "denominator": whole})
    if axis.kind == "ordinal":
        value = levels[np.abs(value[:, None] - levels).argmin(axis=1)]
    else:
        value = np.round(value / (habit.step or 1.0)) * (habit.step or 1.0)
    return pd.DataFrame({"value": value, "numerator": np.nan, "denominator": np.nan})


def _heads(world: World, year: int) -> Integers:
    pupils = [world.pupils(academic_year=year, grade=grade) for grade in range(1, GRADES + 1)]
    heads: Integers = np.sum(pupils, axis=0)
    return heads
