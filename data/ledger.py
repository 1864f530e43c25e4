"""Saves files into the store and takes them out again; the only writer of facts.

A whole command is one transaction: killed at any moment, the store is as it was.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from sqlalchemy import Connection, insert, select, update
from sqlalchemy.exc import DataError, IntegrityError

from data.currentness import is_whole, settle
from data.enrolling import enrol
from data.errors import Refused
from data.facts import Facts, ReadFile
from data.groups import link_groups
from data.journal import now, record, write_problems
from data.outcome import Outcome
from data.schema import Source, SourceIgnored, StoreInfo
from data.sources import find_source
from data.store import Store
from data.turnouts import lost_turnouts
from data.units import registered, write_facts
from data.withdrawal import restore, withdraw
from domain.problem import Problem, Severity

__all__ = ["Outcome", "find_source", "restore", "save", "withdraw"]


@dataclass(frozen=True)
class _Desk:
    """What the saving of every file of a command needs."""

    connection: Connection
    by: str
    kind: str


def save(
    store: Store, files: Sequence[ReadFile], *, by: str, dry_run: bool = False, demo: bool = False
) -> list[Outcome]:
    """Save all files or, killed, none; registries first, outcomes in the order of the files."""
    kind = "demo" if demo else "real"
    registries_first = sorted(range(len(files)), key=lambda number: not _is_registry(files[number]))
    with store.writing() as connection:
        whole = connection.begin_nested()
        desk = _Desk(connection, by, kind)
        done = {number: _save_one(desk, files[number], dry_run=dry_run) for number in registries_first}
        whole.rollback() if dry_run else whole.commit()
    return [done[number] for number in range(len(files))]


def _is_registry(file: ReadFile) -> bool:
    return file.facts is not None and bool(file.facts.schools)


def _save_one(desk: _Desk, file: ReadFile, *, dry_run: bool) -> Outcome:
    try:
        with _refusing(desk.connection):
            facts, layout = _require_facts(desk, file)
            status, source_id, lost = _save_facts(desk, file, facts, layout)
    except Refused as refused:
        event = record(desk.connection, "refused", file, by=desk.by)
        problems = (*file.problems, *refused.problems)
        write_problems(desk.connection, event, problems)
        return _outcome(_uncounted(file), "refused", problems, None)
    return _outcome(file, status, (*file.problems, *lost), None if dry_run else source_id)


@contextmanager
def _refusing(connection: Connection) -> Iterator[None]:
    """Undo a file that breaks a rule of the schema, and only this file."""
    try:
        with connection.begin_nested():
            yield
    except (IntegrityError, DataError) as error:
        rule = str(error.orig).splitlines()[0]
        raise Refused([Problem(Severity.FATAL, "store_refused", value=rule[:200])]) from error


def _require_facts(desk: _Desk, file: ReadFile) -> tuple[Facts, str]:
    store_kind = desk.connection.execute(select(StoreInfo.kind)).scalar_one()
    if store_kind not in ("empty", desk.kind):
        raise Refused([Problem(Severity.FATAL, f"{store_kind}_store")])
    if file.facts is None or file.layout is None:
        raise Refused([])
    return file.facts, file.layout


def _save_facts(desk: _Desk, file: ReadFile, facts: Facts, layout: str) -> tuple[str, int, list[Problem]]:
    connection = desk.connection
    known = _same_source(connection, file)
    if known is not None:
        return "unchanged", known, []
    source_id = _write_source(desk, file, layout)
    if facts.schools:
        enrolled = enrol(connection, facts.schools)
        write_facts(connection, source_id, enrolled.facts, school_ids=enrolled.school_ids)
        link_groups(connection)
    write_facts(connection, source_id, facts, school_ids=registered(connection))
    status = "replaced" if settle(connection, source_id) else "saved"
    connection.execute(update(StoreInfo).where(StoreInfo.kind == "empty").values(kind=desk.kind))
    event = record(connection, status, file, by=desk.by, source_id=source_id)
    lost = lost_turnouts(connection, source_id)
    write_problems(connection, event, (*file.problems, *lost))
    return status, source_id, lost


def _same_source(connection: Connection, file: ReadFile) -> int | None:
    """Find the newest source of the same bytes, if everything it says is still answered from.

    Rows of schools that were unknown then and are known now make it another source.
    """
    same = {"sha256": file.sha256, "layout": file.layout, "context": file.context, "counted": file.counted}
    question = select(Source.id).filter_by(**same, is_withdrawn=False).order_by(Source.id.desc()).limit(1)
    known = connection.execute(question).scalar_one_or_none()
    return known if known is not None and is_whole(connection, known) else None


def _write_source(desk: _Desk, file: ReadFile, layout: str) -> int:
    row = {
        "file_name": file.file_name,
        "folder": file.folder,
        "sha256": file.sha256,
        "layout": layout,
        "context": file.context,
        "loaded_at": now(),
        "loaded_by": desk.by,
        "row_count": file.rows,
        "counted": file.counted,
        "set_aside": sum(file.ignored.values()),
    }
    source_id = desk.connection.execute(insert(Source).values(row).returning(Source.id)).scalar_one()
    ignored = [
        {"source_id": source_id, "reason": reason, "row_count": rows}
        for reason, rows in file.ignored.items()
        if rows
    ]
    if ignored:
        desk.connection.execute(insert(SourceIgnored), ignored)
    return source_id


def _uncounted(file: ReadFile) -> ReadFile:
    """Account for the rows of a file that could be counted and yet is not saved."""
    if not file.counted:
        return file
    return replace(file, counted=0, ignored={**file.ignored, "refused": file.counted})


def _outcome(file: ReadFile, status: str, problems: tuple[Problem, ...], source_id: int | None) -> Outcome:
    return Outcome(
        file_name=file.file_name,
        folder=file.folder,
        layout=file.layout,
        status=status,
        rows=file.rows,
        counted=file.counted,
        ignored=file.ignored,
        problems=problems,
        source_id=source_id,
    )
