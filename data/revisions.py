"""What happened to the whole store since a revision, whoever asks."""

from __future__ import annotations

from sqlalchemy import func, select

from data.schema import LoadEvent
from data.store import Reader

CHANGES = ("saved", "replaced", "withdrawn", "restored")


def changes_since(reader: Reader, revision: int) -> int:
    """Count what changed the facts after a revision: files saved, replaced, withdrawn, restored."""
    question = select(func.count(LoadEvent.id)).where(LoadEvent.id > revision, LoadEvent.kind.in_(CHANGES))
    return reader.connection.execute(question).scalar_one()
