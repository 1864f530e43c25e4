"""What kind of value each column of a frame has in JSON, told by the project's names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from reports.encode import is_moment

Schema = dict[str, Any]
NUMBER: Schema = {"type": ["number", "null"]}
COUNT: Schema = {"type": ["integer", "null"]}
TEXT: Schema = {"type": ["string", "null"]}
DAY: Schema = {"type": ["string", "null"], "format": "date"}
# local time of the server, as the journal has it: without an offset it is no date-time of RFC 3339
MOMENT: Schema = {"type": ["string", "null"], "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d"}
FLAG: Schema = {"type": "boolean"}
NUMBERS: Schema = {"type": "array", "items": {"type": "integer"}}
NAMES: Schema = {"type": "array", "items": {"type": "string"}}

OWN: Mapping[str, Schema] = {
    "compare.schools.position": TEXT,
    "directions.programs.group_id": TEXT,
    "sources.problems.value": TEXT,
    "sources.problems.params": TEXT,
    "sources.refusals.value": TEXT,
    "sources.refusals.params": TEXT,
    "other_n": COUNT,
    "participants_before": COUNT,
    "numerator_before": NUMBER,
    "params": {"type": "object"},
    "school_ids": NUMBERS,
    "school_names": NAMES,
    "programs": NAMES,
    "chosen": NUMBERS,
    "most_chosen": {"type": "array", "items": NUMBERS},
    "since": DAY,
    "differs": FLAG,
    "number": COUNT,
}
ENDINGS: tuple[tuple[tuple[str, ...], Schema], ...] = (
    (("_pct", "_points", "mean_mark", "value", "position", "difference", "_bound"), NUMBER),
    (("score", "score_low", "score_high", "score_other", "value_before"), NUMBER),
    (("points_sum",), NUMBER),
    (("median", "q1", "q3", "numerator", "denominator"), NUMBER),
    (("_id", "_mark", "year", "_grade", "_count", "rows", "row", "schools", "pupils", "choices"), COUNT),
    (("_made", "_three", "_current", "_aside", "counted", "units", "count", "expected", "have"), COUNT),
    (("participants", "both", "listed", "absent", "scored", "lowered", "confirmed", "raised"), COUNT),
    (("tasks", "_lessons"), COUNT),
    (("judged", "not_passed", "near_minimum", "year_before"), COUNT),
    (("registered", "took_part", "matched", "enrolled", "approbation", "beside", "videos", "listeners"), COUNT),
    (("respondents", "invited", "n_other", "n_before", "_up", "_down", "similarity_place"), COUNT),
    (("schools_none", "schools_low", "schools_medium", "schools_high"), COUNT),
    (("registered", "took_part", "matched", "enrolled", "approbation", "beside", "videos", "listeners"), COUNT),
    (("_on",), DAY),
)
COUNTS = ("n", "of", "hidden")


def column_schema(view: str, frame: str, column: str) -> Schema:
    """Give the schema of one column; a frame may have a column in its own way."""
    if own := OWN.get(f"{view}.{frame}.{column}", OWN.get(column)):
        return own
    if column.startswith(("is_", "has_")):
        return FLAG
    if is_moment(column):
        return MOMENT
    if column in COUNTS:
        return COUNT
    return next((schema for endings, schema in ENDINGS if column.endswith(endings)), TEXT)
