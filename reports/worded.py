"""Codes of a frame as words, so that a table opened in Excel needs no dictionary."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from i18n import Translator
from reports.encode import encode

WORDS: Mapping[str, str] = {
    "subject": "subject.{}",
    "procedure": "procedure.{}",
    "direction": "direction.{}",
    "point": "point.{}",
    "status": "plan_status.{}",
    "instrument": "instrument.{}",
    "layout": "layout.{}",
    "programs": "program.{}",
    "program": "program.{}",
    "reason": "ignored.{}",
    "severity": "severity.{}",
    "plan_list.kind": "plan_kind.{}",
    "plan_steps.kind": "plan_kind.{}",
    "recent.kind": "event.{}.short",
    "journal.kind": "event.{}.short",
    "programs.group": "program.{}",
    "axes.unit": "unit.{}",
    "plans.kind": "plan_kind.{}",
    "due.kind": "plan_kind.{}",
    "indicators.axis": "axis.{}",
    "differences.axis": "axis.{}",
    "schools.position": "compare.position.{}",
    "reference.level": "reference_level.{}",
    "published.report": "report.{}",
    "published.measure": "measure.{}",
    "levels.level": "task_level.{}",
    "levels.verdict": "level_verdict.{}",
    "indicator": "indicator.{}",
    "spread": "spread.{}",
    "checks.kind": "participation.check.{}",
    "events.kind": "event_kind.{}",
    "work_items.status": "work_status.{}",
    "quadrant": "quadrant.{}",
    "verdict": "verdict.{}",
    "exams.minimum_kind": "minimum_kind.{}",
    "standing": "standing.{}",
    "mode": "mode.{}",
    "favourable": "favourable.{}",
}


@dataclass(frozen=True)
class Sentence:
    """How rows of a frame are said in one column ``what``: a key of the catalogues and what it replaces."""

    key: str
    code: str
    replaces: tuple[str, ...]


SENTENCES: Mapping[str, Sentence] = {
    "attention": Sentence("attention.{}", "code", ("code", "severity", "params", "school_ids", "href")),
    "changes": Sentence("change.{}", "code", ("code", "params")),
    "coverage": Sentence("coverage.{}", "kind", ("what", "kind", "params", "district_id")),
    "missing": Sentence("coverage.{}", "kind", ("what", "kind", "params")),
    "handed": Sentence("coverage.{}", "kind", ("what", "kind", "params")),
}


def worded(frame: pd.DataFrame, *, name: str, t: Translator) -> pd.DataFrame:
    """Replace codes and their parameters by one column of words, where the frame says things."""
    rule = SENTENCES.get(name)
    if rule is None:
        return frame
    said = [
        t(rule.key.format(code), **params) for code, params in zip(frame[rule.code], frame["params"], strict=True)
    ]
    rest = frame.drop(columns=[column for column in rule.replaces if column in frame])
    rest.insert(0, "what", pd.Series(said, index=frame.index, dtype="str"))
    return rest


def cell_words(value: Any, *, frame: str, column: str, t: Translator) -> str:
    """Say one cell that is no number and no day: a code as its word, a list with commas, yes or no."""
    plain = encode(value)
    if plain is None:
        return ""
    if isinstance(plain, bool):
        return t("csv.yes") if plain else t("csv.no")
    if isinstance(plain, list):
        return ", ".join(cell_words(item, frame=frame, column=column, t=t) for item in plain)
    if isinstance(plain, dict):
        return ", ".join(f"{key}: {cell_words(item, frame=frame, column=key, t=t)}" for key, item in plain.items())
    return code_words(str(plain), frame=frame, column=column, t=t)


def code_words(code: str, *, frame: str, column: str, t: Translator) -> str:
    """Give the word of a code; data, and codes that the catalogues do not know, stand as they are."""
    key = WORDS.get(f"{frame}.{column}", WORDS.get(column, "")).format(code)
    # the indicator of an axis is the key of the axis itself
    found = next((known for known in (key, code) if "." in known and t.has(known)), None)
    return t(found) if found else code
