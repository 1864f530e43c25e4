"""What does not come from schools: subjects, scales, instruments, thresholds; each with its year and source."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from types import MappingProxyType

from data.names import name_key
from data.reference.kinds import (
    Axis,
    Direction,
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

__all__ = [
    "Axis",
    "Direction",
    "Instrument",
    "Level",
    "Maximum",
    "Meeting",
    "Procedure",
    "ReferenceMistake",
    "Scale",
    "Subject",
    "Threshold",
    "Weights",
    "Word",
    "directions",
    "instruments",
    "loose_key",
    "maxima",
    "maximum_for",
    "meeting_for",
    "named",
    "periods",
    "plan_kinds",
    "plan_statuses",
    "procedures",
    "programs",
    "scale_for",
    "scales",
    "subjects",
    "task_maxima_for",
    "threshold",
    "thresholds",
    "weights",
]

Work = tuple[str, int, int, str]


@functools.cache
def subjects() -> Mapping[str, Subject]:
    """Give subjects by code, in the order of screens."""
    rows = read("subjects.toml")["subject"]
    return coded(
        made(Subject, row | {"names": [row["name"], row["dative"], row["short"], *row["names"]]}) for row in rows
    )


@functools.cache
def procedures() -> Mapping[str, Procedure]:
    """Give procedures of assessment by code."""
    return coded(made(Procedure, row) for row in read("procedures.toml")["procedure"])


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


@functools.cache
def scales() -> tuple[Scale, ...]:
    """Give all scales, those that are never applied too."""
    found = tuple(made(Scale, {"year": None, **row}) for row in read("scales.toml")["scale"])
    for scale in found:
        if not 0 < scale.starts[0] < scale.starts[1] < scale.starts[2] <= scale.max_points:
            raise ReferenceMistake(f"{scale}: bounds do not rise")
    return found


@functools.cache
def maxima() -> Mapping[Work, Maximum]:
    """Give what is known of points by (procedure, year, programme grade, subject)."""
    found = [made(Maximum, row) for row in read("maxima.toml")["maximum"]]
    return MappingProxyType({(row.procedure, row.year, row.grade, row.subject): row for row in found})


@functools.cache
def _applied_scales() -> Mapping[Work, Scale]:
    return {
        (scale.procedure, scale.year, scale.grade, scale.subject): scale
        for scale in scales()
        if scale.year is not None
    }


def scale_for(procedure: str, year: int, grade: int, subject: str) -> Scale | None:
    """Give the scale of a work; None means «шкала не задана», a scale of another year is no scale."""
    return _applied_scales().get((procedure, year, grade, subject))


def maximum_for(procedure: str, year: int, grade: int, subject: str) -> int | None:
    """Give the most points of a work, by its scale or otherwise; None when nobody knows."""
    scale = scale_for(procedure, year, grade, subject)
    if scale is not None:
        return scale.max_points
    known = maxima().get((procedure, year, grade, subject))
    return None if known is None else known.points


def task_maxima_for(procedure: str, year: int, grade: int, subject: str) -> tuple[int, ...]:
    """Give the most points of each task in the order of columns; empty when nobody knows."""
    known = maxima().get((procedure, year, grade, subject))
    return () if known is None else known.tasks


@functools.cache
def _meetings() -> tuple[Meeting, ...]:
    return tuple(made(Meeting, row) for row in read("periods.toml")["meeting"])


def meeting_for(procedure: str, *, programme_grade: int, pupil_grade: int) -> Meeting | None:
    """Tell which journal marks meet an assessment; the next grade writes the programme of the last in autumn."""
    written = "autumn" if pupil_grade > programme_grade else "spring"
    return next(
        (
            row
            for row in _meetings()
            if (row.procedure, row.written) == (procedure, written)
            and row.grades[0] <= programme_grade <= row.grades[1]
        ),
        None,
    )


@functools.cache
def _school_words() -> tuple[frozenset[str], re.Pattern[str], Mapping[str, str]]:
    table = read("school_names.toml")
    phrase = re.compile(rf"\b(?:(?:{table['legal_adjectives']})\w* )*{table['legal_nouns']}")
    return frozenset(table["legal_forms"]), phrase, table["kinds"]


def loose_key(name: str) -> str:
    """Compare names of schools without their legal form: «МБОУ «СОШ № 19»» and «сош 19» are one."""
    forms, phrase, kinds = _school_words()
    plain = phrase.sub(" ", name_key(name))
    for long, short in kinds.items():
        plain = plain.replace(long, short)
    return " ".join(word for word in plain.split() if word not in forms)


def named(words: Words, text: str) -> str | None:
    """Give the code that a word of a file means; case, ё, quotes and blanks do not matter."""
    wanted = name_key(text)
    return next((code for code, word in words.items() if wanted in map(name_key, (code, *word.names))), None)
