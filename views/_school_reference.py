"""What ФИС ОКО has published of a school's works for the region and the country: shares of «4» and «5»."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd

from data.queries import published
from domain.scope import Scope
from views._compare_published import above
from views.selection import Selection

LEVELS = {"region": "region", "country": "sample"}
COLUMNS = (
    *(f"{name}_{figure}" for name in LEVELS for figure in ("quality_pct", "participants")),
    "reference_file",
)
GOOD = (4, 5)
NO_SCHOOLS = Scope(frozenset())


def with_reference(sel: Selection, rows: pd.DataFrame, *, threshold: int) -> pd.DataFrame:
    """Add ``COLUMNS`` to works by ``assessment_id``: NaN, and no file, where nothing is published."""
    told = published.mark_shares(sel.reader, NO_SCHOOLS, assessment_ids=rows["assessment_id"].unique().tolist())
    told = told[told["participants"] >= threshold]
    found = pd.DataFrame(list(_by_work(sel, told)), columns=["assessment_id", *COLUMNS])
    shares = {name: "float64" for name in COLUMNS if name != "reference_file"}
    return rows.merge(found.astype({"assessment_id": "int64", **shares}), on="assessment_id", how="left")


def _by_work(sel: Selection, told: pd.DataFrame) -> Iterator[dict[str, Any]]:
    for work, shares in told.groupby("assessment_id"):
        groups = above(sel, shares.drop_duplicates("group_id")).set_index("kind")
        good = shares[shares["mark"].isin(GOOD)].groupby("group_id")["share_pct"].sum()
        known = {name: groups.loc[kind] for name, kind in LEVELS.items() if kind in groups.index}
        row: dict[str, Any] = {"assessment_id": work}
        for name, group in known.items():
            row[f"{name}_quality_pct"] = good[group["group_id"]]
            row[f"{name}_participants"] = group["participants"]
        yield row | {"reference_file": next((group["file_name"] for group in known.values()), None)}
