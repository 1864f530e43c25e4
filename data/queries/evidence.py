"""Which rows of which files stand behind facts."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import pandas as pd
from sqlalchemy import ColumnElement, and_, or_, select

from data.queries.current import one_of
from data.schema import FactUnit, ParticipantGroup, Source
from data.store import Reader
from domain.scope import Scope

SAME = ["kind", "school_id", "group_id", "key"]
NUMBERED = {"school_id": "float64", "group_id": "float64"}
OF_GROUP = {"group_school_id": "float64"}


@dataclass(frozen=True)
class Rested:
    """The facts that a figure rests on; None leaves a side open.

    ``groups`` are those of a published report, ``report`` is what its key begins with.
    """

    kinds: tuple[str, ...]
    assessment_ids: Collection[int] | None = None
    academic_year: int | None = None
    point: str | None = None
    instrument: str | None = None
    groups: Collection[int] | None = None
    report: str = ""


def units_behind(reader: Reader, scope: Scope, *, facts: Rested) -> pd.DataFrame:
    """List current units with their place: unit_id, kind, school_id, group_id, group_name, group_school_id, key,
    sheet, row_ranges, source_id, file_name, layout, loaded_at, loaded_by, sha256, row_count, counted, set_aside;
    by file and school.
    """
    question = (
        select(
            FactUnit.id.label("unit_id"),
            FactUnit.kind,
            FactUnit.school_id,
            FactUnit.group_id,
            ParticipantGroup.name.label("group_name"),
            ParticipantGroup.school_id.label("group_school_id"),
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
        .outerjoin(ParticipantGroup, ParticipantGroup.id == FactUnit.group_id)
        .where(FactUnit.is_current.is_(True), *_conditions(scope, facts))
    )
    return reader.frame(question.order_by(Source.id, FactUnit.school_id, FactUnit.id)).astype(NUMBERED | OF_GROUP)


def replaced_by(reader: Reader, scope: Scope, *, facts: Rested) -> pd.DataFrame:
    """List what current units took the place of: kind, school_id, group_id, key, replaced (newest file's name)."""
    question = (
        select(*(getattr(FactUnit, name) for name in SAME), FactUnit.source_id, Source.file_name.label("replaced"))
        .join(Source, Source.id == FactUnit.source_id)
        .where(FactUnit.is_current.is_(False), *_conditions(scope, facts))
        .order_by(FactUnit.source_id.desc())
    )
    return reader.frame(question).astype(NUMBERED).drop_duplicates(SAME)[[*SAME, "replaced"]]


def _conditions(scope: Scope, facts: Rested) -> list[ColumnElement[bool]]:
    rules: list[ColumnElement[bool]] = [FactUnit.kind.in_(facts.kinds)]
    if scope.schools is not None:
        # a published group belongs to no school; which may be seen is settled where they are listed
        rules.append(or_(_is_published(facts), one_of(FactUnit.school_id, scope.schools)))
    if "published" in facts.kinds:
        rules.append(or_(FactUnit.kind != "published", _is_published(facts)))
    if facts.assessment_ids is not None:
        rules.append(one_of(FactUnit.assessment_id, facts.assessment_ids))
    for name in ("academic_year", "point", "instrument"):
        value = getattr(facts, name)
        if value is not None:
            rules.append(getattr(FactUnit, name) == value)
    return rules


def _is_published(facts: Rested) -> ColumnElement[bool]:
    """Tell the rows of a report about the groups asked for."""
    of_report = FactUnit.key.startswith(f"{facts.report}:", autoescape=True)
    return and_(FactUnit.kind == "published", one_of(FactUnit.group_id, facts.groups or ()), of_report)
