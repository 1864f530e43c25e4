"""Who has handed in what in the chosen school year, for the overview and the screen of data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from analysis.coverage import by_group, expected, grid, missing
from data.reference import instruments
from domain.period import Point
from views.selection import Selection

KINDS = ("directions", "plan", "instrument", "journal", "attendance", "assessment", "enrolment", "swot")
POINTS = {point.value: place for place, point in enumerate(Point)}
PARAMS = {
    "instrument": ("instrument",),
    "journal": ("point",),
    "attendance": ("point",),
    "assessment": ("procedure", "year"),
}


@dataclass(frozen=True)
class Handing:
    """What was handed in for the chosen school year and what is expected, over all schools of the scope.

    ``words``: ``what, kind, params, place``, one row a thing; ``kind`` with ``params`` words it
    (``coverage.<kind>``), ``place`` orders things as the year goes. ``there`` and ``due``: grids of
    ``analysis.coverage``.
    """

    words: pd.DataFrame
    there: pd.DataFrame
    due: pd.DataFrame

    def has(self, what: str) -> bool:
        """Tell whether any school handed in a thing."""
        return what in self.there.index

    def kinds(self) -> set[str]:
        """Give the kinds of things that any school handed in."""
        return set(self.words["kind"])

    def expected_of(self, kind: str) -> set[int]:
        """Give the schools of which anything of a kind is expected."""
        own = self.due.loc[self.words.loc[self.words["kind"] == kind, "what"]].any()
        return set(own.index[own])


def handing(chosen: Selection) -> Handing:
    """Look through everything that is there for the chosen school year."""
    rows = chosen.handed[
        (chosen.handed["academic_year"] == chosen.filters.year) & chosen.handed["kind"].isin(KINDS)
    ]
    distinct = rows.drop(columns="school_id").drop_duplicates()
    named = distinct.assign(**_named(distinct))
    found = rows.merge(named.drop(columns="params"), on=list(distinct.columns))
    schools = pd.Index(chosen.all_schools["school_id"])
    there = grid(found, row="what", schools=schools)
    programs = grid(chosen.memberships, row="program", schools=schools)
    words = named[["what", "kind", "params", "place"]].drop_duplicates("what", ignore_index=True)
    return Handing(words=words, there=there, due=_due(chosen, there, programs))


def _due(chosen: Selection, there: pd.DataFrame, programs: pd.DataFrame) -> pd.DataFrame:
    """Expect of every municipality what it collects itself: another's habit is nobody's debt."""
    towns = chosen.all_schools.groupby("municipality_id", dropna=False)["school_id"]
    parts = [expected(there[list(own)], programs[list(own)]) for _, own in towns]
    return pd.concat(parts, axis=1)[there.columns] if parts else expected(there, programs)


def coverage(chosen: Selection, found: Handing) -> pd.DataFrame:
    """Give ``what, kind, params, district_id, district, have, expected`` of the chosen schools."""
    counted = by_group(found.there, found.due, chosen.schools.set_index("school_id")["district_id"])
    names = chosen.schools[["district_id", "district"]].drop_duplicates()
    rows = counted.merge(names, on="district_id").merge(found.words, on="what")
    ordered = rows.sort_values(["place", "what", "district"], ignore_index=True)
    return ordered[["what", "kind", "params", "district_id", "district", "have", "expected"]]


def owed(chosen: Selection, found: Handing) -> pd.DataFrame:
    """Give ``what, kind, params, school_id, school, district`` of what the chosen schools have not handed in.

    By school number, so that the list can be sent school by school.
    """
    rows = missing(found.there, found.due).merge(found.words, on="what")
    by_number = chosen.schools.assign(by_number=range(len(chosen.schools)))
    listed = rows.merge(by_number[["school_id", "school", "district", "by_number"]], on="school_id")
    ordered = listed.sort_values(["by_number", "place", "what"], ignore_index=True)
    return ordered[["what", "kind", "params", "school_id", "school", "district"]]


def by_school(chosen: Selection, found: Handing) -> pd.DataFrame:
    """Give ``what, kind, params, school_id, school, district, is_there`` of what each chosen school has or owes.

    School by school by number, things as the year goes; what is not expected of a school has no row.
    """
    own = chosen.schools.reset_index(drop=True)
    listed = pd.Index(own["school_id"])
    there, due = (part[listed].to_numpy(bool) for part in (found.there, found.due))
    things, places = np.nonzero(there | due)
    schools = own.iloc[places][["school_id", "school", "district"]].reset_index(drop=True)
    pairs = schools.assign(what=found.there.index[things], is_there=there[things, places], by_number=places)
    ordered = pairs.merge(found.words, on="what").sort_values(["by_number", "place", "what"], ignore_index=True)
    return ordered[["what", "kind", "params", "school_id", "school", "district", "is_there"]]


def _named(distinct: pd.DataFrame) -> dict[str, list[Any]]:
    order = {code: place for place, code in enumerate(instruments())}
    rows: list[dict[str, Any]] = [dict(zip(distinct.columns, row, strict=True)) for row in distinct.to_numpy()]
    params = [{name: _plain(row[name]) for name in PARAMS.get(row["kind"], ())} for row in rows]
    return {
        "what": [_what(row["kind"], words) for row, words in zip(rows, params, strict=True)],
        "params": params,
        "place": [KINDS.index(row["kind"]) * 10_000 + _place(row, order) for row in rows],
    }


def _what(kind: str, params: dict[str, str | int]) -> str:
    return ".".join([kind, *(["-".join(map(str, params.values()))] if params else [])])


def _plain(value: Any) -> str | int:
    return int(value) if isinstance(value, float) else str(value)


def _place(row: dict[str, Any], order: dict[str, int]) -> int:
    if row["kind"] == "instrument":
        return order.get(row["instrument"], len(order))
    if row["kind"] == "assessment":
        return int(row["year"])
    return POINTS.get(row["point"], 0)
