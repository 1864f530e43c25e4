"""Finds the source that a person means by its number or file name."""

from __future__ import annotations

from sqlalchemy import exists, select

from data.errors import StoreError
from data.schema import FactUnit, Source
from data.store import Store


def find_source(store: Store, text: str, *, withdrawn: bool = False) -> int:
    """Give the id; of several files of one name the one that is answered from, if it is the only one."""
    in_use = exists().where(FactUnit.source_id == Source.id, FactUnit.is_current.is_(True))
    question = select(Source.id, Source.file_name, in_use).order_by(Source.id)
    with store.reading() as reader:
        rows = reader.connection.execute(question.where(Source.is_withdrawn.is_(withdrawn))).all()
    if text.isdigit() and int(text) in {row[0] for row in rows}:
        return int(text)
    named = [row for row in rows if row[1].casefold() == text.strip().casefold()]
    used = [row for row in named if row[2]] or named
    if not used:
        raise StoreError("unknown_source", source=text)
    if len(used) > 1:
        raise StoreError("ambiguous_source", source=text, ids=", ".join(str(row[0]) for row in used))
    return int(used[0][0])
