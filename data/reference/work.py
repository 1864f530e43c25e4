"""Words of what was done and of what schools say of themselves."""

from __future__ import annotations

import functools
from collections.abc import Mapping

from data.reference.kinds import Indicator, Word
from data.reference.reading import coded, made, read

FILE = "work.toml"


@functools.cache
def event_kinds() -> Mapping[str, Word]:
    """Give kinds of events by code."""
    return _words("event_kind")


@functools.cache
def work_statuses() -> Mapping[str, Word]:
    """Give states of the measures of a МСОКО plan by code."""
    return _words("work_status")


@functools.cache
def quadrants() -> Mapping[str, Word]:
    """Give the lists of a SWOT by code, in their usual order."""
    return _words("quadrant")


@functools.cache
def indicators() -> Mapping[str, Indicator]:
    """Give the measured figures that a point of a SWOT may speak of; axes of diagnoses are not among them."""
    return coded(made(Indicator, row) for row in read(FILE)["indicator"])


def _words(table: str) -> Mapping[str, Word]:
    return coded(made(Word, row) for row in read(FILE)[table])
