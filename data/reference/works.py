"""What is known of works: scales, maxima, and which journal marks stand beside them."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from types import MappingProxyType

from data.reference.kinds import Maximum, Meeting, Procedure, Scale
from data.reference.reading import ReferenceMistake, coded, made, read

Work = tuple[str, int, int, str]


@functools.cache
def procedures() -> Mapping[str, Procedure]:
    """Give procedures of assessment by code."""
    return coded(made(Procedure, row) for row in read("procedures.toml")["procedure"])


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
    of_all = procedures().get(procedure)
    return known.points if known is not None else of_all.most_points if of_all is not None else None


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
