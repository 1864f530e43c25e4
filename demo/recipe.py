"""A municipality to be made, as its TOML describes it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Story:
    """A school whose latent traits are set on purpose, so that the product can be seen to find it."""

    story: str
    number: int
    about: str
    district: str
    grade_pupils: int
    traits: Mapping[str, float]


@dataclass(frozen=True)
class Work:
    """One assessment of the city; ``marks_pct`` is given where it has no scores, only marks.

    ``score`` aims at scores that no observed work tells; the journal knows nothing of such a work.
    """

    procedure: str
    year: int
    academic_year: int
    programme_grade: int
    pupil_grade: int
    subject: str
    has_points: bool
    marks_pct: tuple[float, ...] = ()
    journal_pct: tuple[float, ...] = ()
    between_share: float = 0.0
    absent_pct: float = 0.0
    schools_pct: float = 100.0
    classes_pct: float = 100.0
    score: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Recipe:
    """What a municipality is made of; the nested tables stay as the TOML has them, each for one module."""

    region: str
    municipality: str
    loaded_by: str
    years: tuple[int, ...]
    files: Mapping[str, str]
    districts: tuple[Mapping[str, Any], ...]
    schools: Mapping[str, Any]
    programs: tuple[Mapping[str, Any], ...]
    directions: Mapping[str, Any]
    plans: Mapping[str, Any]
    attendance: Mapping[str, Any]
    journal: Mapping[str, Any]
    instruments: tuple[Mapping[str, Any], ...]
    model: Mapping[str, float]
    works: tuple[Work, ...]
    stories: tuple[Story, ...]
    codes: str
    home: bool = False
    last_point: str = ""
    work: Mapping[str, Any] = field(default_factory=dict)
    participation: Mapping[str, Any] = field(default_factory=dict)
    contracts: Mapping[str, Any] = field(default_factory=dict)
    surveys: Mapping[str, Any] = field(default_factory=dict)
    classes: Mapping[str, Any] = field(default_factory=dict)
    published: Mapping[str, Any] = field(default_factory=dict)

    @property
    def diagnoses(self) -> dict[str, str]:
        """Name the diagnoses as their files do."""
        profile = self.surveys.get("profile", {})
        asked = [*self.instruments, *([profile] if "name" in profile else [])]
        return {rule["instrument"]: rule["name"] for rule in asked}

    def points(self, year: int, points: Iterable[str]) -> tuple[str, ...]:
        """Leave the reporting points that were reached on the day of the document."""
        known = tuple(points)
        if year < max(self.years) or not self.last_point:
            return known
        order = tuple(self.attendance["weeks"])
        return tuple(point for point in known if order.index(point) <= order.index(self.last_point))


def recipes() -> tuple[Recipe, ...]:
    """Read every recipe of this folder, the one that is shown first at the head."""
    names = [path.stem for path in sorted(FOLDER.glob("*.toml")) if "municipality" in _toml(path.stem)]
    return tuple(sorted(map(read_recipe, names), key=lambda recipe: not recipe.home))


def _toml(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def read_recipe(name: str = "omsk") -> Recipe:
    """Read a recipe and, where it names a file of them, its stories from this folder."""
    data = _toml(name)
    file = data.pop("stories", None)
    told = _toml(file)["stories"] if file else ()
    groups = data.pop("works")
    several: dict[str, Any] = {
        key: tuple(data.pop(key)) for key in ("years", "districts", "programs", "instruments")
    }
    return Recipe(
        **several,
        **data,
        works=tuple(work for group in groups for work in _works(group)),
        stories=tuple(Story(traits=story.pop("set"), **story) for story in told),
    )


def _works(group: Mapping[str, Any]) -> list[Work]:
    later = int(group.get("written_by_next_grade", False))
    return [
        Work(
            procedure=group["procedure"],
            year=group["year"],
            academic_year=group["academic_year"],
            programme_grade=grade,
            pupil_grade=grade + later,
            subject=subject,
            has_points=group.get("points", False),
            marks_pct=tuple(group.get("marks_pct", ())),
            journal_pct=tuple(group.get("journal_pct", ())),
            between_share=group.get("between_share", 0.0),
            absent_pct=group.get("absent_pct", 0.0),
            schools_pct=group.get("schools_pct", 100.0),
            classes_pct=group.get("classes_pct", 100.0),
            score=group.get("score", {}),
        )
        for subject, grades in group["subjects"].items()
        for grade in grades
    ]
