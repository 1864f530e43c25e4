"""What was told of participation, by school or municipality, beside enrolment and the works' protocols."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from analysis.participation import beside_enrolment, contradictions, levels
from data.queries import participation as queries
from data.queries import results
from data.queries.schools import enrolment
from views.selection import Selection

ROUND = ["procedure", "year"]
CELL = [*ROUND, "grade", "mode"]
PLACE = ["municipality_id", *CELL]
CHECKS = ["kind", "school_id", "school", "district", "grade", "mode", "took_part", "beside", "subject"]
PREFERRED = "vpr"


@dataclass(frozen=True)
class Told:
    """People of all rounds: ``people`` one row a school (or municipality, without ``school_id``), grade and mode.

    Columns: ``school_id, school, district_id, district, municipality_id, municipality, procedure, year,
    academic_year, grade, mode, registered, took_part, matched, enrolled, schools, is_stated``. ``of_schools`` are
    all rows of schools, also those in whose place their municipality speaks; ``sums``: columns of
    ``analysis.participation.levels`` where both told.
    """

    people: pd.DataFrame
    of_schools: pd.DataFrame
    sums: pd.DataFrame


def told(sel: Selection) -> Told:
    """Gather what schools told; municipalities are heard only where all of their schools are asked about."""
    pupils = enrolment(sel.reader, sel.narrowed)[["school_id", "academic_year", "grade", "pupils"]]
    schools = _of_schools(sel, pupils)
    whole = _of_municipalities(sel, pupils)
    found = levels(schools, whole, by=PLACE)
    stated = found.loc[found["is_stated"], PLACE].assign(is_stated=True)
    kept = schools.merge(stated, on=PLACE, how="left")
    kept = schools[kept["is_stated"].isna().to_numpy()].assign(is_stated=False)
    spoken = whole.merge(stated, on=PLACE)
    people = kept if spoken.empty else pd.concat([kept, spoken], ignore_index=True)
    both = found.dropna(subset=["told", "stated"])
    return Told(people=beside_enrolment(people), of_schools=schools, sums=both[both["told"] != both["stated"]])


def rounds_of(people: pd.DataFrame, *, academic_year: int | None) -> list[str]:
    """Give the codes of the rounds of a school year, the newest first, ВПР before others."""
    own = people[people["academic_year"] == academic_year].drop_duplicates(ROUND)
    ordered = own.assign(other=own["procedure"] != PREFERRED).sort_values(
        ["other", "year"], ascending=[True, False]
    )
    return [f"{procedure}-{year}" for procedure, year in zip(ordered["procedure"], ordered["year"], strict=True)]


def of_round(rows: pd.DataFrame, code: str) -> pd.DataFrame:
    """Leave the rows of one round."""
    procedure, _, year = code.rpartition("-")
    return rows[(rows["procedure"] == procedure) & (rows["year"] == int(year))].reset_index(drop=True)


def checks(sel: Selection, schools: pd.DataFrame, code: str) -> pd.DataFrame:
    """Give ``Participation.checks`` but for municipalities: what schools told against their own protocols."""
    works = _works(sel, code)
    beside = schools.merge(works, on=["school_id", "grade", "mode"], how="left")
    found = contradictions(beside)
    subject = found["subject"].where(found["kind"].isin(["works_added", "below_work"]))
    number = sel.schools["school_id"].reset_index().set_index("school_id")["index"]
    ordered = found.assign(subject=subject, place=found["school_id"].map(number)).sort_values(
        ["place", "grade"], kind="stable", ignore_index=True
    )
    return ordered[CHECKS]


def without_participation(sel: Selection, schools: pd.DataFrame, code: str) -> int:
    """Count the schools that wrote works of the round and told of no participants."""
    wrote = set(_works(sel, code)["school_id"])
    return len(wrote - set(schools["school_id"]))


def _of_schools(sel: Selection, pupils: pd.DataFrame) -> pd.DataFrame:
    places = ["school_id", "school", "district_id", "district", "municipality_id", "municipality"]
    rows = sel.schools[places].merge(queries.of_schools(sel.reader, sel.narrowed), on="school_id")
    known = pupils.rename(columns={"pupils": "enrolled"})
    joined = rows.merge(known, on=["school_id", "academic_year", "grade"], how="left")
    return joined.assign(schools=1)


def _of_municipalities(sel: Selection, pupils: pd.DataFrame) -> pd.DataFrame:
    rows = queries.of_municipalities(sel.reader, sel.narrowed)
    asked = sel.schools[["municipality_id", "municipality"]].drop_duplicates()
    rows = asked.merge(rows if not sel.is_narrowed else rows.head(0), on="municipality_id")
    counts = sel.schools.groupby("municipality_id").size().rename("schools").reset_index()
    by_school = sel.schools[["school_id", "municipality_id"]].merge(pupils, on="school_id")
    year = ["municipality_id", "academic_year"]
    complete = by_school.groupby(year)["school_id"].nunique().rename("told_of").reset_index()
    sums = by_school.groupby([*year, "grade"])["pupils"].sum().rename("enrolled").reset_index()
    joined = rows.merge(counts, on="municipality_id").merge(complete, on=year, how="left")
    joined = joined.merge(sums, on=[*year, "grade"], how="left")
    whole = joined["enrolled"].where(joined["told_of"] == joined["schools"])
    return joined.assign(enrolled=whole).drop(columns="told_of")


def _works(sel: Selection, code: str) -> pd.DataFrame:
    """Give the works of a round by school, grade of the pupils and mode: largest, its subject, total, works."""
    works = of_round(sel.assessments, code).rename(columns={"pupil_grade": "grade"})
    ids = works["assessment_id"].tolist()
    turnouts = results.turnouts(sel.reader, sel.narrowed, assessment_ids=ids)
    rows = turnouts.merge(works[["assessment_id", "grade", "mode", "subject"]], on="assessment_id")
    rows = rows.assign(present=rows["scored"] + rows["unscored"])
    keys = ["school_id", "grade", "mode"]
    largest = rows.sort_values("present", ascending=False, kind="stable").drop_duplicates(keys)
    sums = rows.groupby(keys, as_index=False).agg(total=("present", "sum"), works=("present", "size"))
    named = largest[[*keys, "present", "subject"]].rename(columns={"present": "largest"})
    return sums.merge(named, on=keys)
