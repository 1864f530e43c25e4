"""Which rows of which files stand behind facts, and what happened to the store since a revision."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import pandas as pd
from sqlalchemy import ColumnElement, func, select

from data.frames import Question
from data.queries.current import one_of
from data.schema import FactUnit, LoadEvent, Source
from data.store import Reader
from domain.scope import Scope

CHANGES = ("saved", "replaced", "withdrawn", "restored")
SAME = ["kind", "school_id", "key"]


@dataclass(frozen=True)
class Rested:
    """The facts that a figure rests on; None leaves a side open."""

    kinds: tuple[str, ...]
    assessment_ids: Collection[int] | None = None
    academic_year: int | None = None
    point: str | None = None
    instrument: str | None = None


def units_behind(reader: Reader, scope: Scope, facts: Rested) -> pd.DataFrame:
    """List current units with their place: unit_id, kind, school_id, key, sheet, row_ranges, source_id,
    file_name, layout, loaded_at, loaded_by, sha256, row_count, counted, set_aside; by file and school.
    """
    question = (
        select(
            FactUnit.id.label("unit_id"),
            FactUnit.kind,
            FactUnit.school_id,
            FactUnit.key,
            FactUnit.sheet,
            FactUnit.row_ranges,
            FactUnit.source_id,
            Source.file_name,
            Source.layout,
            Source.loaded_at,
            Source.loaded_by,
            Source.sha256,
            Source.row_count,
            Source.counted,
            Source.set_aside,
        )
        .join(Source, Source.id == FactUnit.source_id)
        .where(FactUnit.is_current.is_(True), *_conditions(scope, facts))
    )
    return reader.frame(question.order_by(Source.id, FactUnit.school_id, FactUnit.id))


def replaced_by(reader: Reader, scope: Scope, facts: Rested) -> pd.DataFrame:
    """List what current units took the place of: kind, school_id, key, replaced (the newest file's name)."""
    question = (
        select(
            FactUnit.kind, FactUnit.school_id, FactUnit.key, FactUnit.source_id, Source.file_name.label("replaced")
        )
        .join(Source, Source.id == FactUnit.source_id)
        .where(FactUnit.is_current.is_(False), *_conditions(scope, facts))
        .order_by(FactUnit.source_id.desc())
    )
    return reader.frame(question).drop_duplicates(SAME)[[*SAME, "replaced"]]


def changes_since(reader: Reader, revision: int) -> int:
    """Count what changed the facts after a revision: files saved, replaced, withdrawn, restored."""
    question: Question = select(func.count(LoadEvent.id).label("n")).where(
        LoadEvent.id > revision, LoadEvent.kind.in_(CHANGES)
    )
    return int(reader.frame(question)["n"].iloc[0])


def _conditions(scope: Scope, facts: Rested) -> list[ColumnElement[bool]]:
    rules: list[ColumnElement[bool]] = [FactUnit.kind.in_(facts.kinds)]
    if scope.schools is not None:
        rules.append(one_of(FactUnit.school_id, scope.schools))
    if facts.assessment_ids is not None:
        rules.append(one_of(FactUnit.assessment_id, facts.assessment_ids))
    for name in ("academic_year", "point", "instrument"):
        value = getattr(facts, name)
        if value is not None:
            rules.append(getattr(FactUnit, name) == value)
    return rules
