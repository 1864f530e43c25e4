"""Which schools stand side by side: those of a curator, a saved set, or picked by hand."""

from __future__ import annotations

import pandas as pd

from data.queries.schools import enrolment
from data.queries.sets import sets
from views.schools import with_curators
from views.selection import Selection

MEMBER_COLUMNS = ("school_id", "school", "full_name", "district", "programs", "curator_id", "curator", "pupils")
CURATOR_COLUMNS = ("school_id", "school", "schools", "school_ids", "school_names")
SET_COLUMNS = ("code", "name", "schools", "school_ids", "school_names", "saved_at", "saved_by")


def is_chosen(sel: Selection) -> bool:
    """Tell whether the filters name schools: a curator, a saved set or schools themselves."""
    asked = sel.filters
    return bool(asked.curator is not None or asked.saved is not None or asked.schools)


def member_rows(sel: Selection) -> pd.DataFrame:
    """Give ``CuratorSchools.members``, schools by number."""
    listed = with_curators(sel.schools, sel)
    pupils = enrolment(sel.reader, sel.narrowed, academic_year=sel.filters.year)
    programs = sel.memberships.sort_values("program").groupby("school_id")["program"].agg(tuple)
    rows = listed.assign(
        pupils=listed["school_id"].map(pupils.groupby("school_id")["pupils"].sum()).astype("float64"),
        programs=[programs.get(school, ()) for school in listed["school_id"]],
    )
    return rows[list(MEMBER_COLUMNS)].reset_index(drop=True)


def curator_rows(sel: Selection) -> pd.DataFrame:
    """Give ``CuratorSchools.curators`` of the year, curator schools by number, theirs by number."""
    names = sel.all_schools.set_index("school_id")["school"]
    curated = sel.memberships.dropna(subset=["curator_school_id"]).drop_duplicates(
        ["school_id", "curator_school_id"]
    )
    curated = curated[curated["school_id"].isin(names.index)]
    place = {school: number for number, school in enumerate(names.index)}
    ordered = curated.assign(place=curated["school_id"].map(place)).sort_values("place")
    theirs = ordered.groupby("curator_school_id")["school_id"].agg(tuple)
    rows = [
        {
            "school_id": school,
            "school": names[school],
            "schools": len(theirs[school]),
            "school_ids": theirs[school],
        }
        | {"school_names": tuple(names[one] for one in theirs[school])}
        for school in names.index
        if school in theirs.index
    ]
    return pd.DataFrame(rows, columns=list(CURATOR_COLUMNS))


def set_rows(sel: Selection) -> pd.DataFrame:
    """Give ``CuratorSchools.sets`` by name, with the schools that the reader may see."""
    found = sets(sel.reader, sel.scope)
    names = sel.all_schools.set_index("school_id")["school"].to_dict()
    schools = [tuple(names[one] for one in school_ids if one in names) for school_ids in found["school_ids"]]
    rows = found.assign(
        school_names=pd.Series(schools, index=found.index, dtype=object),
        schools=[len(one) for one in found["school_ids"]],
    )
    return rows[list(SET_COLUMNS)]
