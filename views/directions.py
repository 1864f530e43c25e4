"""Направления: what did the schools choose, by district and program?"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import pandas as pd

from analysis.choices import arithmetic, chosen_by_group, chosen_of, differing_groups, number_chosen
from data.queries import directions as queries
from data.reference import directions as reference
from data.reference import threshold
from data.store import Reader
from domain.filters import Filters
from domain.finding import Finding, KeyFigure
from domain.scope import Scope
from views._coverage import Handing, handing
from views._directions_words import Told, findings, key_figures, title
from views.footing import Footing
from views.schools import CHIPS
from views.selection import Selection, select

MOST = 2


@dataclass(frozen=True)
class Directions:
    """What ``/directions`` says of the schools that were to choose in the chosen school year.

    Those are the schools of a program (or all) once at least half of it has chosen, and any other school
    that has; the filters narrow them. Numbers of schools are shown in groups of any size: choices of
    schools are public and say nothing of a person. Shares of fewer than ``small_group``
    schools are withheld (``is_suppressed``), because one school would move them by more than ten points.

    ``state``: ``ok`` or ``empty``.
    ``choices``, one row per direction in the order of the document: ``direction, position, schools, of,
    share_pct, low_pct, high_pct, is_suppressed``.
    ``districts`` and ``programs``: ``group_id, group, direction, position, schools, of, share_pct,
    is_suppressed``; ``group`` of a program is its code.
    ``tests``, one row per district: ``group_id, group, schools, choices, exactly_three, most_chosen``
    (tuple of the two first (position, schools)), ``p_value, differs`` (Fisher's exact test of each
    direction against the other districts, Holm's correction over districts and directions).
    ``schools``, those with other than three first, then by number: ``school_id, school, district, chosen``
    (tuple of positions), ``count, is_three``.
    ``arithmetic``: ``choices_made, schools`` for each number of directions named; its products sum to
    ``choices_total``.
    """

    footing: Footing
    state: str
    title: Finding
    key_figures: tuple[KeyFigure, ...]
    findings: tuple[Finding, ...]
    choices: pd.DataFrame
    choices_total: int
    districts: pd.DataFrame
    programs: pd.DataFrame
    tests: pd.DataFrame
    schools: pd.DataFrame
    arithmetic: pd.DataFrame


def directions(reader: Reader, *, scope: Scope, filters: Filters) -> Directions:
    """Count what the schools chose."""
    chosen = select(reader, scope=scope, filters=filters)
    return directions_of(chosen, handing(chosen))


def directions_of(chosen: Selection, found: Handing) -> Directions:
    """Count what those schools of a selection chose that were to choose."""
    asked = found.expected_of("directions")
    schools = chosen.schools[chosen.schools["school_id"].isin(asked)].reset_index(drop=True)
    rows = queries.choices(chosen.reader, chosen.narrowed, academic_year=chosen.filters.year)
    return _told(chosen, schools, rows[rows["school_id"].isin(schools["school_id"])])


def _told(chosen: Selection, schools: pd.DataFrame, rows: pd.DataFrame) -> Directions:
    codes, least = tuple(reference()), int(threshold("small_group"))
    listed = _listed(schools, rows, codes)
    by_group = partial(chosen_by_group, rows, item="direction", items=codes, least_schools=least)
    districts = by_group(_districts(schools))
    choices = chosen_of(rows, item="direction", items=codes, schools=len(schools), least_schools=least)
    counts = number_chosen(rows, schools["school_id"])
    tests = _tests(districts, listed, schools)
    told = Told(
        choices,
        rows,
        schools=listed,
        tests=tests,
        asked=_asked(),
        hardly_any_pct=threshold("hardly_any_pct"),
        significance=threshold("significance"),
    )
    return Directions(
        footing=chosen.footing(kinds=("directions", "membership", "registry"), chips=CHIPS),
        state="ok" if len(rows) else "empty",
        title=title(told),
        key_figures=key_figures(told),
        findings=findings(told),
        choices=choices,
        choices_total=len(rows),
        districts=districts,
        programs=by_group(_programs(chosen, schools)),
        tests=tests,
        schools=listed,
        arithmetic=arithmetic(counts),
    )


def _districts(schools: pd.DataFrame) -> pd.DataFrame:
    groups = schools.rename(columns={"district_id": "group_id", "district": "group"})
    return groups.sort_values("group", kind="stable")[["school_id", "group_id", "group"]]


def _programs(chosen: Selection, schools: pd.DataFrame) -> pd.DataFrame:
    members = chosen.memberships[chosen.memberships["school_id"].isin(schools["school_id"])]
    groups = members.assign(group_id=members["program"], group=members["program"])
    return groups.sort_values("group", kind="stable")[["school_id", "group_id", "group"]]


def _asked() -> int:
    return int(threshold("directions_per_school"))


def _listed(schools: pd.DataFrame, rows: pd.DataFrame, codes: tuple[str, ...]) -> pd.DataFrame:
    place = {code: position for position, code in enumerate(codes, start=1)}
    positions = rows.assign(position=rows["direction"].map(place)).sort_values("position")
    named = positions.groupby("school_id")["position"].agg(tuple)
    chosen = [named.get(school, ()) for school in schools["school_id"]]
    count = pd.Series([len(row) for row in chosen], index=schools.index, dtype=int)
    listed = schools[["school_id", "school", "district"]].assign(
        chosen=chosen, count=count, is_three=count == _asked()
    )
    return listed.sort_values("is_three", kind="stable", ignore_index=True)


def _tests(districts: pd.DataFrame, listed: pd.DataFrame, schools: pd.DataFrame) -> pd.DataFrame:
    by_school = listed.merge(schools[["school_id", "district_id"]], on="school_id")
    totals = by_school.groupby("district_id").agg(
        schools=("school_id", "size"), choices=("count", "sum"), exactly_three=("is_three", "sum")
    )
    groups = districts[["group_id", "group"]].drop_duplicates()
    ranked = districts.sort_values(["schools", "position"], ascending=[False, True])
    first = ranked[ranked["schools"] > 0].groupby("group_id").head(MOST)
    pairs = pd.Series(list(zip(first["position"], first["schools"], strict=True)), index=first["group_id"])
    most = pairs.groupby(level=0).agg(tuple)
    differing = differing_groups(districts, item="direction", significance=threshold("significance"))
    tested = groups.join(totals, on="group_id").merge(differing, on="group_id")
    named = tested.assign(most_chosen=[most.get(group, ()) for group in tested["group_id"]])
    columns = ["group_id", "group", "schools", "choices", "exactly_three", "most_chosen", "p_value", "differs"]
    return named[columns].reset_index(drop=True)
