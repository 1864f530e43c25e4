"""Contracts of schools with colleges."""

from __future__ import annotations

import pandas as pd

from data.resolver import Resolver
from loaders.kinds.own_people import LONGEST
from loaders.kinds.own_sieve import Sieve
from loaders.kinds.own_units import facts_of, keyed, numbered, units_of
from loaders.laid_out import Counted, Hints, LaidOut

CONTRACT = ["college", "profession", "pupils", "signed_on"]


def count_careers(laid_out: LaidOut, hints: Hints, resolver: Resolver) -> Counted:
    """Count own_careers: one unit a school and school year, a contract a college and profession."""
    sieve = Sieve(laid_out)
    clean = pd.DataFrame(
        {
            "school": sieve.school("school", resolver),
            "academic_year": sieve.school_year("academic_year"),
            "college": sieve.text("college"),
            "profession": sieve.text("profession", required=False),
            "pupils": sieve.whole_if_any("pupils"),
            "signed_on": sieve.day("signed_on", required=False),
        }
    )
    for field in ("college", "profession"):
        too_long = clean[field].str.len() > LONGEST
        sieve.fault(too_long, "text_too_long", field=field, params=lambda _: {"most": LONGEST})
    sieve.once(clean, ["school", "academic_year", "college", "profession"], field="college")
    kept = sieve.kept(clean)
    rows = numbered(kept, key=keyed(kept["academic_year"]))
    rows = rows.assign(position=rows.groupby("unit").cumcount() + 1)
    tables = {"career_contract": rows[["unit", "position", *CONTRACT]]}
    return sieve.counted(facts_of(units_of(rows, kind="careers", sheet=laid_out.sheet), tables))
