"""The numbers behind diagnoses, choices and the middles of schools, counted anew from their facts."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from analysis.choices import fisher_p_values, holm
from data.queries import directions, instruments
from domain.scope import Scope
from views._evidence_ground import Ground, Tally
from views._school_exam_rules import with_rules
from views._school_exams import exam_tally
from views._school_radar import axis_rows, known_values
from views._school_results import Results
from views.hidden import small_group


def axis(ground: Ground) -> Tally:
    """Give one value of a diagnosis with its bounds, its place on the scale and the middle of the schools."""
    rows = _known_values(ground, ground.scope)
    if rows.empty:
        return {}
    names = ("value", "numerator", "denominator", "low_bound", "high_bound", "position")
    found: Tally = {name: float(rows[name].iloc[0]) for name in names}
    if hasattr(ground.result, "axes"):
        axes = ground.result.axes
        found["median"] = float(axes.loc[axes["axis"] == ground.axis, "median"].iloc[0])
    return found


def spread(column: str) -> Callable[[Ground], Tally]:
    """Give the shown values of all schools of the municipality."""

    def counted(ground: Ground) -> Tally:
        values = _known_values(ground, ground.wide)[column].dropna()
        return {"values": tuple(map(float, values)), "n_schools": float(len(values))}

    return counted


def _known_values(ground: Ground, scope: Scope) -> pd.DataFrame:
    code = str(ground.instrument)
    rows = instruments.values(ground.reader, scope, instrument=code, academic_year=ground.year)
    return known_values(rows[rows["axis"] == ground.axis], axis_rows(code), threshold=small_group())


def districts(ground: Ground) -> Tally:
    """Give the shown values of the schools of a district."""
    is_chosen = hasattr(ground.result, "distribution")
    rows = ground.result.distribution if is_chosen else ground.result.schools
    own = rows.loc[rows["district_id"] == ground.row["district_id"], "value_pct" if is_chosen else "coverage_pct"]
    own = own.dropna()
    return {"values": tuple(map(float, own))}


def funnel(ground: Ground) -> Tally:
    """Give what the lines of the funnel are drawn from: themselves shown on the screen."""
    told = ground.result
    return {
        "territory_lowered_pct": told.territory_lowered_pct,
        "overdispersion": told.overdispersion,
        "participants": float(ground.row["participants"]),
    }


def exam(ground: Ground) -> Tally:
    """Count who did not pass a state exam and who came near the minimum, also in the year before."""
    results = Results(ground.reader, ground.wide, int(ground.result.card.school_id))
    exams = with_rules(results.works, results.whole)
    counts = results.whole if ground.is_territory else results.counts
    work = exams[exams["assessment_id"].isin(ground.works["assessment_id"])]
    same = exams[(exams["procedure"] == ground.row["procedure"]) & (exams["subject"] == ground.row["subject"])]
    before = same[same["year"] == ground.row.get("year_before")]
    found = exam_tally(counts, work).iloc[0].to_dict()
    if len(before):
        earlier = exam_tally(counts, before).iloc[0]
        found |= {f"{name}_before": value for name, value in earlier.to_dict().items()}
    return {str(name): float(value) for name, value in found.items()}


def choices(ground: Ground) -> Tally:
    """Count the schools that chose a direction among those that were to choose."""
    asked = ground.wide.schools or frozenset()
    own = asked if ground.scope.schools is None else asked & ground.scope.schools
    rows = directions.choices(ground.reader, Scope(own), academic_year=ground.year)
    chose = rows.loc[rows["direction"] == ground.row.get("direction"), "school_id"].nunique()
    return {"schools": float(chose), "of": float(len(own)), "choices": float(len(rows))}


def choice_tests(ground: Ground) -> Tally:
    """Give the corrected p-values of a district, a direction each."""
    rows = ground.result.districts
    totals = rows.groupby("direction")[["schools", "of"]].transform("sum")
    others = totals - rows[["schools", "of"]]
    tested = rows.assign(p=holm(fisher_p_values(rows["schools"], rows["of"], others["schools"], others["of"])))
    own = tested.loc[tested["group_id"] == ground.row["group_id"], "p"].dropna()
    return {"p_values": tuple(map(float, own))}
