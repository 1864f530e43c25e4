"""What does not come from schools: subjects, scales, instruments, thresholds; each with its year and source."""

from __future__ import annotations

import functools
from collections.abc import Mapping

from data.names import name_key
from data.reference.exams import Exam, Minimum, exams, minima, minimum_for
from data.reference.kinds import (
    Axis,
    Direction,
    Indicator,
    Instrument,
    Level,
    Maximum,
    Meeting,
    Procedure,
    Scale,
    Subject,
    Threshold,
    Weights,
    Word,
    Words,
)
from data.reference.reading import FOLDER, ReferenceMistake, coded, instrument, made, read
from data.reference.school_words import loose_key, loose_place
from data.reference.work import event_kinds, indicators, quadrants, work_statuses
from data.reference.works import (
    maxima,
    maximum_for,
    meeting_for,
    procedures,
    scale_for,
    scales,
    task_maxima_for,
)

__all__ = [
    "Axis",
    "Direction",
    "Exam",
    "Indicator",
    "Instrument",
    "Level",
    "Maximum",
    "Meeting",
    "Minimum",
    "Procedure",
    "ReferenceMistake",
    "Scale",
    "Subject",
    "Threshold",
    "Weights",
    "Word",
    "directions",
    "event_kinds",
    "exams",
    "indicators",
    "instruments",
    "loose_key",
    "loose_place",
    "maxima",
    "maximum_for",
    "meeting_for",
    "minima",
    "minimum_for",
    "named",
    "periods",
    "plan_kinds",
    "plan_statuses",
    "procedures",
    "programs",
    "quadrants",
    "scale_for",
    "scales",
    "subjects",
    "task_maxima_for",
    "threshold",
    "thresholds",
    "weights",
    "work_statuses",
]


@functools.cache
def subjects() -> Mapping[str, Subject]:
    """Give subjects by code, in the order of screens."""
    rows = read("subjects.toml")["subject"]
    return coded(
        made(Subject, row | {"names": [row["name"], row["dative"], row["short"], *row["names"]]}) for row in rows
    )


@functools.cache
def directions() -> Mapping[str, Direction]:
    """Give the directions of improvement by code, in the order of their document."""
    rows = read("directions.toml")["direction"]
    return coded(made(Direction, row | {"position": number}) for number, row in enumerate(rows, start=1))


@functools.cache
def programs() -> Mapping[str, Word]:
    """Give programs of support by code."""
    return coded(made(Word, row) for row in read("programs.toml")["program"])


@functools.cache
def plan_kinds() -> Mapping[str, Word]:
    """Give kinds of plans by code."""
    return coded(made(Word, row) for row in read("plans.toml")["kind"])


@functools.cache
def plan_statuses() -> Mapping[str, Word]:
    """Give steps of approval by code, in their order."""
    return coded(made(Word, row) for row in read("plans.toml")["status"])


@functools.cache
def periods() -> Mapping[str, Word]:
    """Give reporting points by code, with the periods of journals that belong to them."""
    return coded(made(Word, row) for row in read("periods.toml")["point"])


@functools.cache
def instruments() -> Mapping[str, Instrument]:
    """Give diagnoses by code, in the order of screens."""
    found = [instrument(path) for path in (FOLDER / "instruments").glob("*.toml")]
    return coded(sorted(found, key=lambda each: each.position))


@functools.cache
def thresholds() -> Mapping[str, Threshold]:
    """Give thresholds by code."""
    return coded(made(Threshold, row) for row in read("thresholds.toml")["threshold"])


def threshold(code: str) -> float:
    """Give the value of one threshold."""
    return thresholds()[code].value


@functools.cache
def weights() -> Weights:
    """Give the weights of marks in the degree of learning (СОУ)."""
    return made(Weights, read("weights.toml")["sou"])


def named(words: Words, text: str) -> str | None:
    """Give the code that a word of a file means; case, ё, quotes and blanks do not matter."""
    wanted = name_key(text)
    return next((code for code, word in words.items() if wanted in map(name_key, (code, *word.names))), None)
