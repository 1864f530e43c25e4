"""Changes to kept presentations: a picture added, a ready one copied, slides moved, names, farewells."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from data.decks import LONGEST_NAME, add_slide, read, remove_deck, rename_deck, save_deck, set_slides
from data.errors import StoreError
from data.store import Store
from domain.filters import Filters
from domain.slide import SlideSpec
from i18n import Translator
from pages._present_kept import DOWN, OUT, UP, key_of
from slides.asking import Ask
from slides.decks import pictures_of
from slides.wanted import Wanted, outline_of
from views.catalogue import view_of
from views.decks import Decks

STEPS = {UP: -1, DOWN: 1}
Said = Mapping[str, str]


@dataclass(frozen=True)
class Change:
    """What became of a wish: words for the reader, the presentation that pictures are added to from now on."""

    words: str
    code: str | None = None
    at: int | None = None


@dataclass(frozen=True)
class Desk:
    """Who changes what: the store, what answers views, the reader's language and name, the current code."""

    store: Store
    ask: Ask
    t: Translator
    by: str
    current: str = ""

    @property
    def decks(self) -> Decks:
        """Give the kept presentations as they are now."""
        found: Decks = self.ask("decks", Filters())
        return found


def add_picture(desk: Desk, said: Said) -> Change:
    """Put a picture at the end of the current presentation; the first picture of all begins one."""
    spec = SlideSpec(said.get("view", ""), said.get("picture", ""), read(said.get("query", "")))
    if view_of(spec.view) is None or spec.picture not in pictures_of(spec.view):
        raise StoreError("unknown_slide")
    known = desk.decks
    code = known.named(desk.current)
    if code is None:
        name = _free(known, desk.t("present.mine"))
        code = save_deck(desk.store, name=name, slides=[spec], by=desk.by)
        return Change(desk.t("present.added.first", name=name), code)
    number = add_slide(desk.store, code, spec, by=desk.by)
    return Change(desk.t("present.added", number=number, name=known.name_of(code)), code)


def keep_ready(desk: Desk, said: Said) -> Change:
    """Copy a ready presentation into a kept one, to be changed."""
    school = said.get("school_id", "")
    filters = Filters.from_query(
        {name: value for name, value in said.items() if name not in ("ready", "school_id")}
    )
    number = int(school) if school.isascii() and school.isdigit() else None
    wanted = Wanted(ready=said.get("ready", ""), filters=filters, school_id=number)
    outline = outline_of(wanted, ask=desk.ask, t=desk.t)
    name = _free(desk.decks, outline.title)
    code = save_deck(desk.store, name=name, slides=outline.specs, by=desk.by)
    return Change(desk.t("present.kept.copied", name=name), code)


def begin(desk: Desk, said: Said) -> Change:
    """Begin a presentation without slides."""
    code = save_deck(desk.store, name=said.get("name", ""), slides=[], by=desk.by)
    return Change(desk.t("present.begun"), code)


def rename(desk: Desk, code: str, said: Said) -> Change:
    """Call a presentation otherwise."""
    rename_deck(desk.store, code, name=said.get("name", ""), by=desk.by)
    return Change(desk.t("present.renamed"))


def remove(desk: Desk, code: str, said: Said) -> Change:
    """Forget a presentation."""
    remove_deck(desk.store, code, by=desk.by)
    return Change(desk.t("present.removed"), "" if code == desk.current else None)


def choose(desk: Desk, code: str, said: Said) -> Change:
    """Let screens add their pictures to this presentation."""
    known = desk.decks
    if known.named(code) != code:
        raise StoreError("unknown_deck")
    return Change(desk.t("present.chosen", name=known.name_of(code)), code)


def move(desk: Desk, code: str, said: Said) -> Change:
    """Move a slide by one place, or take it out; a presentation changed meanwhile stays as it is."""
    specs, act = list(desk.decks.specs(code)), said.get("act", "")
    at = int(said["at"]) - 1 if said.get("at", "").isdecimal() else -1
    if not 0 <= at < len(specs) or key_of(specs[at]) != said.get("slide"):
        raise StoreError("deck_changed")
    spec = specs.pop(at)
    if act in STEPS:
        specs.insert(max(0, at + STEPS[act]), spec)
    set_slides(desk.store, code, specs, by=desk.by)
    place = min(max(0, at + STEPS.get(act, 0)), max(0, len(specs) - 1)) + 1
    words = desk.t("present.moved", number=place) if act in STEPS else desk.t("present.taken_out")
    return Change(words, at=place)


OF_DECK: Mapping[str, Callable[[Desk, str, Said], Change]] = {
    "rename": rename,
    "remove": remove,
    "choose": choose,
    UP: move,
    DOWN: move,
    OUT: move,
}
OF_ALL: Mapping[str, Callable[[Desk, Said], Change]] = {"add": add_picture, "keep": keep_ready, "new": begin}


def _free(known: Decks, name: str) -> str:
    """Number a name that another presentation has."""
    taken, number, free = set(known.decks["name"]), 1, name[:LONGEST_NAME]
    while free in taken:
        number += 1
        free = f"{name[: LONGEST_NAME - 4]} {number}"
    return free
