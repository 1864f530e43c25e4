"""Slides of kept presentations in words: the picture, its screen, what narrows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from domain.filters import Filters
from domain.slide import SlideSpec
from i18n import Translator
from reports.worded import code_words
from slides.asking import Ask
from slides.decks import pictures_of

ALL = 0
NAMED = 3
SCHOOLS = ("schools", "beside", "curator")
OWN = ("year", "grade", "as_of", "since", "saved")


@dataclass(frozen=True)
class Said:
    """A slide in words: what it shows, of which screen, narrowed how (nothing: the whole municipality)."""

    picture: str
    screen: str
    filters: str


class Namer:
    """Says slides; asks for names of places and schools once for each municipality."""

    def __init__(self, t: Translator, ask: Ask) -> None:
        rows = ask("schools", Filters(municipality=ALL)).schools
        self._t, self._ask = t, ask
        self._schools: Mapping[str, str] = dict(zip(map(str, rows["school_id"]), rows["school"], strict=True))

    def say(self, spec: SlideSpec) -> Said:
        """Put one slide in words."""
        base, _, school = spec.view.partition("/")
        is_known = spec.picture in pictures_of(spec.view)
        picture = self._t(f"slide.{spec.name}") if is_known else self._t("present.slide.gone")
        screen = self._t(f"xlsx.screen.{base}") if is_known else base
        name = self._schools.get(school)
        return Said(picture, f"{screen}, {name}" if name else screen, self.filters(spec.filters))

    def filters(self, filters: Filters) -> str:
        """Put filters in words: «5 класс, математика»."""
        query = filters.to_query()
        if not query:
            return ""
        offered = self._ask("decks", Filters(municipality=filters.municipality)).footing.choices
        names = {(name, one.value): one.name for name, choices in offered.items() for one in choices}
        return ", ".join(names.get(pair) or self._value(*pair, filters) for pair in query.items())

    def _value(self, name: str, value: str, filters: Filters) -> str:
        t = self._t
        if name in SCHOOLS:
            return self._named(value.split(","))
        if name in OWN:
            return t(f"present.filter.{name}", value=getattr(filters, name))
        procedure, _, year = value.partition("-")
        if name == "assessment" and t.has(f"procedure.{procedure}"):
            return f"{t(f'procedure.{procedure}')} {year}"
        return code_words(value, frame="", column=name, t=t)

    def _named(self, schools: list[str]) -> str:
        names = [self._schools.get(one, one) for one in schools]
        return ", ".join(names) if len(names) <= NAMED else self._t("filter.many", n=len(names))
