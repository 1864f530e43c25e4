"""What every figure of a view is made of: a table, so that a new column costs one line.

A column is looked up as ``view.frame.column``, then ``column``; ``territory_x`` is ``x`` of all schools of the
municipality. What a base offers to a formula is said in ``_evidence_tallies``; how to add a line is in
``docs/recipes/explain_a_figure.md``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pandas as pd

from views._evidence_beside import BESIDE
from views._evidence_curated import CURATED
from views._evidence_measure import Measure
from views._evidence_measure import of as _of
from views._evidence_published import PUBLISHED
from views._evidence_risks import RISKS

TERRITORY = "territory_"


def _marks(base: str, *kinds: str, prefix: str = "") -> dict[str, Measure]:
    """Make the four figures of marks."""
    return {
        f"{prefix}quality_pct": _of(base, *kinds, part="good", whole="n"),
        f"{prefix}pass_pct": _of(base, *kinds, part="passed", whole="n"),
        f"{prefix}mean_mark": _of(base, *kinds, formula="mean", total="marks_sum", number="marked"),
        f"{prefix}sou_pct": _of(base, *kinds, formula="mean", total="learned_sum", number="n"),
    }


def _interval(measure: Measure, stem: str) -> dict[str, Measure]:
    """Make the ends of the interval of a share."""
    return {f"{stem}_{end}_pct": replace(measure, formula=f"interval_{end}") for end in ("low", "high")}


def _counted(base: str, *kinds: str, names: tuple[str, ...]) -> dict[str, Measure]:
    return {name: _of(base, *kinds, formula="count", value=name) for name in names}


def _middles(base: str, *kinds: str, names: tuple[str, str, str]) -> dict[str, Measure]:
    levels = zip(names, (0.25, 0.5, 0.75), strict=True)
    return {name: _of(base, *kinds, formula="quantile", values="values", level=level) for name, level in levels}


def _of_all(measures: Mapping[str, Measure]) -> dict[str, Measure]:
    """Say that figures are of all schools of the municipality, also on the screen of one."""
    return {name: replace(one, is_territory=True) for name, one in measures.items()}


WORK, JOURNAL, LESSONS, AXIS = "assessment", "journal", "attendance", "instrument"
LOWERED = _of("work", WORK, part="lowered", whole="both")
QUALITY = _of("work", WORK, part="good", whole="n")
CHOSEN = _of("choices", "directions", part="schools", whole="of")
SIDES = {"part": "assessment_good", "whole": "assessment_n", "part_before": "journal_good"}
STEP = _of("sides", WORK, JOURNAL, formula="step", **SIDES, whole_before="journal_n")
PLACE = _of("axis", AXIS, formula="place", value="value", low="low_bound", high="high_bound")
NOT_PASSED = _of("exam", WORK, part="not_passed", whole="judged")
NEAR = _of("exam", WORK, part="near_minimum", whole="pointed")
BEFORE = {"part": "not_passed", "whole": "judged"}
BEFORE |= {"part_before": "not_passed_before", "whole_before": "judged_before"}
ENDS = ("", "_low", "_high")
EXAM_COUNTS = ("participants", "judged", "not_passed", "near_minimum")
COVERAGE = _of("shown", "participation", "enrolment", part="matched", whole="enrolled")
PARTICIPATION = ("grades", "places", "schools", "rounds")
MEASURES: Mapping[str, Measure] = {
    **_marks("work", WORK),
    **_marks("journal_side", WORK, JOURNAL, prefix="journal_"),
    **_marks("assessment_side", WORK, prefix="assessment_"),
    **{f"school.internal.{name}": one for name, one in _marks("journal", JOURNAL).items()},
    **_interval(QUALITY, "quality"),
    **_interval(LOWERED, "lowered"),
    "lowered_pct": LOWERED,
    "confirmed_pct": replace(LOWERED, operands={"part": "confirmed", "whole": "both"}),
    "raised_pct": replace(LOWERED, operands={"part": "raised", "whole": "both"}),
    "difference_points": STEP,
    "attendance_pct": _of("turnout", WORK, part="present", whole="listed"),
    "mean_score_pct": _of("work", WORK, part="points_sum", whole="points_possible"),
    "below_minimum_pct": _of("work", WORK, part="below_minimum", whole="points_n"),
    "turnout_pct": _of("turnout", WORK, part="scored", whole="listed"),
    "lessons_attended_pct": _of("lessons", LESSONS, formula="rest", part="missed", whole="planned_lessons"),
    "missed_unexcused_pct": _of("lessons", LESSONS, part="missed_unexcused_lessons", whole="planned_lessons"),
    **_counted("work", WORK, names=("participants", "both", "lowered", "confirmed", "raised", "listed", "absent")),
    "compare.works.scored": _of("work", WORK, formula="count", value="scored"),
    "compare.matrix.share_pct": _of("matrix", WORK, part="pupils", whole="both"),
    "compare.matrix.pupils": _of("matrix", WORK, formula="count", value="pupils"),
    **{
        f"compare.limits.{line}": _of(
            "limits", WORK, formula="limit", target="territory_lowered_pct", number="participants",
            factor="overdispersion", line=line,
        )
        for line in ("low_95_pct", "high_95_pct", "low_998_pct", "high_998_pct")
    },
    "compare.limits.participants": _of("limits", formula="given", value="participants"),
    **_middles("districts", names=("q1_pct", "median_pct", "q3_pct")),
    "axis_position": PLACE,
    "school.values.position": PLACE,
    "school.values.difference": _of("axis", AXIS, formula="difference", one="position", other="median"),
    "school.values.value": _of("axis", AXIS, formula="given", value="value"),
    "school.values.numerator": _of("axis", AXIS, formula="given", value="numerator"),
    "school.values.denominator": _of("axis", AXIS, formula="given", value="denominator"),
    **_of_all(_middles("positions", AXIS, names=("q1", "median", "q3"))),
    **_of_all(_middles("raw_values", AXIS, names=("q1_value", "median_value", "q3_value"))),
    "low_bound": _of("shown", formula="given", value="low_bound"),
    "high_bound": _of("shown", formula="given", value="high_bound"),
    **_of_all({"n_schools": _of("positions", AXIS, formula="count", value="n_schools")}),
    "not_passed_pct": NOT_PASSED,
    **_interval(NOT_PASSED, "not_passed"),
    "near_minimum_pct": NEAR,
    **_interval(NEAR, "near_minimum"),
    **{f"school.exams.change{end}_points": _of("exam", WORK, formula=f"step{end}", **BEFORE) for end in ENDS},
    **{name: _of("shown", WORK, formula="given", value=name) for name in ("minimum_points", "near_points")},
    **{f"school.exams.{name}": _of("exam", WORK, formula="count", value=name) for name in EXAM_COUNTS},
    "coverage_pct": COVERAGE,
    **{
        f"participation.{frame}.{end}_pct": replace(COVERAGE, formula=f"interval_{end}")
        for frame in PARTICIPATION
        for end in ("low", "high")
    },
    "share_pct": CHOSEN,
    **{f"directions.choices.{end}_pct": replace(CHOSEN, formula=f"interval_{end}") for end in ("low", "high")},
    **RISKS,
    **{
        f"{frame}.{name}": _of("shown", WORK, JOURNAL, LESSONS, AXIS, formula="given", value=name)
        for frame, names in BESIDE.items()
        for name in names
    },
    **CURATED,
    **PUBLISHED,
    "directions.tests.p_value": _of("choice_tests", "directions", formula="smallest", values="p_values"),
}  # fmt: skip
KEYS: Mapping[str, str] = {
    "compare_lowered": "lowered_pct",
    "compare_confirmed": "confirmed_pct",
    "compare_difference": "difference_points",
    "compare_mean_score": "mean_score_pct",
    "compare_below_certificate": "below_minimum_pct",
    "compare_below_university": "below_minimum_pct",
    "compare_scored": "participants",
    **dict.fromkeys(("lowered", "lowered_changed", "lowered_same"), "lowered_pct"),
    **dict.fromkeys(("mean_score", "mean_score_no_scale"), "mean_score_pct"),
    **dict.fromkeys(("participation", "participation_changed"), "turnout_pct"),
    "school_quality": "quality_pct",
    "school_mean_score": "mean_score_pct",
    "school_lowered": "lowered_pct",
    "school_journal": "school.internal.quality_pct",
    "school_attended": "lessons_attended_pct",
}
IDENTIFIERS = ("_id", "year", "_grade", "_made")
OWN_IDENTIFIERS = frozenset({"grade", "journal_mark", "assessment_mark", "directions.position"})


def measure_of(view: str, frame: str, column: str) -> Measure | None:
    """Find how a column is made; None where the table does not say."""
    own = MEASURES.get(f"{view}.{frame}.{column}")
    if own is not None:
        return own
    if column.startswith(TERRITORY):
        whole = measure_of(view, frame, column.removeprefix(TERRITORY))
        return None if whole is None else replace(whole, is_territory=True)
    return MEASURES.get(column)


def key_measure(code: str) -> Measure | None:
    """Find how a key figure is made."""
    return MEASURES.get(KEYS.get(code, ""))


def is_identifier(view: str, column: str) -> bool:
    """Tell numbers that name a row from those that say something of it."""
    return column.endswith(IDENTIFIERS) or bool(OWN_IDENTIFIERS & {column, f"{view}.{column}"})


def is_count(values: pd.Series) -> bool:
    """Tell whole numbers of people, schools, files or rows, by the endings that no measured figure has."""
    measured = str(values.name).endswith(("_pct", "_points", "_mark", "_value", "median", "q1", "q3", "_bound"))
    return not measured and values.dtype.kind in "if" and bool((values.dropna() % 1 == 0).all())
