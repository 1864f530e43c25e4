"""Directions of improvement that schools chose."""

from __future__ import annotations

import pandas as pd

from data.resolver import Resolver
from loaders.kinds.own_sieve import Sieve
from loaders.kinds.own_units import facts_of, keyed, numbered, units_of
from loaders.kinds.own_words import direction_words
from loaders.laid_out import Counted, Hints, LaidOut


def count_directions(laid_out: LaidOut, hints: Hints, resolver: Resolver) -> Counted:
    """Count own_directions: one unit a school and school year; how many were chosen is for the views to notice."""
    sieve = Sieve(laid_out)
    clean = pd.DataFrame(
        {
            "school": sieve.school("school", resolver),
            "academic_year": sieve.school_year("academic_year"),
            "direction": sieve.word("direction", direction_words()),
        }
    )
    sieve.once(clean, ["school", "academic_year", "direction"], field="direction")
    kept = sieve.kept(clean)
    rows = numbered(kept, key=keyed(kept["academic_year"]))
    tables = {"direction_choice": rows[["unit", "direction"]]}
    return sieve.counted(facts_of(units_of(rows, kind="directions", sheet=laid_out.sheet), tables))
