"""Which municipality a question is about: a department looks at its own, not at all that the store holds."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from data.queries import schools
from data.store import Reader
from domain.filters import Filters
from domain.scope import Scope
from views.footing import Choice

ALL = 0
NAMED = 3


@dataclass(frozen=True)
class Town:
    """The schools of the chosen municipality, or of all of them.

    ``municipality`` is a territory or ``ALL``, None where the store has only one; ``scope`` covers ``schools``,
    whose columns are those of ``queries.schools.schools``, by number; ``visible`` are all schools of the reader,
    those of the municipality first; ``choices`` are empty where there is nothing to choose; ``place`` names the
    municipality, of several their region or a few of them, else nothing.
    """

    municipality: int | None
    scope: Scope
    schools: pd.DataFrame
    visible: pd.DataFrame
    tree: pd.DataFrame
    choices: tuple[Choice, ...]
    place: str


def town(reader: Reader, scope: Scope, filters: Filters, *, around: int | None = None) -> Town:
    """Settle the municipality: that of the school ``around``, else as asked, else the store's home, else all."""
    everyone, tree = schools.schools(reader, scope), schools.territories(reader, scope)
    found = _municipalities(everyone)
    chosen = _chosen(everyone, filters, found=set(found), around=around, home=reader.home_id)
    is_in = pd.Series(True, index=everyone.index) if not chosen else everyone["municipality_id"] == chosen
    labelled = everyone if is_in.all() and len(found) < 2 else _told_apart(everyone, apart=~is_in | (not chosen))
    own = labelled[is_in].reset_index(drop=True)
    return Town(
        municipality=chosen if len(found) > 1 else None,
        scope=scope if is_in.all() else Scope(frozenset(map(int, own["school_id"]))),
        schools=own,
        visible=pd.concat([own, labelled[~is_in]], ignore_index=True),
        tree=tree,
        choices=_choices(found),
        place=_place(tree, own),
    )


def _municipalities(everyone: pd.DataFrame) -> dict[int, str]:
    placed = everyone.dropna(subset=["municipality_id"]).drop_duplicates("municipality_id")
    named = placed.sort_values(["municipality", "municipality_id"])
    return dict(zip(named["municipality_id"].astype(int), named["municipality"].astype(str), strict=True))


def _chosen(
    everyone: pd.DataFrame, filters: Filters, *, found: set[int], around: int | None, home: int | None
) -> int:
    if len(found) < 2:
        return ALL
    if around is not None:
        own = everyone.loc[everyone["school_id"] == around, "municipality_id"].dropna()
        return int(own.iloc[0]) if len(own) else ALL
    if filters.municipality in found | {ALL}:
        return int(filters.municipality or ALL)
    return home if home in found else ALL


def _choices(found: dict[int, str]) -> tuple[Choice, ...]:
    if len(found) < 2:
        return ()
    return (Choice(str(ALL)), *(Choice(str(node), name) for node, name in found.items()))


def _told_apart(everyone: pd.DataFrame, *, apart: pd.Series) -> pd.DataFrame:
    """Add the municipality to the labels that another municipality has too, where ``apart`` asks for it."""
    is_namesake = everyone["school"].duplicated(keep=False) & everyone["municipality"].notna() & apart
    longer = everyone["school"] + ", " + everyone["municipality"]
    return everyone.assign(school=everyone["school"].mask(is_namesake, longer))


def _place(tree: pd.DataFrame, own: pd.DataFrame) -> str:
    names = own["municipality"].dropna().unique()
    if len(names) == 1:
        return str(names[0])
    regions = tree.loc[tree["kind"] == "region", "name"].unique()
    if len(regions) == 1:
        return str(regions[0])
    return ", ".join(sorted(map(str, names))) if len(names) <= NAMED else ""
