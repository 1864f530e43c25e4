"""The yearly МСОКО plan of a municipality."""

from __future__ import annotations

import pandas as pd

from data.resolver import Resolver
from loaders.kinds.own_people import plain_text
from loaders.kinds.own_sieve import Sieve
from loaders.kinds.own_subjects import municipality, subject_units
from loaders.kinds.own_units import facts_of, keyed, numbered
from loaders.kinds.own_words import reference
from loaders.laid_out import Counted, Hints, LaidOut

MEASURE = ["title", "responsible", "starts_on", "due_on", "status", "result"]


def count_work_plan(laid_out: LaidOut, hints: Hints, resolver: Resolver) -> Counted:
    """Count own_work_plan: one unit a municipality and school year, measures in the order of the file."""
    sieve = Sieve(laid_out)
    clean = pd.DataFrame(
        {
            "school": None,
            "territory": municipality(sieve, resolver),
            "academic_year": sieve.school_year("academic_year"),
            "title": plain_text(sieve, "title", required=True, most=None),
            "responsible": plain_text(sieve, "responsible"),
            "starts_on": sieve.day("starts_on", required=False),
            "due_on": sieve.day("due_on", required=False),
            "status": sieve.word("work_status", reference("work_statuses")),
            "result": plain_text(sieve, "result", most=None),
        }
    )
    days = clean[["starts_on", "due_on"]].apply(pd.to_datetime)
    sieve.fault(days["due_on"] < days["starts_on"], "due_before_start", field="due_on")
    sieve.once(clean, ["territory", "academic_year", "title"], field="title")
    kept = sieve.kept(clean)
    rows = numbered(kept, key=keyed(kept["academic_year"]))
    rows = rows.assign(position=rows.groupby("unit").cumcount() + 1)
    units = subject_units(rows, resolver, kind="work_plan", sheet=laid_out.sheet)
    return sieve.counted(facts_of(units, {"work_item": rows[["unit", "position", *MEASURE]]}))
