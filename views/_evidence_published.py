"""How figures are explained that ФИС ОКО has published: given as they are, ours beside them counted anew."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from analysis.agreement import OUTCOMES
from views._evidence_measure import Measure, of

SHARES, CHANGE = "mark_shares", "journal_change"
MARKS = tuple(f"mark_{mark}" for mark in (2, 3, 4, 5))
GIVEN_TWICE = {"one": "published_pct", "other": "own_pct"}
OWN = "own"


def _given(report: str, column: str) -> Measure:
    return replace(of("shown", "published", formula="given", value=column), report=report)


def _level(level: str) -> Measure:
    """Make the share of «4» and «5» of a group above ours."""
    added = of("published", "published", formula="added", one="mark_4_pct", other="mark_5_pct")
    return replace(added, report=SHARES, level=level)


PUBLISHED: Mapping[str, Measure] = {
    **{f"compare.reference.{mark}_pct": _given(SHARES, f"{mark}_pct") for mark in MARKS},
    **{f"compare.reference.{part}_pct": _given(CHANGE, f"{part}_pct") for part in OUTCOMES},
    "compare.reference.marks_participants": _given(SHARES, "marks_participants"),
    "compare.reference.journal_participants": _given(CHANGE, "journal_participants"),
    **{
        f"compare.reference.own.{mark}_pct": of("parts", "assessment", part=mark, whole="marked") for mark in MARKS
    },
    **{
        f"compare.reference.own.{part}_pct": of("parts", "assessment", part=part, whole="both")
        for part in OUTCOMES
    },
    "compare.reference.own.marks_participants": of("parts", "assessment", formula="count", value="marked"),
    "compare.reference.own.journal_participants": of("parts", "assessment", formula="count", value="both"),
    "compare.published.own_pct": of("parts", "assessment", part="of_part", whole="of_whole"),
    "compare.published.own_participants": of("parts", "assessment", formula="count", value="of_whole"),
    "compare.published.published_pct": _given("", "published_pct"),
    "compare.published.published_participants": _given("", "published_participants"),
    "compare.published.gap_points": of("shown", "published", "assessment", formula="difference", **GIVEN_TWICE),
    "school.results.region_quality_pct": _level("region"),
    "school.results.country_quality_pct": _level("sample"),
    "school.results.region_participants": replace(
        of("published", "published", formula="given", value="participants"), report=SHARES, level="region"
    ),
    "school.results.country_participants": replace(
        of("published", "published", formula="given", value="participants"), report=SHARES, level="sample"
    ),
}
