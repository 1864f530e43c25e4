"""The tree of «Группы участников»: no indents and no column of levels, only the order of rows and their text."""

from __future__ import annotations

import re

import numpy as np
import pandas as pd

from data.facts import GroupEntry
from data.groups import path_keys
from data.resolver import Resolver
from loaders.cells import as_text
from loaders.kinds.account import Account
from loaders.kinds.fis_groups_shares import Numbers

LEVELS = ("sample", "region", "municipality", "school")


def read_tree(account: Account, resolver: Resolver) -> pd.DataFrame:
    """Tell each row's group: entry, position among the groups (NaN where the text is none), row of its parent."""
    levels = {name: re.compile(text, re.I) for name, text in account.laid_out.layout.options["levels"].items()}
    above: dict[int, int] = {}
    entries: list[GroupEntry | None] = []
    positions: list[float] = []
    for cell in account.laid_out.frame["group"]:
        text = as_text(cell) or ""
        entry, rank = _entry(text, levels, above, resolver)
        positions.append(float(sum(known is not None for known in entries)) if entry else float("nan"))
        entries.append(entry)
        if entry is not None:
            above = {level: place for level, place in above.items() if level < rank} | {rank: int(positions[-1])}
    _say_strangers(account, entries)
    return pd.DataFrame({"entry": entries, "position": positions}, index=account.laid_out.frame.index)


def entries_of(tree: pd.DataFrame) -> list[GroupEntry]:
    """Give the groups of a report in the order of its rows."""
    return [entry for entry in tree["entry"] if entry is not None]


def check_tree(account: Account, tree: pd.DataFrame, *, participants: Numbers) -> None:
    """Set repeated groups aside; say groups that have fewer participants than the groups in them."""
    entries = entries_of(tree)
    paths = pd.Series(None, tree.index, dtype=object)
    paths[tree["entry"].notna()] = path_keys(entries)
    twice = (paths.duplicated() & paths.notna()).to_numpy(dtype=bool)
    first = paths.reset_index().groupby(paths.to_numpy())["index"].min()
    account.fault(
        twice & account.kept,
        "repeated_key",
        field="group",
        params=lambda row: {"first": int(first[paths.iloc[row]])},
    )
    sizes = pd.Series(np.where(account.kept, participants, np.nan))[tree["entry"].notna().to_numpy()]
    by_position = dict(enumerate(sizes.tolist()))
    inside = _inside(entries, by_position)
    rows = tree.index[tree["entry"].notna()]
    for position, total in inside.items():
        if by_position[position] < total:
            said = {"participants": int(by_position[position]), "inside": int(total)}
            account.say("parent_smaller", said, row=int(rows[position]), field="group")


def _inside(entries: list[GroupEntry], sizes: dict[int, float]) -> dict[int, float]:
    """Add up the participants of the groups right under each group."""
    inside: dict[int, float] = {}
    for position, entry in enumerate(entries):
        if entry.parent is not None and not np.isnan(sizes[position]):
            inside[entry.parent] = inside.get(entry.parent, 0) + sizes[position]
    return inside


def _entry(
    text: str, levels: dict[str, re.Pattern[str]], above: dict[int, int], resolver: Resolver
) -> tuple[GroupEntry | None, int]:
    hit = next(((name, hit) for name, of in levels.items() if (hit := of.fullmatch(text))), None)
    if hit is None:
        return None, 0
    kind, said = hit[0], hit[1].groupdict()
    rank = LEVELS.index(kind)
    parent = next((above[level] for level in range(rank - 1, -1, -1) if level in above), None)
    school = resolver.resolve(text) if kind == "school" else None
    return GroupEntry(kind, said["name"].strip(), (said.get("code") or "").lower(), parent, school), rank


def _say_strangers(account: Account, entries: list[GroupEntry | None]) -> None:
    account.fault(np.array([entry is None for entry in entries], dtype=bool), "unknown_group", field="group")
