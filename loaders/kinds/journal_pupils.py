"""Attendance of one class from a report with a row a pupil: counted while reading, names are never laid out."""

from __future__ import annotations

import pandas as pd

from data.resolver import Resolver
from loaders.cells import as_text
from loaders.kinds.journal_heading import heading_of
from loaders.kinds.journal_totals import apart_from_totals
from loaders.kinds.own_marks import MISSED, PLACE, period_key
from loaders.kinds.own_sieve import Sieve
from loaders.kinds.own_units import facts_of, numbered, units_of
from loaders.laid_out import Counted, Hints, LaidOut
from loaders.ranges import row_ranges

LESSONS = ["planned_lessons", *MISSED]


def count_pupils_of_class(laid_out: LaidOut, hints: Hints, resolver: Resolver) -> Counted:
    """Count the attendance of one class from rows of its pupils: only their sums stay."""
    is_pupil = laid_out.frame["number"].map(as_text).fillna("").str.fullmatch(r"\d{1,3}\.?")
    return apart_from_totals(laid_out, ~is_pupil, lambda rows: _count(rows, hints, resolver))


def _count(laid_out: LaidOut, hints: Hints, resolver: Resolver) -> Counted:
    sieve = Sieve(laid_out)
    heading = heading_of(sieve, laid_out, hints, resolver, with_class=True)
    clean = pd.DataFrame({name: sieve.whole(name, blank=None if name == LESSONS[0] else 0) for name in LESSONS})
    missed = clean[LESSONS[1:]].sum(axis=1, skipna=False)
    above = (missed > clean[LESSONS[0]]) & sieve.unfaulted
    sieve.fault(above, "missed_above_planned", field=LESSONS[0], params=lambda row: {"missed": int(missed[row])})
    if heading is None:
        return sieve.counted(facts_of(pd.DataFrame(columns=["unit"]), {}))
    kept = sieve.kept(clean)
    place = {name: getattr(heading, name) for name in PLACE}
    sums = {name: int(kept[name].sum()) for name in LESSONS}
    whole = pd.DataFrame([place | {"pupils": len(kept)} | sums], index=kept.index[:1])
    rows = numbered(whole, key=period_key(whole))
    units = units_of(rows, kind="attendance", sheet=laid_out.sheet)
    units = units.assign(row_ranges=row_ranges(kept.index.to_numpy()))
    tables = {"attendance": rows[["unit", "grade", "class_label", "pupils", *LESSONS]]}
    return sieve.counted(facts_of(units, tables), context=heading.context)
