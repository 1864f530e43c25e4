"""Decks: ready ones as lists of pictures, any list of pictures made into slides."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from config import ROOT
from domain.alias import marker, schools_in, through
from domain.codes import ViewCode
from domain.filters import Filters
from domain.slide import Deck, SchoolName, Slide, SlideSpec
from i18n import Translator
from slides.asking import Ask
from slides.catalogue import draw_of, pictures_of
from slides.names import school_names
from slides.shown import Shown, beside
from slides.words import line, source

__all__ = ["READY", "build", "names_of", "pictures_of", "ready_specs", "slides_of"]
FILE = ROOT / "data" / "reference" / "decks.toml"
BESIDE_PICTURE, QUESTIONS = 4, 3
OF_SCHOOL = "school"


@dataclass(frozen=True)
class Entry:
    """One picture of a ready deck; ``each`` repeats it: for every curator school."""

    view: str
    picture: str
    each: str = ""


@cache
def _ready() -> dict[str, tuple[Entry, ...]]:
    decks = tomllib.loads(FILE.read_text("utf-8"))["deck"]
    return {deck["code"]: tuple(Entry(**slide) for slide in deck["slides"]) for deck in decks}


READY: tuple[str, ...] = ("directors", "curators", "school", "district")


def ready_specs(name: str, *, ask: Ask, filters: Filters, school_id: int | None = None) -> tuple[SlideSpec, ...]:
    """List the slides of a ready deck; one of a school needs ``school_id``, an unknown name raises KeyError."""
    return tuple(spec for entry in _ready()[name] for spec in _expanded(entry, ask, filters, school_id))


def _expanded(entry: Entry, ask: Ask, filters: Filters, school_id: int | None) -> Iterator[SlideSpec]:
    if entry.each == "curator":
        asked = [filters.curator] if filters.curator else _curators(ask, filters)
        for curator in asked:
            yield SlideSpec(entry.view, entry.picture, replace(filters, curator=curator))
    elif entry.view == OF_SCHOOL and school_id is not None:
        yield SlideSpec(f"{OF_SCHOOL}/{school_id}", entry.picture, filters)
    elif entry.view != OF_SCHOOL:
        yield SlideSpec(entry.view, entry.picture, filters)


def _curators(ask: Ask, filters: Filters) -> list[int]:
    return [int(school) for school in ask("curator", filters).curators["school_id"]]


def build(specs: Sequence[SlideSpec], *, title: str, ask: Ask, t: Translator, keeps_empty: bool = False) -> Deck:
    """Make a deck; pictures that have nothing to show are left out unless ``keeps_empty`` says to tell so."""
    slides: list[Slide] = []
    names: dict[int, SchoolName] = {}
    for spec in specs:
        made, known = slides_of(spec, ask=ask, t=t, keeps_empty=keeps_empty)
        slides += made
        names |= known
    shown = schools_in(slides)
    return Deck(title, tuple(slides), {school: name for school, name in names.items() if school in shown})


def slides_of(
    spec: SlideSpec, *, ask: Ask, t: Translator, keeps_empty: bool = False
) -> tuple[list[Slide], dict[int, SchoolName]]:
    """Make the slides of one picture, several where its table is long, and name the schools of the town."""
    draw = draw_of(spec.view, spec.picture)
    if draw is None:
        return [], {}
    result = ask(spec.view, spec.filters)
    shown = list(draw(t, result))
    if not shown and keeps_empty:
        shown = [Shown(t(f"slide.{spec.name}"), None, t("on_slide.empty"))]
    names = names_of(t, ask, result)
    mark = marker(
        {school: name.short for school, name in names.items()}, before=t("on_slide.school", name="").strip()
    )
    return [through(_slide(t, spec, result, one), mark) for one in shown], names


def names_of(t: Translator, ask: Ask, result: Any) -> dict[int, SchoolName]:
    """Name the schools of the municipality that a view was answered about."""
    town = Filters(municipality=result.footing.filters.municipality)
    rows = ask("schools", town).schools
    return school_names(t, dict(zip(map(int, rows["school_id"]), map(str, rows["school"]), strict=True)))


def _slide(t: Translator, spec: SlideSpec, result: Any, shown: Shown) -> Slide:
    footing, found = result.footing, list(getattr(result, "findings", getattr(result, "questions", ())))
    own = beside(shown, found)
    rest = [one for one in found if one not in own]
    return Slide(
        spec=spec,
        title=shown.title,
        subtitle=shown.subtitle,
        picture=shown.picture,
        lines=() if shown.is_wide else tuple(line(t, one) for one in own[:BESIDE_PICTURE]),
        notes=tuple(line(t, one) for one in [*own, *rest]),
        questions=tuple(t(f"slide.{spec.name}.question.{number}") for number in range(1, QUESTIONS + 1)),
        note=shown.note,
        source=shown.source or source(t, footing),
        code=ViewCode(spec.view, footing.revision, footing.filters).write(),
        place=footing.municipality,
        is_demo=footing.is_demo,
        is_wide=shown.is_wide or not own,
    )
