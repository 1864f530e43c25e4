"""State exams: the codes of their subjects in protocols, and the least points that count as passed."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass

from data.reference.reading import ReferenceMistake, made, read


@dataclass(frozen=True)
class Exam:
    """A subject's code in protocols; ``result`` is what they give: ``points`` or only a ``mark``.

    ``also`` is a subject by whose plain name protocols call it too: only the code tells the two apart.
    """

    procedure: str
    code: int
    subject: str
    result: str
    source: str
    confidence: str
    also: str = ""


@dataclass(frozen=True)
class Minimum:
    """The least points of an exam ``for_what``: a school-leaving ``certificate`` or a ``university``."""

    procedure: str
    year: int
    subject: str
    for_what: str
    points: int
    source: str
    confidence: str


@functools.cache
def exams() -> tuple[Exam, ...]:
    """Give all exams with their codes."""
    return tuple(made(Exam, row) for row in read("exams.toml")["exam"])


@functools.cache
def minima() -> tuple[Minimum, ...]:
    """Give all minima; one work has at most one for each purpose."""
    found = tuple(made(Minimum, row) for row in read("minima.toml")["minimum"])
    keys = {(row.procedure, row.year, row.subject, row.for_what) for row in found}
    if len(keys) < len(found):
        raise ReferenceMistake("minima.toml: an exam has two minima of one purpose")
    return found


def minimum_for(procedure: str, year: int, subject: str) -> Minimum | None:
    """Give the lowest minimum of an exam: that of the certificate where it asks for the exam; None is unknown."""
    return min(_by_exam().get((procedure, year, subject), ()), key=lambda row: row.points, default=None)


@functools.cache
def _by_exam() -> Mapping[tuple[str, int, str], tuple[Minimum, ...]]:
    found: dict[tuple[str, int, str], tuple[Minimum, ...]] = {}
    for row in minima():
        key = (row.procedure, row.year, row.subject)
        found[key] = (*found.get(key, ()), row)
    return found
