"""What a reader says of a file that its content does not: year, grade, subject, procedure, school.

It is the same that ``check`` and ``load`` take as options: believed before names, and part of the file's identity.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from data.outcome import Outcome
from data.reference import procedures, subjects
from data.store import Store
from intake.blank_lists import LAST_GRADE, present_year
from intake.errors import IntakeError
from intake.schools import Known, known_schools
from loaders.discover import Found

FIELDS = ("year", "grade", "subject", "procedure", "school")
FIRST_YEAR = 2015
WORK = ("year", "grade", "subject")
ASKED: Mapping[str, tuple[str, ...]] = {
    "no_year": ("year",),
    "year_conflict": ("year",),
    "survey_no_year": ("year",),
    "no_grade": ("grade",),
    "grade_conflict": ("grade",),
    "grade_conflict_autumn": ("grade",),
    "grade_conflict_class": ("grade",),
    "grade_conflict_title": ("grade",),
    "no_subject": ("subject",),
    "no_exam_subject": ("subject",),
    "subject_conflict_title": ("subject",),
    "other_subject": ("grade", "subject"),
    "points_above_work": ("grade", "subject"),
    "exam_conflict": WORK,
    "procedure_conflict": ("procedure",),
    "survey_no_school": ("school",),
    "school_unnamed": ("school",),
    "school_conflict": ("school",),
}


@dataclass(frozen=True)
class Offer:
    """What may be said of each field: its values, codes where it has codes; of schools those of the register."""

    values: Mapping[str, tuple[str, ...]]
    schools: tuple[Known, ...]


def offer(store: Store, *, today: date) -> Offer:
    """Gather what a reader may choose from; the newest year comes first."""
    with store.reading() as reader:
        listed = tuple(known_schools(reader))
    years = range(present_year(today) + 1, FIRST_YEAR - 1, -1)
    values = {
        "year": tuple(map(str, years)),
        "grade": tuple(map(str, range(1, LAST_GRADE + 1))),
        "subject": tuple(subjects()),
        "procedure": tuple(procedures()),
    }
    return Offer(values, listed)


def asked_of(outcome: Outcome) -> tuple[str, ...]:
    """Tell which fields would help a file that was read, in the order of ``FIELDS``."""
    wanted = {field for problem in outcome.problems for field in ASKED.get(problem.code, ())}
    return tuple(field for field in FIELDS if field in wanted)


def tells_school_year(outcome: Outcome) -> bool:
    """Tell whether the year that a file wants is a school year, said by its first."""
    return any(problem.code == "survey_no_year" for problem in outcome.problems)


def understood(said: Mapping[str, str], offered: Offer, *, takes_back: bool) -> dict[str, int | str | None]:
    """Check what was chosen; a field left blank keeps what was said before or, with ``takes_back``, is None."""
    chosen = {field: said[field].strip() for field in FIELDS if field in said}
    return {field: _value(field, text, offered) for field, text in chosen.items() if text or takes_back}


def told(file: Found, chosen: Mapping[str, int | str | None]) -> Found:
    """Give a file of which that is said besides what was said before."""
    said = {**file.said, **chosen}
    return replace(file, said={field: value for field, value in said.items() if value is not None})


def _value(field: str, text: str, offered: Offer) -> int | str | None:
    if not text:
        return None
    if field == "school":
        codes = [one.code for one in offered.schools if text in (one.code, one.label)]
        if len(codes) != 1:
            raise IntakeError("no_such_school", status=422, school=text)
        return codes[0]
    if text not in offered.values[field]:
        raise IntakeError("no_such_value", status=422, value=text)
    return int(text) if field in ("year", "grade") else text
