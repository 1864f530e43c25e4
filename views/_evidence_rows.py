"""Rows of files behind a figure, and everything that did not enter it, with the reason."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from data.queries import sources as loads
from data.queries.evidence import SAME, Rested, replaced_by, units_behind
from data.queries.schools import schools
from data.store import Reader
from domain.scope import Scope

SOURCES = [
    *("school_id", "school", "file_name", "layout", "sheet", "row_ranges", "rows"),
    *("loaded_by", "loaded_at", "sha256", "source_id", "replaced"),
]
FILES = ["source_id", "file_name", "layout", "sheet", "loaded_by", "loaded_at", "sha256", "schools", "row_count"]
LEFT_OUT = ["what", "reason", "number", "file_name"]
DIGITS = 12
# by the number that a figure is a share of: what else was there
WITHOUT = {"both": "no_pair", "n": "no_mark", "points_possible": "no_points"}


def source_rows(reader: Reader, scope: Scope, facts: Rested) -> pd.DataFrame:
    """Give the rows of files by school: ``SOURCES``."""
    units = units_behind(reader, scope, facts=facts)
    names = schools(reader, scope)[["school_id", "school"]]
    before = replaced_by(reader, scope, facts=facts)
    rows = units.merge(before, on=SAME, how="left")
    rows = rows.assign(school_id=rows["school_id"].fillna(rows["group_school_id"]))
    rows = rows.merge(names, on="school_id", how="left")
    rows = rows.assign(school=rows["school"].fillna(rows["group_name"]).fillna(""))
    return rows.assign(rows=rows["row_ranges"].map(rows_in).astype("float64"), sha256=rows["sha256"].str[:DIGITS])[
        [*SOURCES, "row_count"]
    ]


def files_of(rows: pd.DataFrame) -> pd.DataFrame:
    """Gather the rows by file: ``FILES``; ``sheet`` where all rows are on one."""
    if rows.empty:
        return pd.DataFrame(columns=FILES)
    keys = ["source_id", "file_name", "layout", "loaded_by", "loaded_at", "sha256", "row_count"]
    groups = rows.groupby(keys, as_index=False, dropna=False)
    gathered: pd.DataFrame = groups.agg(schools=("school_id", "nunique"), sheet=("sheet", _one))
    return gathered[FILES]


def left_out(
    reader: Reader, scope: Scope, rows: pd.DataFrame, *, tally: Mapping[str, Any], whole: str | None
) -> pd.DataFrame:
    """Give ``what, reason, number, file_name``: pupils, schools and rows of files that are not in the figure."""
    people = [("pupils", reason, number, None) for reason, number in _people(tally, whole).items() if number > 0]
    missing = 0 if scope.schools is None or rows.empty else len(scope.schools - set(rows["school_id"]))
    if missing:
        people.append(("schools", "no_facts", float(missing), None))
    ignored = loads.ignored(reader, scope)
    own = ignored[ignored["source_id"].isin(rows["source_id"])]
    lines = own.rename(columns={"row_count": "number"}).assign(what="rows")[LEFT_OUT]
    counted = pd.DataFrame([*people, *lines.to_numpy().tolist()], columns=LEFT_OUT)
    return counted.astype({"number": "float64"})


def rows_in(ranges: str) -> float:
    """Count the rows of ``2-87,120``; NaN where a source names none."""
    parts = [part.partition("-") for part in ranges.split(",") if part]
    return sum(int(last or first) - int(first) + 1 for first, _, last in parts) if parts else float("nan")


def _people(tally: Mapping[str, Any], whole: str | None) -> dict[str, float]:
    found = {name: tally[name] for name in ("absent", "unscored") if name in tally and whole != "listed"}
    if whole in WITHOUT and "participants" in tally:
        counted = tally["points_n" if whole == "points_possible" else whole]
        found[WITHOUT[whole]] = tally["participants"] - counted
    return found


def _one(sheets: pd.Series) -> str:
    names = sheets.unique()
    return str(names[0]) if len(names) == 1 else ""
