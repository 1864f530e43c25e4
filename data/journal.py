"""Writes the journal of the store: what happened to which file, and what was wrong with it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, insert

from data.facts import ReadFile
from data.schema import LoadEvent, LoadProblem
from domain.problem import Problem

LONGEST_NAME = 400


def now() -> datetime:
    """Give the time on the wall of the machine that loads, to the second: readers see it as it is."""
    return datetime.now().replace(microsecond=0)


def record(connection: Connection, kind: str, file: ReadFile, *, by: str, source_id: int | None = None) -> int:
    """Add an event about a file and return its id, which is the new revision of the store."""
    return write_event(
        connection, kind=kind, by=by, file_name=file.file_name, layout=file.layout, source_id=source_id
    )


def write_event(connection: Connection, **row: object) -> int:
    """Add an event of any kind."""
    event = insert(LoadEvent).values(at=now(), **row).returning(LoadEvent.id)
    return connection.execute(event).scalar_one()


def write_problems(connection: Connection, event_id: int, problems: Sequence[Problem]) -> None:
    """Keep the problems of an event in the order they were met."""
    if problems:
        connection.execute(insert(LoadProblem), [_row(event_id, problem) for problem in problems])


def _row(event_id: int, problem: Problem) -> dict[str, object]:
    return {
        "event_id": event_id,
        "severity": problem.severity.value,
        "code": problem.code,
        "sheet": _short(problem.sheet),
        "row": problem.row,
        "column": _short(problem.column),
        "value": _short(problem.value),
        "params": json.dumps(dict(problem.params), ensure_ascii=False),
    }


def _short(text: str | None) -> str | None:
    return None if text is None else text[:LONGEST_NAME]
