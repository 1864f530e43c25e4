"""What the filter chips offer, always from the data at hand and in a fixed order."""

from __future__ import annotations

from typing import Any

import pandas as pd

from domain.filters import Filters
from domain.period import Point
from views.footing import Choice

WORK_CHIPS = ("assessment", "subject", "grade")


def years(handed: pd.DataFrame) -> tuple[Choice, ...]:
    """Offer the school years of any fact, the newest first."""
    return tuple(Choice(str(year)) for year in sorted(handed["academic_year"].dropna().astype(int).unique())[::-1])


def points(handed: pd.DataFrame, *, year: int | None) -> tuple[Choice, ...]:
    """Offer the reporting points that the year's journals reached."""
    found = set(handed.loc[handed["academic_year"] == year, "point"].dropna())
    return tuple(Choice(point.value) for point in Point if point.value in found)


def territories(tree: pd.DataFrame, schools: pd.DataFrame) -> tuple[Choice, ...]:
    """Offer the nodes that hold some of the schools but not all, a region before its districts.

    A municipality, or a region of one, is chosen in its own chip.
    """
    counts, towns = _schools_under(tree, schools), _towns_under(tree, schools)
    is_district = tree.set_index("territory_id")["kind"].eq("district")
    useful = counts[(counts > 0) & (counts < len(schools)) & (is_district | (towns > 1))]
    names = dict(zip(tree["territory_id"], tree["name"], strict=True))
    return tuple(Choice(str(node), str(names[node])) for node in _walk(tree) if node in useful.index)


def subtree(tree: pd.DataFrame, territory: int) -> set[int]:
    """Collect a node with everything under it."""
    children = tree.groupby("parent_id")["territory_id"].agg(list).to_dict()
    found, waiting = set(), [territory]
    while waiting:
        node = waiting.pop()
        found.add(node)
        waiting.extend(children.get(node, []))
    return found


def programs(memberships: pd.DataFrame) -> tuple[Choice, ...]:
    """Offer every program that has had members, in alphabetic order of codes."""
    return tuple(Choice(program) for program in sorted(memberships["program"].unique()))


def curators(memberships: pd.DataFrame, schools: pd.DataFrame, *, year: int | None) -> tuple[Choice, ...]:
    """Offer the curator schools of the year by number."""
    busy = memberships.loc[memberships["academic_year"] == year, "curator_school_id"].dropna().unique()
    rows = schools[schools["school_id"].isin(busy)]
    return tuple(
        Choice(str(code), str(name)) for code, name in zip(rows["school_id"], rows["school"], strict=True)
    )


def works(assessments: pd.DataFrame, filters: Filters) -> dict[str, tuple[Choice, ...]]:
    """Offer procedures with their year, then the subjects of the chosen one, then the grades of both."""
    chosen = assessments.assign(code=assessments["procedure"] + "-" + assessments["year"].astype(str))
    newest = chosen.sort_values(["year", "procedure"], ascending=[False, False])["code"]
    chosen = _only(chosen, "code", filters.assessment)
    grades = _only(chosen, "subject", filters.subject)["programme_grade"].sort_values()
    values = (newest, chosen["subject"].sort_values(), grades)
    return {
        name: tuple(Choice(str(value)) for value in column.unique())
        for name, column in zip(WORK_CHIPS, values, strict=True)
    }


def _only(rows: pd.DataFrame, column: str, value: str | None) -> pd.DataFrame:
    return rows if value is None else rows[rows[column] == value]


def _schools_under(tree: pd.DataFrame, schools: pd.DataFrame) -> pd.Series:
    return _added_up(tree, schools["district_id"].value_counts())


def _towns_under(tree: pd.DataFrame, schools: pd.DataFrame) -> pd.Series:
    return _added_up(tree, schools["municipality_id"].drop_duplicates().value_counts())


def _added_up(tree: pd.DataFrame, counts: pd.Series) -> pd.Series:
    above = dict(zip(tree["territory_id"], tree["parent_id"], strict=True))
    totals = dict.fromkeys(above, 0)
    for start, count in counts.to_dict().items():
        node: Any = start
        while node in above:
            totals[node] += count
            node = above[node]
    return pd.Series(totals, dtype=int)


def _walk(tree: pd.DataFrame) -> list[int]:
    rows = tree.sort_values("name")
    children = {parent: list(part["territory_id"]) for parent, part in rows.groupby("parent_id")}
    waiting = list(rows.loc[rows["parent_id"].isna(), "territory_id"])[::-1]
    order: list[int] = []
    while waiting:
        order.append(int(node := waiting.pop()))
        waiting.extend(reversed(children.get(node, [])))
    return order
