"""The list of schools, for choosing one and for those who join our data to theirs."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from data.queries.schools import enrolment
from data.store import Reader
from domain.filters import Filters
from domain.scope import Scope
from views.footing import Footing
from views.selection import Selection, select

WITHIN = ("year", "territory", "program", "curator")
CHIPS = ("municipality", *WITHIN)
COLUMNS = [
    "school_id",
    "code",
    "school",
    "full_name",
    "district_id",
    "district",
    "municipality",
    "programs",
    "curator_id",
    "curator",
    "pupils",
]


@dataclass(frozen=True)
class Schools:
    """``schools``, by number: ``school_id, code, school, full_name, district_id, district, municipality,
    programs`` (tuple of codes in the chosen year), ``curator_id, curator, pupils`` (of the chosen year)."""

    footing: Footing
    schools: pd.DataFrame


def schools(reader: Reader, *, scope: Scope, filters: Filters) -> Schools:
    """List the schools that the filters leave."""
    chosen = select(reader, scope=scope, filters=filters)
    listed = with_curators(chosen.schools, chosen)
    pupils = enrolment(reader, chosen.narrowed, academic_year=chosen.filters.year)
    total = pupils.groupby("school_id")["pupils"].sum()
    programs = chosen.memberships.sort_values("program").groupby("school_id")["program"].agg(tuple)
    listed = listed.assign(
        pupils=listed["school_id"].map(total).astype("float64"),
        programs=[programs.get(school, ()) for school in listed["school_id"]],
    )
    footing = chosen.footing(kinds=("registry", "membership", "enrolment"), chips=CHIPS)
    return Schools(footing=footing, schools=listed[COLUMNS])


def with_curators(listed: pd.DataFrame, chosen: Selection) -> pd.DataFrame:
    """Add ``curator_id`` and ``curator``, the name of the curator school in the chosen year."""
    curated = chosen.memberships.dropna(subset=["curator_school_id"]).drop_duplicates("school_id")
    curator = listed["school_id"].map(curated.set_index("school_id")["curator_school_id"]).astype("float64")
    names = chosen.all_schools.set_index("school_id")["school"]
    return listed.assign(curator_id=curator, curator=curator.map(names))
