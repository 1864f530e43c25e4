"""Programs of support with their curator schools."""

from __future__ import annotations

import pandas as pd

from data.resolver import Resolver
from loaders.kinds.own_sieve import Sieve
from loaders.kinds.own_units import facts_of, keyed, numbered, units_of
from loaders.kinds.own_words import reference
from loaders.laid_out import Counted, Hints, LaidOut


def count_programs(laid_out: LaidOut, hints: Hints, resolver: Resolver) -> Counted:
    """Count own_programs: one unit a school, school year and program; no school is its own curator."""
    sieve = Sieve(laid_out)
    clean = pd.DataFrame(
        {
            "school": sieve.school("school", resolver),
            "academic_year": sieve.school_year("academic_year"),
            "program": sieve.word("program", reference("programs")),
            "curator_school": sieve.school("curator_school", resolver, code="unknown_curator", required=False),
        }
    )
    sieve.fault(clean["school"] == clean["curator_school"], "own_curator", field="curator_school")
    sieve.once(clean, ["school", "academic_year", "program"], field="program")
    kept = sieve.kept(clean)
    rows = numbered(kept, key=keyed(kept["academic_year"], kept["program"]))
    tables = {"membership": rows[["unit", "program", "curator_school"]]}
    return sieve.counted(facts_of(units_of(rows, kind="membership", sheet=laid_out.sheet), tables))
