"""Where facts come from: sources, what was set aside, what was refused, the journal of the store.

A reader with a limited scope is told about sources that have facts about the own schools only.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
from sqlalchemy import ColumnElement, case, func, select

from data.frames import Question
from data.queries.current import one_of
from data.schema import FactUnit, LoadEvent, LoadProblem, Source, SourceIgnored
from data.store import Reader
from domain.scope import Scope

FILE = Source.id.label("source_id"), Source.file_name


def sources(reader: Reader, scope: Scope) -> pd.DataFrame:
    """List sources, newest first: source_id, file_name, folder, layout, loaded_at, loaded_by, row_count,
    counted, set_aside, units, units_current, schools, is_withdrawn, sha256.
    """
    units = _units_of_sources(scope).subquery()
    counted = (units.c.units, units.c.units_current, units.c.schools)
    question = (
        select(
            *FILE,
            Source.folder,
            Source.layout,
            Source.loaded_at,
            Source.loaded_by,
            Source.row_count,
            Source.counted,
            Source.set_aside,
            *(func.coalesce(column, 0).label(column.key) for column in counted),
            Source.is_withdrawn,
            Source.sha256,
        )
        .outerjoin(units, units.c.source_id == Source.id)
        .where(*_known(scope, Source.id))
    )
    return reader.frame(question.order_by(Source.id.desc()))


def ignored(reader: Reader, scope: Scope) -> pd.DataFrame:
    """Count rows set aside, newest source first: source_id, file_name, reason, row_count."""
    question = (
        select(*FILE, SourceIgnored.reason, SourceIgnored.row_count)
        .join(SourceIgnored, SourceIgnored.source_id == Source.id)
        .where(*_known(scope, Source.id))
    )
    return reader.frame(question.order_by(Source.id.desc(), SourceIgnored.row_count.desc()))


def problems(reader: Reader, scope: Scope) -> pd.DataFrame:
    """List every problem, newest load first, in the order met: event_id, at, kind (of the event), file_name,
    layout, source_id (NaN for a refusal), severity, code, sheet, row, column, value, params (JSON).
    """
    question = (
        select(
            LoadProblem.event_id,
            LoadEvent.at,
            LoadEvent.kind,
            LoadEvent.file_name,
            LoadEvent.layout,
            LoadEvent.source_id,
            LoadProblem.severity,
            LoadProblem.code,
            LoadProblem.sheet,
            LoadProblem.row,
            LoadProblem.column,
            LoadProblem.value,
            LoadProblem.params,
        )
        .join(LoadEvent, LoadEvent.id == LoadProblem.event_id)
        .where(*_known(scope, LoadEvent.source_id))
        .order_by(LoadProblem.event_id.desc(), LoadProblem.id)
    )
    return reader.frame(question).astype({"source_id": "float64", "row": "float64"})


def journal(reader: Reader, scope: Scope) -> pd.DataFrame:
    """List what happened, newest first: event_id, at, kind, by, file_name, layout, source_id, rows."""
    question = (
        select(
            LoadEvent.id.label("event_id"),
            LoadEvent.at,
            LoadEvent.kind,
            LoadEvent.by,
            LoadEvent.file_name,
            LoadEvent.layout,
            LoadEvent.source_id,
            Source.row_count.label("rows"),
        )
        .outerjoin(Source, Source.id == LoadEvent.source_id)
        .where(*_known(scope, LoadEvent.source_id))
    )
    frame = reader.frame(question.order_by(LoadEvent.id.desc()))
    return frame.astype({"source_id": "float64", "rows": "float64"})


def behind(reader: Reader, scope: Scope, *, kinds: Sequence[str] | None = None) -> pd.DataFrame:
    """List the sources under current facts of some kinds: source_id, file_name, layout, loaded_at, row_count."""
    rules = [FactUnit.is_current.is_(True), *_of_schools(scope)]
    if kinds is not None:
        rules.append(FactUnit.kind.in_(list(kinds)))
    question = select(*FILE, Source.layout, Source.loaded_at, Source.row_count)
    used = select(FactUnit.source_id).where(*rules)
    return reader.frame(question.where(Source.id.in_(used)).order_by(Source.id))


def _units_of_sources(scope: Scope) -> Question:
    return (
        select(
            FactUnit.source_id,
            func.count(FactUnit.id).label("units"),
            func.sum(case((FactUnit.is_current, 1), else_=0)).label("units_current"),
            func.count(FactUnit.school_id.distinct()).label("schools"),
        )
        .where(*_of_schools(scope))
        .group_by(FactUnit.source_id)
    )


def _of_schools(scope: Scope) -> list[ColumnElement[bool]]:
    return [] if scope.schools is None else [one_of(FactUnit.school_id, scope.schools)]


def _known(scope: Scope, source_id: Any) -> list[ColumnElement[bool]]:
    if scope.schools is None:
        return []
    return [source_id.in_(select(FactUnit.source_id).where(*_of_schools(scope)))]
