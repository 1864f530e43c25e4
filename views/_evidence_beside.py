"""Numbers of several schools beside each other that stand as computed: shares with intervals, tests, middles."""

from __future__ import annotations

from collections.abc import Mapping

SHARES = ("value_pct", "low_pct", "high_pct")
MIDDLES = ("median_pct", "q1_pct", "q3_pct", "n_schools", "n", "p_value")
OTHER = ("other_pct", "other_low_pct", "other_high_pct", "other_n")
GAPS = ("gap_low_points", "gap_high_points")
PEOPLE = ("participants", "participants_before")
AXIS = ("value", "numerator", "denominator", "position", "difference", "median_value")
MARKS = ("quality_pct", "pass_pct", "mean_mark", "sou_pct", "lessons_attended_pct", "missed_unexcused_pct")
WHOLE = tuple(f"territory_{name}" for name in (*MARKS, "mean_score_pct"))
MISSED = tuple(f"missed_{reason}_pct" for reason in ("illness", "excused", "unexcused"))
ATTENDED = ("lessons_attended_pct", *MISSED, "journal_quality_pct", "external_quality_pct")
BESIDE: Mapping[str, tuple[str, ...]] = {
    "curator.indicators": MIDDLES,
    "curator.differences": (*SHARES, *MIDDLES, *OTHER, *GAPS),
    "curator.shifts": PEOPLE,
    "curator.values": AXIS,
    "curator.internal": (*MARKS, *WHOLE),
    "curator.results": WHOLE,
    "visit.risks": AXIS,
    "visit.survey_risks": ("score", "score_low", "score_high", "median", "n"),
    "school.attendance": ATTENDED,
    "school.swot": ("measured_pct", "low_pct", "high_pct", "territory_pct"),
    "compare.levels": ("fulfilled_pct", "enough_pct", "low_pct", "most_points"),
}
