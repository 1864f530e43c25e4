"""Plans of schools and their way through approval."""

from __future__ import annotations

import pandas as pd

from data.resolver import Resolver
from loaders.kinds.own_sieve import Sieve
from loaders.kinds.own_units import facts_of, keyed, numbered, units_of
from loaders.kinds.own_words import reference
from loaders.laid_out import Counted, Hints, LaidOut


def count_plans(laid_out: LaidOut, hints: Hints, resolver: Resolver) -> Counted:
    """Count own_plans: one unit a school, school year and kind of plan, with its statuses in time."""
    sieve = Sieve(laid_out)
    clean = pd.DataFrame(
        {
            "school": sieve.school("school", resolver),
            "academic_year": sieve.school_year("academic_year"),
            "kind": sieve.word("kind", reference("plan_kinds")),
            "title": sieve.text("title", required=False),
            "status": sieve.word("status", reference("plan_statuses")),
            "since": sieve.day("since"),
            "due_on": sieve.day("due_on", required=False),
            "remark": sieve.text("remark", required=False),
            "published_on": sieve.day("published_on", required=False),
        }
    )
    days = clean[["since", "due_on"]].apply(pd.to_datetime)
    sieve.fault(days["due_on"] < days["since"], "due_before_status", field="due_on")
    sieve.once(clean, ["school", "academic_year", "kind", "since", "status"], field="status")
    kept = sieve.kept(clean)
    rows = numbered(kept, key=keyed(kept["academic_year"], kept["kind"]))
    statuses = rows[["unit", "since", "status", "due_on", "remark"]]
    tables = {"plan": _plans(rows), "plan_status": statuses}
    return sieve.counted(facts_of(units_of(rows, kind="plan", sheet=laid_out.sheet), tables))


def _plans(rows: pd.DataFrame) -> pd.DataFrame:
    # the title and the date of publication may stand in any row of a plan: the latest said counts
    said = rows.sort_values("since", kind="stable").assign(title=rows["title"].replace("", None))
    return said.groupby("unit", as_index=False)[["kind", "title", "published_on"]].last().fillna({"title": ""})
