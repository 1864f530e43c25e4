"""Which groups of a published report a row repeats, and what the report says of them."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from views._compare_published import above, reports
from views._evidence_ground import Ground, Tally
from views._evidence_measure import Measure
from views.selection import Selection

NAMED = ("participants", *(f"mark_{mark}_pct" for mark in (2, 3, 4, 5)))


def with_groups(ground: Ground, sel: Selection, measure: Measure) -> Ground:
    """Name the groups of the report: the row's school, or the level that the row or the measure says."""
    if "published" not in measure.kinds or len(ground.works) != 1:
        return ground
    report = measure.report or str(ground.row["report"])
    found = reports(sel, work_id=int(ground.works["assessment_id"].iloc[0]))
    rows = found.marks if report == "mark_shares" else found.changes
    own = _own(sel, rows, ground, level=measure.level)
    told = own.iloc[0].to_dict() if len(own) == 1 else {}
    named = {name: float(told[name]) for name in NAMED if name in told}
    return replace(ground, groups=tuple(map(int, own["group_id"])), report=report, told=named)


def _own(sel: Selection, rows: pd.DataFrame, ground: Ground, *, level: str) -> pd.DataFrame:
    if level or "level" in ground.row:
        groups = above(sel, rows)
        of_level: pd.DataFrame = groups[groups["kind"] == (level or ground.row["level"])]
        return of_level
    of_school: pd.DataFrame = rows[rows["school_id"] == ground.row["school_id"]]
    return of_school


def published(ground: Ground) -> Tally:
    """Give the shares and the participants that the report says of the group."""
    return {**ground.told}
