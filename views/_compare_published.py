"""What ФИС ОКО has published of the chosen work: region and country beside us, and our counts against theirs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from analysis.agreement import OUTCOMES, agreement
from analysis.marks import COUNTS, count_marks, share_pct
from analysis.suppression import hide_small
from data.queries import published
from views.selection import Selection

MARKS = (2, 3, 4, 5)
MARK_SHARES = tuple(f"mark_{mark}_pct" for mark in MARKS)
CHANGE_SHARES = tuple(f"{outcome}_pct" for outcome in OUTCOMES)
REFERENCE_COLUMNS = (
    *("level", "group_name", "marks_participants", *MARK_SHARES),
    *("journal_participants", *CHANGE_SHARES, "files", "is_suppressed"),
)
CHECK_COLUMNS = (
    *("report", "school_id", "group_name", "measure", "own_participants", "published_participants"),
    *("own_pct", "published_pct", "gap_points", "differs"),
)
ORDER = {"own": 0, "municipality": 1, "region": 2, "sample": 3}
WHOLE_STEP_POINTS, STEP_POINTS = 0.5, 0.006
"""How far rounding alone may move a share: half of one per cent, half of a hundredth and what binary leaves."""


@dataclass(frozen=True)
class Reports:
    """The published shares of one work, wide: a row a group with ``n`` and a column for each part."""

    marks: pd.DataFrame
    changes: pd.DataFrame

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is published of the work."""
        return self.marks.empty and self.changes.empty


def reports(sel: Selection, *, work_id: int) -> Reports:
    """Read what is published of a work."""
    asked = {"assessment_ids": [work_id]}
    marks = published.mark_shares(sel.reader, sel.narrowed, **asked)
    changes = published.journal_changes(sel.reader, sel.narrowed, **asked)
    named = marks.assign(part="mark_" + marks["mark"].astype(str) + "_pct")
    return Reports(
        _wide(named, MARK_SHARES), _wide(changes.assign(part=changes["outcome"] + "_pct"), CHANGE_SHARES)
    )


def reference_rows(sel: Selection, found: Reports, counts: pd.DataFrame, *, threshold: int) -> pd.DataFrame:
    """Give ``Compare.reference``: our own count, then the groups above it; nothing where nothing is published."""
    higher = [above(sel, rows) for rows in (found.marks, found.changes)]
    if not sum(len(rows) for rows in higher):
        return pd.DataFrame(columns=list(REFERENCE_COLUMNS))
    marks, changes = (rows.set_index("group_id") for rows in higher)
    groups = pd.concat([marks, changes])[["kind", "name"]]
    groups = groups[~groups.index.duplicated()]
    files = (
        pd.concat([marks["file_name"], changes["file_name"]])
        .groupby(level=0)
        .agg(lambda names: "; ".join(sorted(set(names))))
    )
    rows = groups.rename(columns={"kind": "level", "name": "group_name"}).assign(
        marks_participants=marks["participants"],
        journal_participants=changes["participants"],
        files=files,
        **{name: marks[name] for name in MARK_SHARES},
        **{name: changes[name] for name in CHANGE_SHARES},
    )
    rows = pd.concat([_own(counts, sel.place), rows], ignore_index=True)
    rows = hide_small(rows, n="marks_participants", figures=MARK_SHARES, threshold=threshold)
    rows = hide_small(rows, n="journal_participants", figures=CHANGE_SHARES, threshold=threshold)
    order = rows["level"].map(ORDER)
    return rows.iloc[np.argsort(order.to_numpy(), kind="stable")][list(REFERENCE_COLUMNS)].reset_index(drop=True)


def check_rows(
    sel: Selection, found: Reports, counts: pd.DataFrame, *, schools: pd.DataFrame, threshold: int
) -> pd.DataFrame:
    """Give ``Compare.published``: of each school that may be shown the part that differs most in each report.

    Schools in which a report differs from our count come first, both by number.
    """
    shown = schools.loc[~schools["is_suppressed"].astype(bool), ["school_id", "school"]].set_index("school_id")[
        "school"
    ]
    marks = count_marks(counts, by=["school_id"]).set_index("school_id")
    marks = marks.rename(columns={f"n{mark}": f"mark_{mark}_pct" for mark in MARKS})
    changes = agreement(counts, by=["school_id"]).set_index("school_id")
    changes = changes[list(OUTCOMES)].rename(columns={name: f"{name}_pct" for name in OUTCOMES})
    parts = [
        _checked(found.marks, marks, MARK_SHARES, threshold=threshold).assign(report="mark_shares"),
        _checked(found.changes, changes, CHANGE_SHARES, threshold=threshold).assign(report="journal_change"),
    ]
    rows = pd.concat(parts, ignore_index=True)
    rows = rows[rows["school_id"].isin(shown.index)]
    rows = rows.assign(group_name=rows["school_id"].map(shown))
    order = {school: place for place, school in enumerate(sel.schools["school_id"])}
    by_school = rows.sort_values("school_id", key=lambda ids: ids.map(order), kind="stable")
    first = by_school.sort_values("differs", ascending=False, kind="stable")
    return first[list(CHECK_COLUMNS)].reset_index(drop=True)


def _wide(rows: pd.DataFrame, parts: tuple[str, ...]) -> pd.DataFrame:
    keys = [
        "group_id",
        "kind",
        "code",
        "name",
        "parent_id",
        "territory_id",
        "school_id",
        "participants",
        "file_name",
    ]
    wide = rows.pivot(index="group_id", columns="part", values="share_pct").reindex(columns=list(parts))
    return rows[keys].drop_duplicates("group_id").join(wide, on="group_id")


def above(sel: Selection, rows: pd.DataFrame) -> pd.DataFrame:
    """Leave the country, our region and our municipality; the only region of a report is ours."""
    parents = rows.set_index("group_id")["parent_id"].dropna().to_dict()
    own = set(rows.loc[rows["school_id"].isin(sel.all_schools["school_id"]), "group_id"])
    places = set(sel.all_schools["municipality_id"].dropna())
    own |= set(rows.loc[rows["territory_id"].isin(places), "group_id"])
    line = {group for start in own for group in _upward(start, parents)}
    regions = rows[rows["kind"] == "region"]
    ours = regions if len(regions) == 1 else regions[regions["group_id"].isin(line)]
    towns = rows[(rows["kind"] == "municipality") & rows["group_id"].isin(line)]
    return pd.concat([towns if len(towns) == 1 else towns.head(0), ours, rows[rows["kind"] == "sample"]])


def _upward(start: float, parents: Mapping[Any, float]) -> list[float]:
    line = [start]
    while line[-1] in parents:
        line.append(parents[line[-1]])
    return line


def _own(counts: pd.DataFrame, place: str) -> pd.DataFrame:
    marks = count_marks(counts, by=[])[list(COUNTS)].iloc[0]
    changes = agreement(counts, by=[]).iloc[0]
    said: dict[str, Any] = {"level": "own", "group_name": place, "files": ""}
    said |= {"marks_participants": marks.sum(), "journal_participants": changes["both"]}
    said |= {f"mark_{mark}_pct": float(share_pct(marks[f"n{mark}"], marks.sum())) for mark in MARKS}
    said |= {f"{name}_pct": float(share_pct(changes[name], changes["both"])) for name in OUTCOMES}
    return pd.DataFrame([said])


def _checked(rows: pd.DataFrame, own: pd.DataFrame, parts: tuple[str, ...], *, threshold: int) -> pd.DataFrame:
    """Compare part by part and keep of each school the part whose gap is widest."""
    both = rows[(rows["participants"] >= threshold) & rows["school_id"].isin(own.index)]
    counted = own.reindex(both["school_id"])[list(parts)].to_numpy(float)
    people = counted.sum(axis=1)
    own_pct = share_pct(counted, people[:, np.newaxis])
    told = both[list(parts)].to_numpy(float)
    gap = told - own_pct
    widest = np.abs(gap).argmax(axis=1) if len(both) else np.array([], dtype=int)
    at = np.arange(len(both)), widest
    slack = np.where(told[at] == np.round(told[at]), WHOLE_STEP_POINTS, STEP_POINTS)
    return pd.DataFrame(
        {
            "school_id": both["school_id"].to_numpy(int),
            "measure": [parts[place].removesuffix("_pct") for place in widest],
            "own_participants": people.astype(int),
            "published_participants": both["participants"].to_numpy(int),
            "own_pct": own_pct[at],
            "published_pct": told[at],
            "gap_points": gap[at],
            "differs": np.abs(gap[at]) > slack,
        }
    )
