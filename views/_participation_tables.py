"""The tables of ``/participation``: by grade, place, school and round."""

from __future__ import annotations

import pandas as pd

from analysis.funnel import judge
from analysis.participation import SHARES, covered
from analysis.suppression import hide_small
from views._participation_rows import ROUND

REGULAR, APPROBATION = "regular", "approbation"
PEOPLE = ("took_part", "registered", "matched", *SHARES)
TAIL = ["registered", "took_part", "matched", "enrolled", *SHARES]
GRADES = ["mode", "grade", "schools", *TAIL, "is_stated", "is_suppressed"]
PLACES = ["place_id", "place", "mode", "schools", *TAIL, "is_stated", "is_suppressed"]
ROUNDS = ["procedure", "year", "academic_year", "mode", "grades", "schools", *TAIL, "is_stated", "is_suppressed"]
SCHOOLS = ["school_id", "school", "district_id", "district", *TAIL, "approbation", "spread", "is_suppressed"]
MODES = {REGULAR: 0, APPROBATION: 1}
FIRST = {"below_998": 0, "above_998": 0, "below_95": 1, "above_95": 1}


def by_grade(people: pd.DataFrame, *, threshold: int) -> pd.DataFrame:
    """Give ``Participation.grades``: the regular mode first, then by grade."""
    rows = covered(people, by=["mode", "grade"]).merge(_stated(people, ["mode", "grade"]), on=["mode", "grade"])
    ordered = rows.assign(place=rows["mode"].map(MODES)).sort_values(["place", "grade"], ignore_index=True)
    return _hidden(ordered, threshold=threshold, within=())[GRADES]


def by_place(people: pd.DataFrame, *, threshold: int) -> pd.DataFrame:
    """Give ``Participation.places``: municipalities where there are several, else districts, by name."""
    towns = people["municipality_id"].nunique() > 1
    is_town = people["is_stated"] | towns
    place = {
        "place_id": people["district_id"].where(~is_town, people["municipality_id"]).astype("float64"),
        "place": people["district"].where(~is_town, people["municipality"]),
    }
    keys = ["place_id", "place", "mode"]
    named = people.assign(**place)
    schools = named.drop_duplicates([*keys, "school_id"]).groupby(keys)["schools"].sum()
    rows = covered(named, by=keys).drop(columns="schools").merge(schools.reset_index(), on=keys)
    rows = rows.merge(_stated(named, keys), on=keys).assign(order=rows["mode"].map(MODES))
    ordered = rows.sort_values(["place", "place_id", "order"], kind="stable", ignore_index=True)
    return _hidden(ordered, threshold=threshold, within=("mode",))[PLACES]


def by_round(people: pd.DataFrame, *, threshold: int) -> pd.DataFrame:
    """Give ``Participation.rounds``, the oldest first."""
    keys = [*ROUND, "academic_year", "mode"]
    grades = people.groupby(keys)["grade"].agg(_span).rename("grades").reset_index()
    schools = people.drop_duplicates([*keys, "school_id", "municipality_id"]).groupby(keys)["schools"].sum()
    rows = covered(people, by=keys).drop(columns="schools")
    for part in (grades, schools.reset_index(), _stated(people, keys)):
        rows = rows.merge(part, on=keys)
    rows = rows.assign(order=rows["mode"].map(MODES))
    ordered = rows.sort_values(["year", "academic_year", "procedure", "order"], ignore_index=True)
    return _hidden(ordered, threshold=threshold, within=None)[ROUNDS]


def by_school(schools: pd.DataFrame, *, threshold: int) -> pd.DataFrame:
    """Give ``Participation.schools``: people of the regular mode; those outside the limits first, then by number.

    ``schools``: matched rows of one round by school number. The share is told only where all grades of the
    school have it.
    """
    own = ["school_id", "school", "district_id", "district"]
    regular = schools[schools["mode"] == REGULAR]
    rows = covered(regular, by=own).drop(columns="schools")
    partly = rows["matched"].ne(rows["took_part"])
    rows = rows.assign(**{name: rows[name].mask(partly) for name in ("matched", "enrolled", *SHARES)})
    tried = schools[schools["mode"] == APPROBATION].groupby("school_id")["took_part"].sum().rename(APPROBATION)
    every = schools[own].drop_duplicates().merge(rows, on=own, how="left").join(tried, on="school_id")
    hidden = _hidden(every, threshold=threshold, within=("district_id",))
    hidden = hidden.assign(spread=_spread(hidden), **{APPROBATION: hidden[APPROBATION].astype("float64")})
    first = hidden["spread"].map(FIRST).fillna(2)
    return hidden.iloc[first.argsort(kind="stable")].reset_index(drop=True)[SCHOOLS]


def _spread(rows: pd.DataFrame) -> pd.Series:
    """Place each school with a share inside or outside the limits of the usual spread."""
    known = rows[rows["coverage_pct"].notna()]
    found = pd.Series(None, rows.index, dtype=object)
    if len(known):
        target = 100 * known["matched"].sum() / known["enrolled"].sum()
        found[known.index], _ = judge(known["matched"], known["enrolled"], target_pct=target)
    return found


def _hidden(rows: pd.DataFrame, *, threshold: int, within: tuple[str, ...] | None) -> pd.DataFrame:
    sized = rows.assign(size=rows["enrolled"].fillna(0))
    numbers = sized.astype(dict.fromkeys(TAIL, "float64"))
    return hide_small(numbers, n="size", figures=PEOPLE, threshold=threshold, within=within)


def _stated(people: pd.DataFrame, keys: list[str]) -> pd.DataFrame:
    return people.groupby(keys)["is_stated"].any().reset_index()


def _span(grades: pd.Series) -> str:
    """Write grades as «4–8» or «4, 6–8»."""
    known = sorted(set(grades.astype(int)))
    runs: list[list[int]] = []
    for grade in known:
        if runs and grade == runs[-1][-1] + 1:
            runs[-1].append(grade)
        else:
            runs.append([grade])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}\N{EN DASH}{run[-1]}" for run in runs)
