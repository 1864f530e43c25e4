"""Names of schools in finished texts as marks, so that a hall can be shown letters instead."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from domain.slide import Deck, SchoolName

# private-use letters: no text of a file and no catalogue has them
FULL, SHORT, END = "\ue010", "\ue011", "\ue012"
MARKED = re.compile(f"([{FULL}{SHORT}])(\\d+){END}")
Value = TypeVar("Value")


def marked(school_id: int, *, is_short: bool = False) -> str:
    """Give the mark that stands for a school's name in a text."""
    return f"{SHORT if is_short else FULL}{school_id}{END}"


def marker(names: Mapping[int, str], *, before: str = "") -> Callable[[str], str]:
    """Give a function that marks every name in a text, the longest first; led by ``before`` it is a full one.

    A name that ends with a figure is none within a longer number: «№ 2» is not in «№ 28».
    """
    known = {_spaced(name): school_id for school_id, name in names.items() if name}
    if not known:
        return lambda text: text
    longest_first = sorted(known, key=len, reverse=True)
    lead = f"({re.escape(before)}[ \u00a0])?" if before else "()"
    pattern = re.compile(lead + "(" + "|".join(map(_pattern, longest_first)) + ")(?![\\d\\w])")

    def mark(found: re.Match[str]) -> str:
        return marked(known[_spaced(found[2])], is_short=not found[1])

    return lambda text: pattern.sub(mark, text)


def _spaced(name: str) -> str:
    return name.replace("\u00a0", " ")


def _pattern(name: str) -> str:
    return re.escape(name).replace("\\ ", "[ \u00a0]")


def schools_in(value: object) -> set[int]:
    """Find the schools whose marks stand anywhere in a slide or a deck."""
    found: set[int] = set()

    def look(text: str) -> str:
        found.update(int(number) for _, number in MARKED.findall(text))
        return text

    through(value, look)
    return found


def named(deck: Deck, *, is_anonymous: bool = False) -> Deck:
    """Give a deck with names, or with letters, in the place of all marks."""

    def write(mark: re.Match[str]) -> str:
        school = deck.names[int(mark[2])]
        return written(school, is_short=mark[1] == SHORT, is_anonymous=is_anonymous)

    return replace(deck, slides=through(deck.slides, lambda text: MARKED.sub(write, text)))


def written(school: SchoolName, *, is_short: bool, is_anonymous: bool) -> str:
    """Write the name of one school."""
    if is_anonymous:
        return school.letter if is_short else school.alias
    return school.short if is_short else school.full


def through(value: Value, change: Callable[[str], str]) -> Value:
    """Carry a change into every text of nested dataclasses, tuples and lists."""
    return _through(value, change)  # type: ignore[no-any-return]


def _through(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value) if type(value) is str else value
    if isinstance(value, tuple | list):
        return type(value)(_through(item, change) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        old = {field.name: getattr(value, field.name) for field in fields(value)}
        new = {name: _through(item, change) for name, item in old.items()}
        return replace(value, **{name: item for name, item in new.items() if item is not old[name]})
    return value
