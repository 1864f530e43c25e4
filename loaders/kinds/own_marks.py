"""Marks and attendance of the e-journal at reporting points."""

from __future__ import annotations

import operator

import pandas as pd

from data.resolver import Resolver
from loaders.kinds.own_sieve import Sieve
from loaders.kinds.own_units import facts_of, keyed, numbered, units_of
from loaders.kinds.own_words import reference
from loaders.laid_out import Counted, Hints, LaidOut

MARKS = ["n5", "n4", "n3", "n2", "not_assessed"]
PLACE = ["school", "academic_year", "point", "grade", "class_label"]
MISSED = ["missed_illness_lessons", "missed_excused_lessons", "missed_unexcused_lessons"]


def count_marks(laid_out: LaidOut, hints: Hints, resolver: Resolver) -> Counted:
    """Count own_marks: a unit a school and point, or a class of it; marks must add up to the pupils."""
    sieve = Sieve(laid_out)
    clean = _place(sieve, resolver).assign(
        subject=sieve.word("subject", reference("subjects")),
        pupils=sieve.whole("pupils"),
        **{mark: sieve.whole(mark, blank=0) for mark in MARKS},
    )
    total = clean[MARKS].sum(axis=1, skipna=False)
    sieve.fault(
        total != clean["pupils"],
        "marks_do_not_add_up",
        field="pupils",
        params=lambda row: {"total": int(total[row])},
    )
    sieve.once(clean, [*PLACE, "subject"], field="subject")
    rows = _numbered(sieve, clean)
    tables = {"journal_marks": rows[["unit", "grade", "class_label", "subject", "pupils", *MARKS]]}
    return sieve.counted(facts_of(units_of(rows, kind="journal", sheet=laid_out.sheet), tables))


def count_attendance(laid_out: LaidOut, hints: Hints, resolver: Resolver) -> Counted:
    """Count own_attendance: a unit a school and point, or a class of it; no more is missed than planned."""
    sieve = Sieve(laid_out)
    lessons = ["planned_lessons", *MISSED]
    clean = _place(sieve, resolver).assign(
        pupils=sieve.whole("pupils"), **{name: sieve.whole(name) for name in lessons}
    )
    missed = clean[MISSED].sum(axis=1, skipna=False)
    sieve.fault(
        missed > clean["planned_lessons"],
        "missed_above_planned",
        field="planned_lessons",
        params=lambda row: {"missed": int(missed[row])},
    )
    sieve.once(clean, PLACE, field="grade")
    rows = _numbered(sieve, clean)
    tables = {"attendance": rows[["unit", "grade", "class_label", "pupils", *lessons]]}
    return sieve.counted(facts_of(units_of(rows, kind="attendance", sheet=laid_out.sheet), tables))


def _place(sieve: Sieve, resolver: Resolver) -> pd.DataFrame:
    grade, label = grades_and_labels(sieve, "grade")
    return pd.DataFrame(
        {
            "school": sieve.school("school", resolver),
            "academic_year": sieve.school_year("academic_year"),
            "point": sieve.word("point", reference("points")),
            "grade": grade,
            "class_label": label,
        }
    )


def grades_and_labels(sieve: Sieve, field: str) -> tuple[pd.Series, pd.Series]:
    """Read a column of grades and classes as two: grades, and labels that are empty for whole grades."""
    pairs = sieve.classes(field)
    grade, label = (pairs.map(operator.itemgetter(place), na_action="ignore") for place in (0, 1))
    return grade.astype("Int64"), label


def _numbered(sieve: Sieve, clean: pd.DataFrame) -> pd.DataFrame:
    """Number the units: one a reporting point for whole grades, and one more for each class named."""
    kept = sieve.kept(clean)
    return numbered(kept, key=period_key(kept))


def period_key(rows: pd.DataFrame) -> pd.Series:
    """Write ``2020:q1`` for whole grades and ``2020:q1:7:7А`` for classes, whose files stand side by side."""
    period = keyed(rows["academic_year"], rows["point"])
    of_class = keyed(period, rows["grade"], rows["class_label"])
    return period.where(rows["class_label"] == "", of_class)
