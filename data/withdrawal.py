"""Takes a source back, which brings back what it replaced, or takes it up again."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Row, func, select, update

from data.currentness import settle
from data.errors import StoreError
from data.journal import write_event
from data.outcome import Outcome
from data.schema import Event, FactUnit, Membership, Source, SourceIgnored
from data.store import Store
from domain.problem import Problem, Severity

NAMED_FILES = 5


def withdraw(store: Store, source_id: int, *, by: str) -> Outcome:
    """Stop answering from a source; a registry whose schools others still speak about stays."""
    with store.writing() as connection:
        source = _source(connection, source_id)
        if source.is_withdrawn:
            return _outcome(connection, source, "unchanged")
        users = _users_of_lost_schools(connection, source_id)
        if users:
            return _outcome(connection, source, "refused", [_in_use(users)])
        return _switch(connection, source, withdrawn=True, by=by)


def restore(store: Store, source_id: int, *, by: str) -> Outcome:
    """Answer from a withdrawn source again, where nothing later has been said."""
    with store.writing() as connection:
        source = _source(connection, source_id)
        if not source.is_withdrawn:
            return _outcome(connection, source, "unchanged")
        missing = _unregistered(connection, source_id)
        if missing:
            problem = Problem(Severity.FATAL, "registry_missing", params={"schools": missing})
            return _outcome(connection, source, "refused", [problem])
        return _switch(connection, source, withdrawn=False, by=by)


def _switch(connection: Connection, source: Row[Any], *, withdrawn: bool, by: str) -> Outcome:
    connection.execute(update(Source).where(Source.id == source.id).values(is_withdrawn=withdrawn))
    settle(connection, source.id)
    kind = "withdrawn" if withdrawn else "restored"
    write_event(
        connection, kind=kind, by=by, file_name=source.file_name, layout=source.layout, source_id=source.id
    )
    return _outcome(connection, source, kind)


def _source(connection: Connection, source_id: int) -> Row[Any]:
    table = Source.__table__
    row = connection.execute(select(table).where(table.c.id == source_id)).one_or_none()
    if row is None:
        raise StoreError("unknown_source", source=source_id)
    return row


def _users_of_lost_schools(connection: Connection, source_id: int) -> list[str]:
    """Name the files that speak about schools which only this source registers."""
    others = (
        select(FactUnit.school_id)
        .join(Source, Source.id == FactUnit.source_id)
        .where(FactUnit.kind == "registry", Source.id != source_id, Source.is_withdrawn.is_(False))
    )
    lost = select(FactUnit.school_id).where(
        FactUnit.kind == "registry", FactUnit.source_id == source_id, FactUnit.school_id.not_in(others)
    )
    speaking = (
        select(Source.file_name, Source.id)
        .join(FactUnit, FactUnit.source_id == Source.id)
        .outerjoin(Membership, Membership.unit_id == FactUnit.id)
        .outerjoin(Event, Event.unit_id == FactUnit.id)
        .where(FactUnit.is_current.is_(True), FactUnit.kind != "registry")
        .where(
            FactUnit.school_id.in_(lost)
            | Membership.curator_school_id.in_(lost)
            | Event.curator_school_id.in_(lost)
        )
        .distinct()
        .order_by(Source.file_name)
    )
    return list(connection.execute(speaking).scalars())


def _in_use(users: list[str]) -> Problem:
    names = list(dict.fromkeys(users))
    named = ", ".join(names[:NAMED_FILES]) + ("…" if len(names) > NAMED_FILES else "")
    return Problem(Severity.FATAL, "registry_in_use", value=named, params={"files": len(users)})


def _unregistered(connection: Connection, source_id: int) -> int:
    registered = select(FactUnit.school_id).where(FactUnit.kind == "registry", FactUnit.is_current.is_(True))
    question = select(func.count(FactUnit.school_id.distinct())).where(
        FactUnit.source_id == source_id, FactUnit.kind != "registry", FactUnit.school_id.not_in(registered)
    )
    return connection.execute(question).scalar_one()


def _outcome(connection: Connection, source: Row[Any], status: str, problems: Iterable[Problem] = ()) -> Outcome:
    ignored = select(SourceIgnored.reason, SourceIgnored.row_count).where(SourceIgnored.source_id == source.id)
    return Outcome(
        file_name=source.file_name,
        folder=source.folder,
        layout=source.layout,
        status=status,
        rows=source.row_count,
        counted=source.counted,
        ignored={row.reason: row.row_count for row in connection.execute(ignored)},
        problems=tuple(problems),
        source_id=source.id,
    )
