"""Who took part in the latest external assessment, and whether that changed."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from analysis.change import difference
from data.reference import threshold
from views.selection import Selection

WORK = ["programme_grade", "subject", "mode"]


@dataclass(frozen=True)
class Turnout:
    """Written works of listed ones in a procedure of a year.

    A pupil who writes three subjects is listed three times: these are works, not people. ``change`` is the
    row of ``analysis.change.difference`` over the ``works`` that were set in ``year_before`` too; None
    where there are none, or hardly anybody was listed. ``known_works`` of ``all_works`` tell who was absent:
    a source without those on the list leaves its works out.
    """

    procedure: str
    year: int
    listed: int
    scored: int
    year_before: int
    works: int
    known_works: int
    all_works: int
    change: pd.Series | None

    @property
    def share_pct(self) -> float:
        """Give the works written in % of those listed."""
        return 100 * self.scored / self.listed


def latest(chosen: Selection) -> Turnout | None:
    """Take the procedure that the filters name, else the latest external one up to the chosen school year."""
    rows = chosen.assessments
    rows = rows[(rows["listed"] > 0) & (rows["kind"] == "external")]
    asked, year = chosen.filters.assessment, chosen.filters.year
    if asked is not None:
        rows = rows[rows["procedure"] + "-" + rows["year"].astype(str) == asked]
    elif year is not None:
        rows = rows[rows["academic_year"] <= year]
    if rows.empty:
        return None
    totals = rows.groupby(["year", "procedure"], as_index=False)[["listed", "scored"]].sum()
    last = totals.sort_values(["year", "listed"]).iloc[-1]
    return _turnout(chosen.assessments, last) if last["listed"] >= threshold("small_group") else None


def _turnout(works: pd.DataFrame, last: pd.Series) -> Turnout:
    every = works[works["procedure"] == last["procedure"]]
    same = every[every["listed"] > 0]
    earlier = same.loc[same["year"] < last["year"], "year"]
    before = int(earlier.max()) if len(earlier) else 0
    pairs = same[same["year"] == last["year"]].merge(
        same[same["year"] == before], on=WORK, suffixes=("", "_before")
    )
    return Turnout(
        procedure=str(last["procedure"]),
        year=int(last["year"]),
        listed=int(last["listed"]),
        scored=int(last["scored"]),
        year_before=before,
        works=len(pairs),
        known_works=int((same["year"] == last["year"]).sum()),
        all_works=int((every["year"] == last["year"]).sum()),
        change=_change(pairs),
    )


def _change(pairs: pd.DataFrame) -> pd.Series | None:
    sums = pairs[["scored", "listed", "scored_before", "listed_before"]].sum()
    if min(sums["listed"], sums["listed_before"]) < threshold("small_group"):
        return None
    row = sums.rename(
        {"scored": "part", "listed": "whole", "scored_before": "part_before", "listed_before": "whole_before"}
    )
    return difference(row.to_frame().T).iloc[0]
