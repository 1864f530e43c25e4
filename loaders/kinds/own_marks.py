"""Marks and attendance of the e-journal at reporting points."""

from __future__ import annotations

import pandas as pd

from data.resolver import Resolver
from loaders.kinds.own_sieve import Sieve
from loaders.kinds.own_units import facts_of, keyed, numbered, units_of
from loaders.kinds.own_words import reference
from loaders.laid_out import Counted, Hints, LaidOut

MARKS = ["n5", "n4", "n3", "n2", "not_assessed"]
MISSED = ["missed_illness_lessons", "missed_excused_lessons", "missed_unexcused_lessons"]


def count_marks(laid_out: LaidOut, hints: Hints, resolver: Resolver) -> Counted:
    """Count own_marks: one unit a school and reporting point; marks must add up to the pupils."""
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
    sieve.once(clean, ["school", "academic_year", "point", "grade", "subject"], field="subject")
    rows = _numbered(sieve, clean)
    tables = {"journal_marks": rows[["unit", "grade", "subject", "pupils", *MARKS]]}
    return sieve.counted(facts_of(units_of(rows, kind="journal", sheet=laid_out.sheet), tables))


def count_attendance(laid_out: LaidOut, hints: Hints, resolver: Resolver) -> Counted:
    """Count own_attendance: one unit a school and reporting point; no more is missed than was planned."""
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
    sieve.once(clean, ["school", "academic_year", "point", "grade"], field="grade")
    rows = _numbered(sieve, clean)
    tables = {"attendance": rows[["unit", "grade", "pupils", *lessons]]}
    return sieve.counted(facts_of(units_of(rows, kind="attendance", sheet=laid_out.sheet), tables))


def _place(sieve: Sieve, resolver: Resolver) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "school": sieve.school("school", resolver),
            "academic_year": sieve.school_year("academic_year"),
            "point": sieve.word("point", reference("points")),
            "grade": sieve.whole("grade", least=1, most=12),
        }
    )


def _numbered(sieve: Sieve, clean: pd.DataFrame) -> pd.DataFrame:
    kept = sieve.kept(clean)
    return numbered(kept, key=keyed(kept["academic_year"], kept["point"]))
