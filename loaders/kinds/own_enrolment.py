"""Pupils and classes of schools by grade."""

from __future__ import annotations

import pandas as pd

from data.resolver import Resolver
from loaders.kinds.own_sieve import Sieve
from loaders.kinds.own_units import facts_of, keyed, numbered, units_of
from loaders.laid_out import Counted, Hints, LaidOut


def count_enrolment(laid_out: LaidOut, hints: Hints, resolver: Resolver) -> Counted:
    """Count own_enrolment: one unit a school and school year."""
    sieve = Sieve(laid_out)
    clean = pd.DataFrame(
        {
            "school": sieve.school("school", resolver),
            "academic_year": sieve.school_year("academic_year"),
            "grade": sieve.whole("grade", least=1, most=12),
            "pupils": sieve.whole("pupils"),
            "classes": sieve.whole("classes"),
        }
    )
    sieve.once(clean, ["school", "academic_year", "grade"], field="grade")
    kept = sieve.kept(clean)
    rows = numbered(kept, key=keyed(kept["academic_year"]))
    tables = {"enrolment": rows[["unit", "grade", "pupils", "classes"]]}
    return sieve.counted(facts_of(units_of(rows, kind="enrolment", sheet=laid_out.sheet), tables))
