"""What stands beside the comparison: published reference, check against it, levels of difficulty."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.levels import Limits, fulfilment
from analysis.suppression import hide_small
from data import reference
from data.queries import totals
from domain.finding import Finding, Mark, Param
from views._compare_published import CHECK_COLUMNS, REFERENCE_COLUMNS, check_rows, reference_rows, reports
from views.selection import Selection

LEVEL_COLUMNS = (
    *("level", "tasks", "participants", "points_sum", "most_points", "fulfilled_pct", "verdict"),
    *("enough_pct", "low_pct", "is_suppressed"),
)


def beside(
    sel: Selection, *, work_id: int, counts: pd.DataFrame, schools: pd.DataFrame
) -> dict[str, pd.DataFrame]:
    """Give ``reference``, ``published`` and ``levels`` of ``Compare``."""
    threshold = int(reference.threshold("small_group"))
    found = reports(sel, work_id=work_id)
    return {
        "reference": reference_rows(sel, found, counts, threshold=threshold),
        "published": check_rows(sel, found, counts, schools=schools, threshold=threshold),
        "levels": level_rows(sel, work_id=work_id, threshold=threshold),
    }


def nothing_beside() -> dict[str, Any]:
    """Give the same frames without rows."""
    columns = {"reference": REFERENCE_COLUMNS, "published": CHECK_COLUMNS, "levels": LEVEL_COLUMNS}
    return {name: pd.DataFrame(columns=list(names)) for name, names in columns.items()}


def level_rows(sel: Selection, *, work_id: int, threshold: int) -> pd.DataFrame:
    """Give ``Compare.levels``: all schools of the choice together, in the order of difficulty."""
    limits = level_limits()
    tasks = totals.level_tasks(sel.reader, sel.narrowed, assessment_ids=[work_id])
    rows = fulfilment(tasks, limits=limits)
    rows = rows.assign(
        enough_pct=[limits[level].enough_pct for level in rows["level"]],
        low_pct=[limits[level].low_pct for level in rows["level"]],
    )
    rows = hide_small(rows, n="participants", figures=["points_sum", "fulfilled_pct"], threshold=threshold)
    return rows.assign(verdict=rows["verdict"].where(~rows["is_suppressed"], None))[list(LEVEL_COLUMNS)]


def level_limits() -> dict[str, Limits]:
    """Read the limits of every level; advanced and high tasks share theirs."""
    basic, advanced = (
        Limits(reference.threshold(f"{name}_task_enough_pct"), reference.threshold(f"{name}_task_low_pct"))
        for name in ("basic", "advanced")
    )
    return {"basic": basic, "advanced": advanced, "high": advanced}


def beside_findings(frames: dict[str, pd.DataFrame], work: dict[str, Param]) -> tuple[Finding, ...]:
    """Say where published shares are not those we count, and where we stand beside the region."""
    return tuple(one for one in (_region(frames["reference"], work), _apart(frames["published"], work)) if one)


def _apart(rows: pd.DataFrame, work: dict[str, Param]) -> Finding | None:
    apart = rows[rows["differs"].astype(bool)]
    if apart.empty:
        return None
    widest = apart.iloc[int(apart["gap_points"].abs().to_numpy().argmax())]
    said: dict[str, Param] = {
        "n": int(apart["school_id"].nunique()),
        "of": int(rows["school_id"].nunique()),
        "school": str(widest["group_name"]),
        "report": str(widest["report"]),
        "measure": str(widest["measure"]),
        "published": float(widest["published_pct"]),
        "own": float(widest["own_pct"]),
    }
    return Finding("compare_published_apart", Mark.CONTRADICTION, {**work, **said})


def _region(rows: pd.DataFrame, work: dict[str, Param]) -> Finding | None:
    """Put the lowered of the territory beside region and country, in words."""
    told = {str(row["level"]): row for row in rows.dropna(subset=["lowered_pct"]).to_dict("records")}
    if "own" not in told or "region" not in told:
        return None
    own, region = told["own"], told["region"]
    said: dict[str, Param] = {
        "own": float(own["lowered_pct"]),
        "n": int(own["journal_participants"]),
        "region": str(region["group_name"]),
        "share": float(region["lowered_pct"]),
        "participants": int(region["journal_participants"]),
    }
    if "sample" not in told:
        return Finding("compare_beside_region", Mark.FACT, {**work, **said})
    said["country"] = float(told["sample"]["lowered_pct"])
    return Finding("compare_beside_country", Mark.FACT, {**work, **said})
