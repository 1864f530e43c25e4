"""The schools of the city: who they are, how large, and the latent traits that everything else follows from."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from demo.recipe import Recipe
from demo.scores import Floats, Integers

TRAITS = ("strength", "slope", "context", "climate", "inflation", "absence")
REFERENCE_YEAR = 2021
GRADES = 11
UPPER_GRADES = (10, 11)
PUPILS_A_CLASS = 27


@dataclass(frozen=True)
class World:
    """Schools with names and traits (standard deviations, outward better but for inflation and absence).

    ``cohorts``: pupils of each school (row) by the year they entered the first grade, from ``first_cohort``;
    ``upper_share`` is the part of a cohort that stays for the grades 10 and 11.
    """

    schools: pd.DataFrame
    cohorts: Floats
    first_cohort: int
    upper_share: Floats

    @property
    def count(self) -> int:
        """Tell how many schools there are."""
        return len(self.schools)

    def trait(self, name: str) -> Floats:
        """Give one trait of all schools."""
        return self.schools[name].to_numpy(dtype=float)

    def strength_at(self, year: float) -> Floats:
        """Give the strength of the schools at a moment, as a calendar year with its fraction."""
        return self.trait("strength") + self.trait("slope") * (year - REFERENCE_YEAR)

    def pupils(self, *, academic_year: int, grade: int) -> Integers:
        """Count the pupils of a grade in each school."""
        sizes = self.cohorts[:, academic_year - grade + 1 - self.first_cohort]
        kept = self.upper_share if grade in UPPER_GRADES else 1.0
        return np.rint(sizes * kept).astype(np.int64)


def make_world(recipe: Recipe, rng: np.random.Generator) -> World:
    """Draw the schools; those with a story get its place, size and traits."""
    schools = _with_traits(_named(recipe, rng), recipe=recipe, rng=rng)
    first = min(min(recipe.years), *(work.academic_year for work in recipe.works)) - GRADES + 1
    entered = max(recipe.years) - first + 1
    sizes = _grade_sizes(schools, recipe=recipe, rng=rng)
    growth = 1 + 0.012 * (np.arange(entered) - entered / 2)
    cohorts = sizes[:, None] * growth * rng.normal(1.0, 0.07, size=(len(schools), entered))
    is_plain = schools["kind"].eq("school").to_numpy()
    upper = np.where(is_plain, rng.uniform(0.3, 0.5, len(schools)), rng.uniform(0.65, 0.9, len(schools)))
    return World(schools, np.maximum(cohorts, 1.0), first, upper)


def _named(recipe: Recipe, rng: np.random.Generator) -> pd.DataFrame:
    told = [story.number for story in recipe.stories]
    kept = [number for kind in recipe.schools["kinds"] for number in kind.get("numbers", ())]
    free = np.setdiff1d(np.arange(1, recipe.schools["largest_number"] + 1), told + kept)
    drawn = rng.choice(free, size=recipe.schools["count"] - len(told) - len(kept), replace=False)
    rows = [
        {
            "number": number,
            "code": f"{recipe.codes}-{number:03d}",
            "kind": kind["kind"],
            "kind_strength": kind["strength"],
            "short_name": kind["name"].format(number=number),
            "full_name": kind["full_name"].format(number=number),
        }
        for number, kind in _numbered(recipe, [*told, *drawn.tolist()])
    ]
    return pd.DataFrame(rows).assign(
        region=recipe.region, municipality=recipe.municipality, district=_districts(recipe, rng)
    )


def _numbered(recipe: Recipe, numbers: list[int]) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """Give every school its kind: a kind has the numbers that the document names, and takes the next ones."""
    waiting = iter(numbers)
    for kind in recipe.schools["kinds"]:
        named = kind.get("numbers", ())
        for number in [*itertools.islice(waiting, kind["count"] - len(named)), *named]:
            yield number, kind


def _districts(recipe: Recipe, rng: np.random.Generator) -> list[str]:
    names = [district["name"] for district in recipe.districts]
    shares = np.array([district["share"] for district in recipe.districts])
    drawn: list[str] = rng.choice(names, size=recipe.schools["count"], p=shares / shares.sum()).tolist()
    return [story.district for story in recipe.stories] + drawn[len(recipe.stories) :]


def _with_traits(schools: pd.DataFrame, *, recipe: Recipe, rng: np.random.Generator) -> pd.DataFrame:
    noise = {name: rng.normal(size=len(schools)) for name in TRAITS}
    lean = {district["name"]: district["context"] for district in recipe.districts}
    context = schools["district"].map(lean) + 0.35 * schools["kind_strength"] + 0.8 * noise["context"]
    strength = _standard(0.65 * context + 0.7 * schools["kind_strength"] + 0.6 * noise["strength"])
    drawn = schools.assign(
        context=_standard(context),
        strength=strength,
        slope=recipe.model["slope_sd"] * noise["slope"],
        climate=_standard(0.5 * strength + 0.85 * noise["climate"]),
        inflation=recipe.model["inflation_sd"] * noise["inflation"],
        absence=_standard(-0.5 * context - 0.3 * strength + 0.7 * noise["absence"]),
        story="",
    )
    traits = pd.DataFrame([{**story.traits, "story": story.story} for story in recipe.stories])
    return drawn.assign(**{name: traits[name].combine_first(drawn[name]) for name in traits.columns})


def _standard(values: pd.Series[float]) -> pd.Series[float]:
    return (values - values.mean()) / values.std()


def _grade_sizes(schools: pd.DataFrame, *, recipe: Recipe, rng: np.random.Generator) -> Floats:
    told, rule = len(recipe.stories), recipe.schools
    spread = rng.normal(size=len(schools)) * rule["grade_pupils_log_sd"]
    sizes: Floats = np.maximum(rule["grade_pupils_median"] * np.exp(spread), rule["smallest_grade"])
    low, high = rule["small_grade"]
    small = rng.uniform(low, high, size=rule["small_schools"])
    sizes[told : told + len(small)] = small
    sizes[:told] = [story.grade_pupils for story in recipe.stories]
    return sizes


def enrolment(world: World, *, years: tuple[int, ...]) -> pd.DataFrame:
    """Give pupils and classes by school, school year and grade."""
    frames = [
        pd.DataFrame(
            {
                "school": world.schools["code"],
                "academic_year": year,
                "grade": grade,
                "pupils": world.pupils(academic_year=year, grade=grade),
            }
        )
        for year in years
        for grade in range(1, GRADES + 1)
    ]
    table = pd.concat(frames, ignore_index=True)
    return table.assign(classes=np.ceil(table["pupils"] / PUPILS_A_CLASS).astype(int))


def registry(world: World) -> pd.DataFrame:
    """Give the list of schools as a department keeps it, by number."""
    columns = ["code", "short_name", "full_name", "region", "municipality", "district"]
    return world.schools.sort_values("number")[columns].reset_index(drop=True)
