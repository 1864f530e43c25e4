"""Who a school is."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from data.queries import schools as queries
from domain.scope import Scope
from views.selection import Selection


@dataclass(frozen=True)
class SchoolCard:
    """Who the school is; counts are of the chosen school year."""

    school_id: int
    name: str
    full_name: str
    district: str
    municipality: str
    programs: tuple[str, ...]
    curator: str | None
    pupils: int | None


def card(sel: Selection, school_id: int) -> SchoolCard | None:
    """Describe a school that the reader may see; None otherwise."""
    found = sel.all_schools[sel.all_schools["school_id"] == school_id]
    if found.empty:
        return None
    row = found.iloc[0]
    mine = sel.memberships[sel.memberships["school_id"] == school_id]
    names = sel.all_schools.set_index("school_id")["school"]
    curators = mine["curator_school_id"].dropna().map(names).dropna()
    pupils = queries.enrolment(sel.reader, Scope.only(school_id), academic_year=sel.filters.year)["pupils"]
    return SchoolCard(
        school_id=school_id,
        name=str(row["name"]),
        full_name=str(row["full_name"]),
        district=_text(row["district"]),
        municipality=_text(row["municipality"]),
        programs=tuple(sorted(mine["program"])),
        curator=None if curators.empty else str(curators.iloc[0]),
        pupils=int(pupils.sum()) if len(pupils) else None,
    )


def home_of(sel: Selection, school_id: int) -> Scope:
    """Give the schools of the school's municipality that the reader may see."""
    everyone = sel.all_schools
    place = everyone.loc[everyone["school_id"] == school_id, "municipality_id"].iloc[0]
    home = everyone if pd.isna(place) else everyone[everyone["municipality_id"] == place]
    return Scope(frozenset(map(int, home["school_id"])))


def _text(value: object) -> str:
    return "" if pd.isna(value) else str(value)  # type: ignore[call-overload]
