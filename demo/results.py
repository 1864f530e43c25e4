"""Results of assessments, one row a count: who was absent, who got which score and which mark in the journal."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from demo.recipe import FOLDER, Recipe, Work
from demo.scores import Floats, Integers, ScoreTarget, calibrate, marks
from demo.world import World

NO_VALUE = -1
PRESENT, ABSENT = "present", "absent"
NO_JOURNAL_SHARE = 0.004
ABSENCE_SPREAD = 0.25
Profiles = Mapping[tuple[int, int, str], Mapping[str, Any]]


def observed_profiles() -> Profiles:
    """Read the aggregates of the real works by year, programme grade and subject."""
    works = tomllib.loads((FOLDER / "observed.toml").read_text(encoding="utf-8"))["works"]
    return {(work["year"], work["grade"], work["subject"]): work for work in works}


@dataclass(frozen=True)
class Sitting:
    """One work being written: who has to, how alike the pupils of a school are, what is known of the real one."""

    work: Work
    world: World
    model: Mapping[str, float]
    profile: Mapping[str, Any]

    def listed(self, rng: np.random.Generator) -> Integers:
        """Count the pupils whom each school puts on the list."""
        pupils = self.world.pupils(academic_year=self.work.academic_year, grade=self.work.pupil_grade)
        takes_part = rng.random(self.world.count) < self.work.schools_pct / 100
        return np.rint(pupils * takes_part * self.work.classes_pct / 100).astype(np.int64)

    def absence(self) -> Floats:
        """Give the chance to be absent in each school."""
        absent_pct = self.profile["absent_pct"] if self.work.has_points else self.work.absent_pct
        odds = absent_pct / (100 - absent_pct) * np.exp(ABSENCE_SPREAD * self.world.trait("absence"))
        chances: Floats = odds / (1 + odds)
        return chances

    def effects(self, rng: np.random.Generator) -> Floats:
        """Give what each school adds to its pupils: its strength at the time, and a part of this work alone."""
        is_exam = bool(self.work.marks_pct or self.work.score)
        noise = self.model["exam_noise" if is_exam else "work_noise"]
        strength = self.world.strength_at(self.work.year)
        effects: Floats = np.sqrt(1 - noise) * strength + np.sqrt(noise) * rng.normal(size=self.world.count)
        return effects


@dataclass(frozen=True)
class Pupils:
    """The pupils present: school (position), latent ability and latent journal mark, both of unit variance."""

    school: Integers
    ability: Floats
    journal: Floats


def results(world: World, recipe: Recipe, rng: np.random.Generator) -> pd.DataFrame:
    """Let every work of the recipe be written."""
    profiles = observed_profiles()
    sittings = [Sitting(work, world, recipe.model, _profile(work, profiles)) for work in recipe.works]
    return pd.concat([_written(sitting, rng) for sitting in sittings], ignore_index=True)


def _profile(work: Work, profiles: Profiles) -> Mapping[str, Any]:
    return work.score or profiles.get((work.year, work.programme_grade, work.subject), {})


def _written(sitting: Sitting, rng: np.random.Generator) -> pd.DataFrame:
    work = sitting.work
    listed = sitting.listed(rng)
    absent = rng.binomial(listed, sitting.absence())
    school = np.repeat(np.arange(sitting.world.count), listed - absent)
    write = _scored if work.has_points else _marked
    counted = pd.concat([_count(write(sitting, school, rng)), _count_absent(absent)], ignore_index=True)
    return counted.assign(
        school=sitting.world.schools["code"].to_numpy()[counted["school"]],
        procedure=work.procedure,
        year=work.year,
        academic_year=work.academic_year,
        grade=work.programme_grade,
        pupil_grade=work.pupil_grade,
        subject=work.subject,
    )


def _scored(sitting: Sitting, school: Integers, rng: np.random.Generator) -> pd.DataFrame:
    profile = sitting.profile
    numbers: dict[str, Any] = {name: profile[name] for name in ("maximum", "mean_pct", "sd_pct", "between_sd_pct")}
    lists: dict[str, Any] = {name: tuple(profile.get(name, ())) for name in ("bounds", "spikes", "marks_pct")}
    scores = calibrate(ScoreTarget(**numbers, **lists))
    pupils = _drawn(sitting, school, share=scores.school_share, rng=rng)
    journal = _journal_marks(pupils, tuple(profile.get("journal_pct", ())), rng)
    favour = journal + sitting.model["favour_noise"] * rng.normal(size=len(school))
    return pd.DataFrame(
        {
            "school": school,
            "points": scores.points(pupils.ability, favour),
            "mark": NO_VALUE,
            "journal_mark": journal if scores.bounds else NO_VALUE,
        }
    )


def _marked(sitting: Sitting, school: Integers, rng: np.random.Generator) -> pd.DataFrame:
    pupils = _drawn(sitting, school, share=sitting.work.between_share, rng=rng)
    return pd.DataFrame(
        {
            "school": school,
            "points": NO_VALUE,
            "mark": marks(pupils.ability, sitting.work.marks_pct),
            "journal_mark": _journal_marks(pupils, sitting.work.journal_pct, rng),
        }
    )


def _drawn(sitting: Sitting, school: Integers, *, share: float, rng: np.random.Generator) -> Pupils:
    """Draw pupils; ``share`` of the variance of ability lies between schools, the journal shows less of it."""
    effect, own, noise = sitting.effects(rng), rng.normal(size=len(school)), rng.normal(size=len(school))
    follow, between = sitting.model["journal_follow"], sitting.model["journal_school_follow"]
    shown = np.sqrt(share) * between * effect + sitting.world.trait("inflation")
    journal = shown[school] + np.sqrt(1 - share) * (follow * own + np.sqrt(1 - follow**2) * noise)
    variance = 1 - share + share * between**2 + sitting.model["inflation_sd"] ** 2
    ability = np.sqrt(share) * effect[school] + np.sqrt(1 - share) * own
    return Pupils(school, ability, journal / np.sqrt(variance))


def _journal_marks(pupils: Pupils, shares_pct: tuple[float, ...], rng: np.random.Generator) -> Integers:
    if not shares_pct:
        return np.full(len(pupils.journal), NO_VALUE)
    given = marks(pupils.journal, shares_pct)
    return np.where(rng.random(len(given)) < NO_JOURNAL_SHARE, NO_VALUE, given)


def _count(pupils: pd.DataFrame) -> pd.DataFrame:
    """Count pupils alike in everything; the values are small, so that one number can hold them all."""
    base = 256
    packed = (pupils["school"] * base + pupils["points"] + 1) * base
    packed = packed + (pupils["mark"] + 1) * 16 + pupils["journal_mark"] + 1
    _, first, number = np.unique(packed.to_numpy(), return_index=True, return_counts=True)
    return pupils.iloc[first].assign(state=PRESENT, pupils=number)


def _count_absent(absent: Integers) -> pd.DataFrame:
    schools = np.flatnonzero(absent)
    counted = pd.DataFrame({"school": schools, "state": ABSENT, "pupils": absent[schools]})
    return counted.assign(points=NO_VALUE, mark=NO_VALUE, journal_mark=NO_VALUE)
