"""The words of the reference as columns spell them, and which to offer instead of an unknown one."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass, field

from data.names import name_key
from data.reference import (
    directions,
    event_kinds,
    instruments,
    periods,
    plan_kinds,
    plan_statuses,
    procedures,
    programs,
    quadrants,
    subjects,
    work_statuses,
)
from data.reference.kinds import Word


@dataclass(frozen=True)
class Vocabulary:
    """Spellings, reduced by ``name_key``, to what they mean; ``offered`` is one spelling of each meaning."""

    meanings: Mapping[str, str] = field(default_factory=dict)
    offered: tuple[str, ...] = ()

    def meaning(self, text: str) -> str | None:
        """Tell what a cell means."""
        return self.meanings.get(name_key(text))


def vocabulary(words: Mapping[str, Word]) -> Vocabulary:
    """Make the vocabulary of words with codes; the code itself is a spelling too."""
    meanings = {name_key(name): code for code, word in words.items() for name in (code, *word.names)}
    return Vocabulary(meanings, tuple(word.names[0] for word in words.values()))


def spelled(spellings: Mapping[str, list[str]]) -> Vocabulary:
    """Make a vocabulary of the spellings that a layout gives for each meaning."""
    meanings = {name_key(name): code for code, names in spellings.items() for name in names}
    return Vocabulary(meanings, tuple(names[0] for names in spellings.values()))


@functools.cache
def reference(name: str) -> Vocabulary:
    """Give one vocabulary of the reference: ``subjects``, ``points``, ``programs``, ``plan_statuses``…"""
    return vocabulary(_REFERENCE[name]())


@functools.cache
def direction_words() -> Vocabulary:
    """Give directions by name or by number in their document."""
    words = vocabulary(directions())
    numbers = {str(direction.position): code for code, direction in directions().items()}
    return Vocabulary(
        {**words.meanings, **numbers}, tuple(f"{n} — {w}" for n, w in zip(numbers, words.offered, strict=True))
    )


@functools.cache
def axis_words(instrument: str) -> Vocabulary:
    """Give the axes of one diagnosis."""
    return vocabulary({axis.code: axis for axis in instruments()[instrument].axes})


@functools.cache
def level_words(instrument: str) -> Vocabulary:
    """Give the steps of the ordinal axes of one diagnosis, in words or as their number; they mean that number."""
    levels = instruments()[instrument].levels
    meanings = {
        name_key(name): f"{level.value:g}"
        for level in levels
        for name in (level.code, f"{level.value:g}", *level.names)
    }
    return Vocabulary(meanings, tuple(level.names[0] for level in levels))


_REFERENCE = {
    "subjects": subjects,
    "points": periods,
    "programs": programs,
    "procedures": procedures,
    "plan_kinds": plan_kinds,
    "plan_statuses": plan_statuses,
    "event_kinds": event_kinds,
    "work_statuses": work_statuses,
    "quadrants": quadrants,
}
