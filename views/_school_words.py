"""What a school's profile concludes: findings as codes with the numbers behind them."""

from __future__ import annotations

from collections.abc import Sequence

from domain.finding import Finding, Mark, Param
from views._school_exam_words import exam_findings
from views._school_result_words import changes, contrast, low_shares, outside
from views._school_told import Row, Told, below_threshold, change_params

AXES, PLAIN_AXES = 3, 1
WEIGHTS = {mark: place for place, mark in enumerate(Mark)}
MIDDLE = ("q1", "median", "q3", "q1_value", "median_value", "q3_value")


def findings(told: Told, claims: Sequence[Finding] = ()) -> tuple[Finding, ...]:
    """Name what a reader should look at, the weightiest first; nothing that was not measured.

    ``claims`` are what the school's own SWOT says against measures.
    """
    attended = _attendance(told)
    found = (
        *_axes(told),
        *outside(told),
        *low_shares(told),
        *exam_findings(told.exams),
        *contrast(told),
        *claims,
        *attended,
        *changes(told, said=attended),
        *_directions(told),
        *_plan(told),
        *_hidden(told),
    )
    return tuple(sorted(found, key=lambda each: WEIGHTS[each.mark]))


def _axes(told: Told) -> list[Finding]:
    """Tell the axes beyond three quarters of the schools on the unfavourable side, the farthest first.

    Where no side is the good one, the farthest on either side is a plain fact.
    """
    if told.radar.instrument is None:
        return []
    rows = told.radar.values[told.radar.values["is_subject"]]
    rows = rows.merge(told.radar.axes[["axis", "unit", *MIDDLE, "n_schools"]], on="axis")
    is_plain = told.radar.orientation == "more"
    is_outside = (rows["position"] < rows["q1"]) | (rows["position"] > rows["q3"])
    rows = rows[is_outside if is_plain else rows["is_below_q1"]]
    rows = rows.sort_values("difference", key=abs, ascending=False, kind="stable")
    if is_plain:
        return [_plain_axis(told, row) for row in rows.head(PLAIN_AXES).to_dict("records")]
    return [_axis(told, row) for row in rows.head(AXES).to_dict("records")]


def _axis(told: Told, row: Row) -> Finding:
    side = "low" if row["difference"] < 0 else "high"
    is_pct = str(row["unit"]) == "pct"
    value, median = ("value", "median_value") if is_pct else ("position", "median")
    params = _axis_params(told, row) | {"value": float(row[value]), "median": float(row[median])}
    return Finding(f"school_axis_{side}" if is_pct else f"school_scale_{side}", Mark.ATTENTION, params)


def _plain_axis(told: Told, row: Row) -> Finding:
    is_pct = str(row["unit"]) == "pct"
    names = ("value", "q1_value", "q3_value") if is_pct else ("position", "q1", "q3")
    figures = zip(("value", "q1", "q3"), names, strict=True)
    params = _axis_params(told, row) | {name: float(row[column]) for name, column in figures}
    return Finding("school_axis_beside" if is_pct else "school_scale_beside", Mark.FACT, params)


def _axis_params(told: Told, row: Row) -> dict[str, Param]:
    instrument = str(told.radar.instrument)
    return {"axis": f"{instrument}.{row['axis']}", "instrument": instrument, "n": int(row["n_schools"])}


def _attendance(told: Told) -> list[Finding]:
    """Tell that lessons are attended as elsewhere or better while results fell unlike the others'."""
    known = told.internal.dropna(subset=["lessons_attended_pct", "territory_lessons_attended_pct"])
    fell = told.changes[told.changes["moved"] == "fell"]
    if known.empty or fell.empty:
        return []
    now = known.iloc[-1]
    if now["lessons_attended_pct"] < now["territory_lessons_attended_pct"]:
        return []
    row = fell.sort_values("whole", ascending=False, kind="stable").iloc[0].to_dict()
    params: dict[str, Param] = {
        **change_params(row),
        "attended": float(now["lessons_attended_pct"]),
        "territory": float(now["territory_lessons_attended_pct"]),
        "pupils": int(now["pupils"]),
    }
    return [Finding("school_attends_but_falls", Mark.CONTRADICTION, params)]


def _directions(told: Told) -> list[Finding]:
    """Tell measured concerns that no chosen direction names, and a number of choices unlike the document's."""
    chosen = set(told.directions.loc[told.directions["is_chosen"], "direction"])
    if not chosen:
        return []
    found = []
    works, low = below_threshold(told)
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
