"""What a show consists of: its deck under every choice of filters, the slides of schools, whose names it knows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from domain.alias import marker
from domain.filters import Filters
from domain.slide import Deck, SchoolName
from i18n import Translator
from reports.show.document import OFFERED, Around, Json, key, more_slides, offered, school_key, show_document
from slides.asking import Ask
from slides.decks import build, names_of, ready_specs
from slides.wanted import NoDeck, Wanted, outline_of

SCHOOL = "school"


@dataclass(frozen=True)
class Showing:
    """A presentation as somebody shows it; what is wanted says where the show begins."""

    wanted: Wanted
    ask: Ask
    t: Translator
    is_anonymous: bool = False

    @property
    def filters(self) -> Filters:
        """Give what is narrowed at the start; a kept presentation is of the town of its first slide."""
        if not self.wanted.kept or self.wanted.filters.municipality is not None:
            return self.wanted.filters
        specs = outline_of(self.wanted, ask=self.ask, t=self.t).specs
        towns = (spec.filters.municipality for spec in specs)
        return replace(self.wanted.filters, municipality=next((town for town in towns if town is not None), None))

    @cached_property
    def town(self) -> Any:
        """Ask which schools the show may lead to, and what narrows it."""
        return self.ask("schools", self.filters.without(*OFFERED))

    @cached_property
    def names(self) -> Mapping[int, SchoolName]:
        """Name all schools of the town that the presenter may see, in the order of their numbers."""
        names = names_of(self.t, self.ask, self.town)
        return {school: names[school] for school in map(int, self.town.schools["school_id"])}

    def deck(self, filters: Filters) -> Deck:
        """Make the slides of one choice; slides that are kept with filters of their own take over the choice."""
        wanted = replace(self.wanted, filters=filters)
        outline = outline_of(wanted, ask=self.ask, t=self.t)
        specs = outline.specs
        if wanted.kept:
            specs = tuple(replace(spec, filters=_chosen_over(spec.filters, filters)) for spec in specs)
        title = self._mark(outline.title)
        return build(specs, title=title, ask=self.ask, t=self.t)

    def school_deck(self, school_id: int) -> Deck:
        """Make the slides of one school; none of one that the presenter may not see."""
        if school_id not in self.names:
            return Deck("", ())
        filters = self.filters.without(*OFFERED, "curator")
        specs = ready_specs(SCHOOL, ask=self.ask, filters=filters, school_id=school_id)
        return build(specs, title="", ask=self.ask, t=self.t)

    def around(self, addresses: Mapping[str, str]) -> Around:
        """Give what stands around the slides; ``addresses`` lead to further ones."""
        return Around(
            names=self.names,
            offered=offered(self.town.footing, self.t),
            chosen=self.filters,
            addresses=addresses,
            is_anonymous=self.is_anonymous,
        )

    def document(self, addresses: Mapping[str, str]) -> Json:
        """Write the show as it begins; one without any slide raises ``NoDeck``."""
        deck = self.deck(self.filters)
        if not deck.slides:
            raise NoDeck("empty", name=self.wanted.ready or self.wanted.kept)
        return show_document(deck, self.t, self.around(addresses))

    def choice(self, filters: Filters) -> Json:
        """Write the deck of one choice, an empty one where there is nothing to show."""
        try:
            deck = self.deck(filters)
        except NoDeck:
            deck = Deck("", ())
        return more_slides({key(filters): deck}, self.t, names={})

    def school(self, school_id: int) -> Json:
        """Write the slides of one school."""
        return more_slides({school_key(school_id): self.school_deck(school_id)}, self.t, names={})

    def _mark(self, title: str) -> str:
        before = self.t("on_slide.school", name="").strip()
        return marker({school: name.short for school, name in self.names.items()}, before=before)(title)


def _chosen_over(own: Filters, chosen: Filters) -> Filters:
    """Narrow a slide's own filters by what was chosen in the show."""
    told = {name: value for name in OFFERED if (value := getattr(chosen, name)) is not None}
    return replace(own, **told)
