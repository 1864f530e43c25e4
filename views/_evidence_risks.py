"""How scores of surveys and their differences are explained."""

from __future__ import annotations

from collections.abc import Mapping

from views._evidence_measure import Measure
from views._evidence_measure import of as _of


def _risks() -> dict[str, Measure]:
    """Make the scores of surveys and their differences; intervals and tests stand as computed."""
    score = _of("factor", "survey", formula="mean", total="score_sum", number="respondents")
    step = _of("shown", "survey", formula="difference", one="score", other="score_other")
    moved = _of("shown", "survey", "instrument", formula="difference", one="value", other="value_before")
    given: tuple[str, ...] = (
        "score",
        "score_low",
        "score_high",
        "score_other",
        "low_points",
        "high_points",
        "p_value",
        "value",
    )
    given += ("value_before", "median", "response_rate_pct", "change_low_points", "change_high_points")
    frames = ("heat", "radars", "audiences", "by_audience", "disagreement", "gaps", "districts", "change")
    return {
        **{
            f"risks.{frame}.{name}": _of("shown", "survey", "instrument", formula="given", value=name)
            for frame in (*frames, "change_by_factor")
            for name in given
        },
        "risks.heat.level": _of("shown", "instrument", formula="given", value="level"),
        "risks.audiences.score": score,
        "school.surveys.score": score,
        "school.surveys.response_rate_pct": _of("shown", "survey", part="respondents", whole="invited"),
        **{
            f"school.surveys.{name}": _of("shown", "survey", formula="given", value=name)
            for name in ("score_low", "score_high", "municipality_score")
        },
        "risks.turnout.response_rate_pct": _of("shown", "survey", part="respondents", whole="invited"),
        **{f"risks.{frame}.difference_points": step for frame in ("disagreement", "gaps")},
        **{f"risks.{frame}.change_points": moved for frame in ("change", "change_by_factor")},
    }


RISKS: Mapping[str, Measure] = _risks()
