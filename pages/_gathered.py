"""Long lists said short: events of one day in one line, alike problems of several files in one group."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from components.table import records

SEVEREST = {"fatal": 0, "row": 1, "warning": 2}


@dataclass(frozen=True)
class Group:
    """Alike problems of saved files: ``first`` speaks for all, ``files`` has a row for each file."""

    first: dict[str, object]
    rows: int
    files: pd.DataFrame


def events(journal: pd.DataFrame) -> pd.DataFrame:
    """Gather events of one day, kind and person: at and file_name of the last, kind, by, files, rows."""
    keys = ["kind", *(["by"] if "by" in journal else [])]
    days = journal["at"].dt.normalize().rename("day")
    gathered = journal.groupby([days, *keys], sort=False, dropna=False).agg(
        at=("at", "first"), file_name=("file_name", "first"), files=("kind", "size"), rows=("rows", "sum")
    )
    return gathered.reset_index()


def problem_groups(problems: pd.DataFrame) -> list[Group]:
    """Gather problems by what they say; rows set aside come first, then what touches most rows."""
    groups = [_group(rows) for _, rows in problems.groupby(["severity", "code"], sort=False)]
    return sorted(groups, key=lambda group: (SEVEREST[str(group.first["severity"])], -group.rows))


def _group(rows: pd.DataFrame) -> Group:
    ordered = rows.sort_values("rows", ascending=False, kind="stable")
    files = ordered.groupby("file_name", sort=False).agg(rows=("rows", "sum"), examples=("examples", "first"))
    return Group(first=records(ordered)[0], rows=int(rows["rows"].sum()), files=files.reset_index())
