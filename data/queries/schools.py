"""Schools, the territories they stand in, and how many pupils they have."""

from __future__ import annotations

from typing import Any

import pandas as pd
from sqlalchemy import select

from data.labels import place_labels, plain_name, school_labels
from data.queries.current import facts, narrowed, registered
from data.schema import Enrolment, FactUnit, School, SchoolRecord, Territory
from data.store import Reader
from domain.scope import Scope

COLUMNS = [
    "school_id",
    "code",
    "school",
    "name",
    "full_name",
    "number",
    "district_id",
    "district",
    "municipality_id",
    "municipality",
]


def schools(reader: Reader, scope: Scope) -> pd.DataFrame:
    """List the schools by number and name.

    ``school`` is its label in its municipality («№ 28»), ``name`` its name without the legal form («СОШ № 28»).
    ``district`` is the lowest territory of the school, its municipality where there are no districts, without
    the word that all beside it share; ``number`` is NaN for a school whose name has none.
    """
    listed = reader.frame(
        registered(
            scope,
            FactUnit.school_id,
            School.code,
            SchoolRecord.short_name.label("name"),
            SchoolRecord.full_name,
            SchoolRecord.territory_id.label("district_id"),
        ).join(School, School.id == FactUnit.school_id)
    )
    name = listed["name"].map(plain_name).astype("str")
    number = name.str.extract(r"(\d+)", expand=False).astype("float64")
    placed = listed.assign(name=name, number=number).merge(_places(reader), on="district_id", how="left")
    placed = placed.assign(school=_labels(placed))
    return placed[COLUMNS].sort_values(["number", "school", "school_id"], ignore_index=True)


def territories(reader: Reader, scope: Scope) -> pd.DataFrame:
    """List the territories of the schools with everything above them: territory_id, kind, name, parent_id."""
    tree = _tree(reader)
    parents = dict(zip(tree["territory_id"], tree["parent_id"], strict=True))
    used: set[float] = set()
    for node in set(reader.frame(registered(scope, SchoolRecord.territory_id))["territory_id"]):
        while node in parents and node not in used:
            used.add(node)
            node = parents[node]
    return tree[tree["territory_id"].isin(used)].reset_index(drop=True)


def enrolment(reader: Reader, scope: Scope, *, academic_year: int | None = None) -> pd.DataFrame:
    """Give pupils and classes by grade: school_id, academic_year, grade, pupils, classes."""
    question = facts(
        "enrolment",
        scope,
        FactUnit.school_id,
        FactUnit.academic_year,
        Enrolment.grade,
        Enrolment.pupils,
        Enrolment.classes,
    ).join(Enrolment, Enrolment.unit_id == FactUnit.id)
    return reader.frame(narrowed(question, academic_year=academic_year))


def _labels(placed: pd.DataFrame) -> pd.Series:
    """Label the schools of each municipality by themselves: another town's № 7 makes none of them longer."""
    towns = placed.groupby("municipality_id", dropna=False, sort=False)["name"]
    labels = [school_labels(names) for _, names in towns]
    return pd.concat(labels).reindex(placed.index) if labels else placed["name"]


def _tree(reader: Reader) -> pd.DataFrame:
    columns = Territory.id.label("territory_id"), Territory.kind, Territory.name, Territory.parent_id
    return reader.frame(select(*columns).order_by(Territory.id)).astype({"parent_id": "float64"})


def _places(reader: Reader) -> pd.DataFrame:
    tree = _tree(reader)
    nodes: dict[Any, Any] = {
        row.territory_id: row
        for _, level in tree.groupby("kind")
        for row in level.assign(label=_place_labels(level)).itertuples()
    }
    rows = [_place(nodes, node) for node in nodes]
    columns = {"district_id": "int64", "district": "str", "municipality_id": "float64", "municipality": "str"}
    return _told_apart(pd.DataFrame(rows, columns=list(columns)).astype(columns))


def _place_labels(level: pd.DataFrame) -> pd.Series:
    """Drop the word that all places of a kind share, else the one that those of one parent share."""
    labels = place_labels(level["name"])
    if not labels.equals(level["name"]):
        return labels
    brothers = level.groupby("parent_id", dropna=False)["name"]
    return pd.concat([place_labels(names) for _, names in brothers]).reindex(level.index)


def _told_apart(places: pd.DataFrame) -> pd.DataFrame:
    """Add the municipality to the name of a district that another municipality has too."""
    is_district = places["municipality"].notna() & (places["district_id"] != places["municipality_id"])
    is_namesake = is_district & places["district"].duplicated(keep=False)
    longer = places["district"] + ", " + places["municipality"]
    return places.assign(district=places["district"].mask(is_namesake, longer))


def _place(nodes: dict[Any, Any], node: Any) -> tuple[int, str, int | None, str | None]:
    above = nodes.get(node)
    while above is not None and above.kind != "municipality":
        above = nodes.get(above.parent_id)
    found = (None, None) if above is None else (above.territory_id, above.name)
    return (node, nodes[node].label, *found)
