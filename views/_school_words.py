"""What a school's profile concludes: findings as codes with the numbers behind them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from domain.finding import Finding, Mark, Param
from views._school_plan import PlanOnDay
from views._school_radar import Radar

NAMED = {"axes": 3, "works": 2, "changes": 2}
Row = Mapping[Any, Any]


@dataclass(frozen=True)
class Told:
    """The rows of a profile: ``judged`` and ``changes`` as ``_school_results`` gives them, ``low_share_pct``
    from which so many pupils below the threshold are of note.
    """

    radar: Radar
    results: pd.DataFrame
    judged: pd.DataFrame
    changes: pd.DataFrame
    internal: pd.DataFrame
    plan: PlanOnDay
    directions: pd.DataFrame
    as_of: date | None
    low_share_pct: float
    directions_due: int


def findings(told: Told) -> tuple[Finding, ...]:
    """Name what a reader should look at first, each with its number and nothing that was not measured."""
    attended = _attendance(told)
    return (
        *_axes(told),
        *_outside(told),
        *_low_shares(told),
        *attended,
        *_changes(told, said=attended),
        *_directions(told),
        *_plan(told),
        *_hidden(told),
    )


def work_params(row: Row) -> dict[str, Param]:
    """Give the parameters by which every sentence can name a work."""
    return {
        "procedure": str(row["procedure"]),
        "subject": str(row["subject"]),
        "year": int(row["year"]),
        "grade": int(row["programme_grade"]),
    }


def _axes(told: Told) -> list[Finding]:
    """Tell the axes on the unfavourable side of three quarters of the schools, the farthest first."""
    rows = told.radar.values[told.radar.values["is_subject"] & told.radar.values["is_below_q1"]]
    rows = rows.merge(told.radar.axes[["axis", "unit", "median", "median_value", "n_schools"]], on="axis")
    rows = rows.sort_values("difference", key=abs, ascending=False, kind="stable").head(NAMED["axes"])
    return [_axis(told, row) for row in rows.to_dict("records")]


def _axis(told: Told, row: Row) -> Finding:
    side = "low" if row["difference"] < 0 else "high"
    is_pct = str(row["unit"]) == "pct"
    value, median = ("value", "median_value") if is_pct else ("position", "median")
    params: dict[str, Param] = {
        "axis": f"{told.radar.instrument}.{row['axis']}",
        "value": float(row[value]),
        "median": float(row[median]),
        "n": int(row["n_schools"]),
    }
    return Finding(f"school_axis_{side}" if is_pct else f"school_scale_{side}", Mark.ATTENTION, params)


def _outside(told: Told) -> list[Finding]:
    """Tell the works outside the limits of 99.8 %; where there are many, their number and the farthest."""
    found = []
    for side in ("above", "below"):
        rows = told.judged[told.judged["position"] == f"{side}_998"]
        if len(rows) > NAMED["works"]:
            params: dict[str, Param] = {"works": len(rows), "of": len(told.judged)}
            mark = Mark.ATTENTION if side == "above" else Mark.CHANGE
            found.append(Finding(f"school_lowered_{side}_often", mark, params))
            rows = rows.head(1)
        found += [_outside_one(row) for row in rows.to_dict("records")]
    return found


def _outside_one(row: Row) -> Finding:
    is_above = str(row["position"]) == "above_998"
    params: dict[str, Param] = {
        **work_params(row),
        "lowered": int(row["lowered"]),
        "n": int(row["both"]),
        "share": float(row["lowered_pct"]),
        "territory": float(row["territory_pct"]),
    }
    code, mark = ("above", Mark.ATTENTION) if is_above else ("below", Mark.CHANGE)
    href = f"/compare?assessment={params['procedure']}-{params['year']}&subject={params['subject']}"
    return Finding(f"school_lowered_{code}", mark, params, href=f"{href}&grade={params['grade']}")


def _low_shares(told: Told) -> list[Finding]:
    """Tell in how many works of the latest year the share of «2» reaches the threshold of the method."""
    works, low = _below_threshold(told)
    if low.empty:
        return []
    params: dict[str, Param] = {
        "works": len(low),
        "of": len(works),
        "year": int(works["year"].max()),
        "threshold": told.low_share_pct,
    }
    return [Finding("school_low_share", Mark.ATTENTION, params)]


def _below_threshold(told: Told) -> tuple[pd.DataFrame, pd.DataFrame]:
    works = told.results.dropna(subset=["pass_pct"])
    works = works[works["year"] == works["year"].max()]
    return works, works[100 - works["pass_pct"] >= told.low_share_pct]


def _attendance(told: Told) -> list[Finding]:
    """Tell that lessons are attended as elsewhere or better while a result fell beyond chance."""
    known = told.internal.dropna(subset=["lessons_attended_pct", "territory_lessons_attended_pct"])
    fell = told.changes[told.changes["differs"] & (told.changes["change_points"] < 0)]
    if known.empty or fell.empty:
        return []
    now = known.iloc[-1]
    if now["lessons_attended_pct"] < now["territory_lessons_attended_pct"]:
        return []
    row = fell.sort_values("change_points", kind="stable").iloc[0].to_dict()
    params: dict[str, Param] = {
        **_change_params(row),
        "attended": float(now["lessons_attended_pct"]),
        "territory": float(now["territory_lessons_attended_pct"]),
        "pupils": int(now["pupils"]),
    }
    return [Finding("school_attends_but_falls", Mark.CONTRADICTION, params)]


def _changes(told: Told, *, said: list[Finding]) -> list[Finding]:
    """Tell the steps beyond chance, the largest first, but for the one that a contradiction already tells."""
    rows = told.changes[told.changes["differs"]]
    if said:
        rows = rows[rows["change_points"] > rows["change_points"].min()]
    rows = rows.sort_values("change_points", key=abs, ascending=False, kind="stable").head(NAMED["changes"])
    return [
        Finding(f"school_{'rose' if row['change_points'] > 0 else 'fell'}", Mark.CHANGE, _change_params(row))
        for row in rows.to_dict("records")
    ]


def _change_params(row: Row) -> dict[str, Param]:
    part, whole, before, of = (float(row[name]) for name in ("part", "whole", "part_before", "whole_before"))
    return {
        **work_params(row),
        "year_before": int(row["year_before"]),
        "now": 100 * part / whole,
        "before": 100 * before / of,
        "n": int(whole),
        "n_before": int(of),
    }


def _directions(told: Told) -> list[Finding]:
    """Tell measured concerns that no chosen direction names, and a number of choices unlike the document's."""
    chosen = set(told.directions.loc[told.directions["is_chosen"], "direction"])
    if not chosen:
        return []
    found = []
    works, low = _below_threshold(told)
    above = told.judged[told.judged["position"] == "above_998"]
    if "mass_basics" not in chosen and len(low):
        found.append(Finding("school_basics_open", Mark.CONTRADICTION, {"works": len(low), "of": len(works)}))
    if "transparency" not in chosen and len(above):
        found.append(Finding("school_transparency_open", Mark.CONTRADICTION, {"works": len(above)}))
    if len(chosen) != told.directions_due:
        params: dict[str, Param] = {"n": len(chosen), "due": told.directions_due}
        found.append(Finding("school_directions_count", Mark.FACT, params))
    return found


def _plan(told: Told) -> list[Finding]:
    steps = told.plan.steps
    if told.as_of is None or told.plan.status != "returned":
        return []
    due = steps.loc[steps["status"] == "returned", "due_on"].dropna()
    if due.empty or due.iloc[-1].date() >= told.as_of:
        return []
    day = due.iloc[-1].date()
    return [Finding("school_plan_late", Mark.ATTENTION, {"due": day, "days": (told.as_of - day).days})]


def _hidden(told: Told) -> list[Finding]:
    hidden = int(told.results["is_suppressed"].sum())
    return [Finding("school_hidden", Mark.FACT, {"n": hidden, "of": len(told.results)})] if hidden else []
