"""Shares that somebody else has published by groups of participants, as they were given."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pandas as pd
from sqlalchemy import or_, select

from data.frames import Question
from data.queries.current import one_of
from data.schema import FactUnit, GroupSize, JournalChange, MarkShare, ParticipantGroup, Source
from data.store import Reader
from domain.scope import Scope

GROUP = (
    FactUnit.assessment_id,
    ParticipantGroup.id.label("group_id"),
    ParticipantGroup.kind,
    ParticipantGroup.code,
    ParticipantGroup.name,
    ParticipantGroup.parent_id,
    ParticipantGroup.territory_id,
    ParticipantGroup.school_id,
    GroupSize.participants,
    Source.file_name,
)
WHOLE = {"parent_id": "float64", "territory_id": "float64", "school_id": "float64"}


def mark_shares(reader: Reader, scope: Scope, *, assessment_ids: Iterable[int]) -> pd.DataFrame:
    """Give published shares of marks: assessment_id, group_id, kind, code, name, parent_id, territory_id,
    school_id, participants, file_name, mark, share_pct.
    """
    return _rows(reader, scope, MarkShare, assessment_ids, MarkShare.mark, MarkShare.share_pct)


def journal_changes(reader: Reader, scope: Scope, *, assessment_ids: Iterable[int]) -> pd.DataFrame:
    """Give published comparisons with the journal: the columns of ``mark_shares`` up to ``file_name``, then
    outcome (lowered, confirmed, raised), share_pct, pupils.
    """
    table = JournalChange
    rows = _rows(reader, scope, table, assessment_ids, table.outcome, table.share_pct, table.pupils)
    return rows.astype({"pupils": "float64"})


def _rows(reader: Reader, scope: Scope, table: Any, assessment_ids: Iterable[int], *columns: Any) -> pd.DataFrame:
    question: Question = (
        select(*GROUP, *columns)
        .select_from(FactUnit)
        .join(ParticipantGroup, ParticipantGroup.id == FactUnit.group_id)
        .join(GroupSize, GroupSize.unit_id == FactUnit.id)
        .join(table, table.unit_id == FactUnit.id)
        .join(Source, Source.id == FactUnit.source_id)
        .where(FactUnit.kind == "published", FactUnit.is_current.is_(True))
        .where(one_of(FactUnit.assessment_id, assessment_ids))
    )
    if scope.schools is not None:
        # territories are public; of schools only those the reader may see
        own = one_of(ParticipantGroup.school_id, scope.schools)
        question = question.where(or_(ParticipantGroup.kind != "school", own))
    return reader.frame(question.order_by(FactUnit.id)).astype(WHOLE)
