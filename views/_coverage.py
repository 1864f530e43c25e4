"""Who has handed in what in the chosen school year, for the overview and the screen of data."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.coverage import by_group, expected, missing
from data.reference import instruments
from domain.period import Point
from views.selection import Selection

KINDS = ("directions", "plan", "instrument", "journal", "attendance", "assessment", "enrolment")
POINTS = {point.value: place for place, point in enumerate(Point)}
PARAMS = {
    "instrument": ("instrument",),
    "journal": ("point",),
    "attendance": ("point",),
    "assessment": ("procedure", "year"),
}


def things(chosen: Selection) -> pd.DataFrame:
    """List what was handed in by any school of the scope in the chosen year, one row per school and thing.

    Columns: ``school_id, what, kind, params, place``; ``kind`` with ``params`` words a thing
    (``coverage.<kind>``), ``place`` orders things as the year goes.
    """
    year = chosen.filters.year
    rows = chosen.handed[(chosen.handed["academic_year"] == year) & chosen.handed["kind"].isin(KINDS)]
    distinct = rows.drop(columns="school_id").drop_duplicates()
    named = distinct.assign(**_named(distinct))
    keys = list(distinct.columns)
    found = rows.merge(named, on=keys)[["school_id", "what", "kind", "params", "place"]]
    return found.drop_duplicates(["school_id", "what"], ignore_index=True)


def coverage(chosen: Selection, there: pd.DataFrame) -> pd.DataFrame:
    """Give ``what, kind, params, district_id, district, have, expected`` of the chosen schools."""
    districts = chosen.schools[["school_id", "district_id"]].rename(columns={"district_id": "group_id"})
    counted = by_group(there, due(chosen, there), districts).rename(columns={"group_id": "district_id"})
    names = chosen.schools[["district_id", "district"]].drop_duplicates()
    rows = counted.merge(names, on="district_id").merge(_words(there), on="what")
    ordered = rows.sort_values(["place", "what", "district"], ignore_index=True)
    return ordered[["what", "kind", "params", "district_id", "district", "have", "expected"]]


def owed(chosen: Selection, there: pd.DataFrame) -> pd.DataFrame:
    """Give ``what, kind, params, school_id, school, district`` of what the chosen schools have not handed in.

    By school number, so that the list can be sent school by school.
    """
    rows = missing(there, due(chosen, there)).merge(_words(there), on="what")
    by_number = chosen.schools.assign(by_number=range(len(chosen.schools)))
    listed = rows.merge(by_number[["school_id", "school", "district", "by_number"]], on="school_id")
    ordered = listed.sort_values(["by_number", "place", "what"], ignore_index=True)
    return ordered[["what", "kind", "params", "school_id", "school", "district"]]


def due(chosen: Selection, there: pd.DataFrame) -> pd.DataFrame:
    """Give ``what, school_id``: what is expected of whom, measured over the whole scope."""
    members = chosen.memberships[["school_id", "program"]].rename(columns={"program": "circle"})
    return expected(there, chosen.all_schools["school_id"], members)


def _words(there: pd.DataFrame) -> pd.DataFrame:
    return there[["what", "kind", "params", "place"]].drop_duplicates("what")


def _named(distinct: pd.DataFrame) -> dict[str, list[Any]]:
    order = {code: place for place, code in enumerate(instruments())}
    rows = distinct.to_dict("records")
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
