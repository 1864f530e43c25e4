"""How shares of a curator's schools are explained: of the very people that the row counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from views._evidence_measure import Measure, of

FACTS = ("assessment", "journal", "attendance", "instrument")
SHARE = of("shown", *FACTS, part="numerator", whole="denominator")
NOW = {"part": "numerator", "whole": "participants"}
BEFORE = {"part": "numerator_before", "whole": "participants_before"}
STEP = of(
    "shown", "assessment", formula="step", **NOW, **{f"{role}_before": name for role, name in BEFORE.items()}
)
CURATED: Mapping[str, Measure] = {
    "curator.indicators.value_pct": SHARE,
    **{f"curator.indicators.{end}_pct": replace(SHARE, formula=f"interval_{end}") for end in ("low", "high")},
    **{
        f"curator.indicators.{name}": of("shown", *FACTS, formula="count", value=name)
        for name in ("numerator", "denominator")
    },
    "curator.differences.gap_points": of(
        "shown", *FACTS, formula="difference", one="other_pct", other="value_pct"
    ),
    "curator.shifts.quality_pct": of("shown", "assessment", **NOW),
    "curator.shifts.quality_before_pct": of("shown", "assessment", **BEFORE),
    "curator.shifts.change_points": STEP,
    **{f"curator.shifts.change_{end}_points": replace(STEP, formula=f"step_{end}") for end in ("low", "high")},
}
OF_INDICATOR: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("quality", "lowered"), ("assessment",)),
    "journal_quality": ("journal",),
    "lessons_attended": ("attendance",),
    "axis": ("instrument",),
}


def kinds_of(measure: Measure, row: Mapping[str, Any]) -> tuple[str, ...]:
    """Name the kinds of facts behind a figure: a row of several indicators' frame is about one of them."""
    own = OF_INDICATOR.get(str(row.get("indicator")))
    if isinstance(source := row.get("source"), str):
        own = ("survey",) if source == "survey" else ("instrument",)
    return own if own is not None and set(own) <= set(measure.kinds) else measure.kinds
