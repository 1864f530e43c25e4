"""What teachers, pupils and parents think: latent factors of a school, kinds of schools, planted disagreements."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from data.reference import instruments
from data.reference.surveys import questionnaires
from demo.programs import positions_of
from demo.recipe import Recipe
from demo.scores import Floats, Integers
from demo.world import GRADES, World

SCHOOL_SD = 0.2
SIGNIFICANT = (-0.35, 0.05, 0.45)
PER_PUPIL = {"teachers": 0.055, "pupils": 0.55, "parents": 0.3}
FEWEST_ASKED = 12


@dataclass(frozen=True)
class Opinions:
    """How much each factor weighs at the surveyed schools, by year: schools x factors.

    ``heads`` are the pupils of the schools by year, ``rule`` the survey as the recipe has it.
    """

    codes: NDArray[np.object_]
    heads: Mapping[int, Integers]
    factors: tuple[str, ...]
    weight: Mapping[int, Floats]
    rule: Mapping[str, Any]

    def of(self, factor: str, *, year: int, audience: str = "") -> Floats:
        """Give the weight of a factor at the schools, as an audience sees it where it sees it otherwise."""
        weights: Floats = self.weight[year][:, self.factors.index(factor)].copy()
        for planted in self.rule["disagreements"]:
            if (planted["audience"], planted["factor"]) == (audience, factor):
                weights[planted["place"]] += planted["shift"]
        return weights

    def invited(self, audience: str, *, year: int) -> Integers:
        """Count whom each school asked: all teachers, a part of the pupils and as many parents."""
        asked: Integers = np.rint(self.heads[year] * PER_PUPIL[audience]).astype(np.int64)
        return np.maximum(asked, FEWEST_ASKED)

    def takes_part(self, year: int) -> NDArray[np.bool_]:
        """Tell which schools were surveyed: of earlier years only the first few, where the recipe says so."""
        first = self.rule.get("earlier_schools", len(self.codes))
        is_last = year == max(self.rule["years"])
        taking: NDArray[np.bool_] = (np.arange(len(self.codes)) < first) | is_last
        return taking

    def response(self, audience: str) -> Floats:
        """Give the chance to answer at each school; some audiences are planted to keep silent."""
        chances = np.full(len(self.codes), float(self.rule["response"]))
        for planted in self.rule["silences"]:
            if planted["audience"] == audience:
                chances[planted["place"]] = planted["response"]
        return chances


def opinions(world: World, recipe: Recipe, members: pd.DataFrame, rng: np.random.Generator) -> Opinions:
    """Draw the factors: the schools of a kind share what weighs on them, and every school has its own."""
    rule = recipe.surveys
    members_of = positions_of(world, members, program=rule["program"], academic_year=rule["program_year"])
    schools = members_of[np.argsort(world.schools["number"].to_numpy()[members_of])]
    factors = _factors(rule["profile"]["instrument"])
    kinds = np.resize(np.arange(len(rule["kinds"])), len(schools))
    raised = np.array([[factor in kind["factors"] for factor in factors] for kind in rule["kinds"]])
    now = (
        rule["level"] + rule["raised"] * raised[kinds] + SCHOOL_SD * rng.normal(size=(len(schools), len(factors)))
    )
    eased = rule["eased"] + SCHOOL_SD / 2 * rng.normal(size=now.shape)
    last = max(rule["years"])
    return Opinions(
        codes=world.schools["code"].to_numpy(dtype=object)[schools],
        heads={year: _heads(world, year)[schools] for year in rule["years"]},
        factors=factors,
        weight={year: now + eased * (last - year) for year in rule["years"]},
        rule=rule,
    )


def _factors(instrument: str) -> tuple[str, ...]:
    """Give the factors of the profile and those that the questionnaires ask about besides."""
    asked = [factor for questionnaire in questionnaires().values() for factor in questionnaire.factors]
    return tuple(dict.fromkeys([*(axis.code for axis in instruments()[instrument].axes), *asked]))


def _heads(world: World, year: int) -> Integers:
    heads: Integers = np.sum(
        [world.pupils(academic_year=year, grade=grade) for grade in range(1, GRADES + 1)], axis=0
    )
    return heads


def risk_profile(held: Opinions) -> pd.DataFrame:
    """Give the profile that the project sent back: the same factors, in steps."""
    instrument, year = instruments()[held.rule["profile"]["instrument"]], max(held.rule["years"])
    steps = np.sort([level.value for level in instrument.levels])
    axes = [axis.code for axis in instrument.axes]
    value = steps[np.digitize(np.stack([held.of(axis, year=year) for axis in axes], axis=1), SIGNIFICANT)]
    frame = pd.DataFrame(value, index=held.codes, columns=axes).rename_axis("school").reset_index()
    long = frame.melt("school", var_name="axis", value_name="value")
    return long.assign(instrument=instrument.code, academic_year=year, numerator=np.nan, denominator=np.nan)
