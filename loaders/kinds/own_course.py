"""Modules of a course for heads of schools."""

from __future__ import annotations

import pandas as pd

from data.resolver import Resolver
from loaders.kinds.own_people import LONGEST, plain_text
from loaders.kinds.own_sieve import Sieve
from loaders.kinds.own_subjects import municipality, subject_units
from loaders.kinds.own_units import facts_of, keyed, numbered
from loaders.laid_out import Counted, Hints, LaidOut

MODULE = ["title", "planned_on", "published_on", "videos", "listeners", "address"]


def count_course(laid_out: LaidOut, hints: Hints, resolver: Resolver) -> Counted:
    """Count own_course: one unit a municipality and school year, modules in the order of the file."""
    sieve = Sieve(laid_out)
    clean = pd.DataFrame(
        {
            "school": None,
            "territory": municipality(sieve, resolver),
            "academic_year": sieve.school_year("academic_year"),
            "title": plain_text(sieve, "title", required=True),
            "planned_on": sieve.day("planned_on", required=False),
            "published_on": sieve.day("published_on", required=False),
            "videos": sieve.whole_if_any("videos"),
            "listeners": sieve.whole_if_any("listeners"),
            "address": sieve.text("address", required=False),
        }
    )
    too_long = clean["address"].str.len() > LONGEST
    sieve.fault(too_long, "text_too_long", field="address", params=lambda _: {"most": LONGEST})
    sieve.once(clean, ["territory", "academic_year", "title"], field="title")
    kept = sieve.kept(clean)
    rows = numbered(kept, key=keyed(kept["academic_year"]))
    rows = rows.assign(position=rows.groupby("unit").cumcount() + 1)
    units = subject_units(rows, resolver, kind="course", sheet=laid_out.sheet)
    return sieve.counted(facts_of(units, {"course_module": rows[["unit", "position", *MODULE]]}))
