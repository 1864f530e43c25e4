"""Which presentation is wanted: a ready one by its name or a kept one by its code, made into slides."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from domain.alias import marker
from domain.filters import Filters
from domain.slide import Deck, SlideSpec
from i18n import Translator
from slides.asking import Ask
from slides.decks import READY, build, ready_specs

SCHOOL, DISTRICT = "school", "district"


class NoDeck(Exception):
    """A presentation that cannot be made; its words are ``no_deck.<code>``."""

    def __init__(self, code: str, **params: str) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params


@dataclass(frozen=True)
class Wanted:
    """A ready presentation (``ready``, narrowed by filters, perhaps about a school) or a kept one (``kept``).

    ``kept`` is its code or its name; a kept slide has filters of its own. ``is_anonymous``: no title says which
    school it is about.
    """

    ready: str = ""
    kept: str = ""
    filters: Filters = field(default_factory=Filters)
    school_id: int | None = None
    is_anonymous: bool = False


@dataclass(frozen=True)
class Outline:
    """A title and the slides that stand under it, not yet made."""

    title: str
    specs: tuple[SlideSpec, ...]


def outline_of(wanted: Wanted, *, ask: Ask, t: Translator) -> Outline:
    """List the slides of a presentation; one that there is not, or that lacks its school, raises ``NoDeck``."""
    if not wanted.ready:
        return _kept(wanted.kept, ask)
    if wanted.ready not in READY:
        raise NoDeck("unknown", name=wanted.ready)
    title = _title(wanted, ask=ask, t=t)
    specs = ready_specs(wanted.ready, ask=ask, filters=wanted.filters, school_id=wanted.school_id)
    return Outline(title, specs)


def deck_of(wanted: Wanted, *, ask: Ask, t: Translator, keeps_empty: bool = False) -> Deck:
    """Make a presentation; one without anything to show raises ``NoDeck``."""
    outline = outline_of(wanted, ask=ask, t=t)
    deck = build(outline.specs, title=outline.title, ask=ask, t=t, keeps_empty=keeps_empty)
    if not deck.slides:
        raise NoDeck("empty", name=deck.title)
    return _unnamed(deck, t) if wanted.is_anonymous else deck


def _unnamed(deck: Deck, t: Translator) -> Deck:
    """Take the title from a presentation whose keeper has called it after a school."""
    mark = marker({school: name.short for school, name in deck.names.items()})
    return deck if mark(deck.title) == deck.title else replace(deck, title=t("nav.decks"))


def _kept(text: str, ask: Ask) -> Outline:
    known = ask("decks", Filters())
    code = known.named(text)
    if code is None:
        raise NoDeck("unknown", name=text)
    return Outline(known.name_of(code), known.specs(code))


def _title(wanted: Wanted, *, ask: Ask, t: Translator) -> str:
    if wanted.ready == SCHOOL:
        name = _school(wanted, ask)
        return t("deck.school") if wanted.is_anonymous else t("deck.school.title", school=name)
    if wanted.ready == DISTRICT:
        return t("deck.district.title", place=_district(wanted, ask))
    return t(f"deck.{wanted.ready}")


def _school(wanted: Wanted, ask: Ask) -> str:
    if wanted.school_id is None:
        raise NoDeck("no_school")
    profile = ask(f"school/{wanted.school_id}", wanted.filters)
    if profile.card is None:
        raise NoDeck("unknown_school")
    return str(profile.card.name)


def _district(wanted: Wanted, ask: Ask) -> str:
    footing = ask("decks", wanted.filters).footing
    chosen = footing.filters.to_query().get("territory")
    named = (one.name for one in footing.choices.get("territory", ()) if one.value == chosen)
    if (place := next(named, None)) is None:
        raise NoDeck("no_territory")
    return str(place)
