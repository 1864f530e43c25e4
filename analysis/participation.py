"""People who took part in a procedure, against those enrolled; never a sum over subjects."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from analysis.intervals import wilson_pct

COUNTS = ("registered", "took_part", "matched", "enrolled")
SHARES = ("coverage_pct", "low_pct", "high_pct")


def beside_enrolment(told: pd.DataFrame) -> pd.DataFrame:
    """Add ``matched``: the people of ``took_part`` who may be divided by ``enrolled``, NaN with it where not.

    ``told``: one row a school or municipality, grade and mode. More participants than enrolled are a
    contradiction, and no share is made of it.
    """
    fits = told["enrolled"].gt(0) & (told["took_part"] <= told["enrolled"])
    return told.assign(matched=told["took_part"].where(fits), enrolled=told["enrolled"].where(fits))


def covered(rows: pd.DataFrame, *, by: Sequence[str]) -> pd.DataFrame:
    """Add up people: ``by, schools, registered, took_part, matched, enrolled`` and ``SHARES``.

    ``rows``: of ``beside_enrolment`` with ``schools`` (how many a row stands for). ``registered`` only where
    all told it. The share is of those enrolled, over the rows that have them, with Wilson's interval (95 %).
    """
    whole = rows.groupby(list(by), as_index=False, sort=False, dropna=False)
    sums = whole.agg(
        schools=("schools", "sum"),
        registered=("registered", lambda told: told.sum(skipna=False)),
        took_part=("took_part", "sum"),
        matched=("matched", "sum"),
        enrolled=("enrolled", "sum"),
    )
    known = sums["enrolled"].gt(0)
    sums = sums.assign(matched=sums["matched"].where(known), enrolled=sums["enrolled"].where(known))
    low, high = wilson_pct(sums["matched"], sums["enrolled"])
    share = 100 * sums["matched"] / sums["enrolled"]
    return sums.assign(coverage_pct=share.astype("float64"), low_pct=low, high_pct=high)


def levels(schools: pd.DataFrame, whole: pd.DataFrame, *, by: Sequence[str]) -> pd.DataFrame:
    """Compare what schools told with what was told of their municipality: ``by``, ``told, stated, is_stated``.

    ``is_stated``: the municipality's figure is the fuller one, or the only one.
    """
    told = schools.groupby(list(by))["took_part"].sum().rename("told")
    stated = whole.groupby(list(by))["took_part"].sum().rename("stated")
    both = pd.concat([told, stated], axis=1).reset_index().astype({"told": "float64", "stated": "float64"})
    return both.assign(is_stated=both["stated"].notna() & ~(both["told"] >= both["stated"]))


def contradictions(people: pd.DataFrame) -> pd.DataFrame:
    """Mark what cannot be of people: adds ``kind`` and ``beside`` and leaves the marked rows.

    ``people``: ``took_part, enrolled, largest, total, works`` (of the works of the grade: most participants, their
    sum, how many works). ``works_added``: the number is the sum over works; ``below_work``: fewer took part
    than wrote one work; ``above_enrolled``: more than there are.
    """
    took_part = people["took_part"]
    is_sum = people["works"].gt(1) & took_part.eq(people["total"]) & took_part.gt(people["largest"])
    rules = {
        "works_added": (is_sum, people["largest"]),
        "below_work": (took_part < people["largest"], people["largest"]),
        "above_enrolled": (took_part > people["enrolled"], people["enrolled"]),
    }
    masks = [mask.fillna(value=False).to_numpy(bool) for mask, _ in rules.values()]
    kind = np.select(masks, list(rules), default="")
    beside = np.select(masks, [numbers.to_numpy(float) for _, numbers in rules.values()], default=np.nan)
    marked = people.assign(kind=kind, beside=beside)
    return marked[marked["kind"] != ""].reset_index(drop=True)
