"""What withdrawing or restoring a source would change, said before it is done."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, and_, func, select
from sqlalchemy.orm import aliased

from data.errors import StoreError
from data.schema import FactUnit, Source
from data.store import Reader

Mine = aliased(FactUnit, name="mine")
Theirs = aliased(FactUnit, name="theirs")


@dataclass(frozen=True)
class Change:
    """``units`` and ``schools`` would stop (or begin) to be answered from; ``others`` name the files that would
    be answered from instead, or give way, with how many units of theirs.
    """

    file_name: str
    is_withdrawn: bool
    units: int
    schools: int
    others: tuple[tuple[str, int], ...] = ()


def change(reader: Reader, source_id: int) -> Change:
    """Tell what switching a source off, or on if it is off, would change."""
    source = reader.connection.execute(
        select(Source.file_name, Source.is_withdrawn).where(Source.id == source_id)
    ).one_or_none()
    if source is None:
        raise StoreError("unknown_source", source=source_id)
    own = _coming_back(source_id) if source.is_withdrawn else _answered_from(source_id)
    touched = select(func.count(Mine.id), func.count(Mine.school_id.distinct())).where(Mine.id.in_(own))
    units, schools = reader.connection.execute(touched).one()
    others = reader.connection.execute(_others(own, retiring=source.is_withdrawn)).all()
    return Change(source.file_name, source.is_withdrawn, units, schools, tuple((row[0], row[1]) for row in others))


def _answered_from(source_id: int) -> Select[int]:
    return select(Mine.id).where(Mine.source_id == source_id, Mine.is_current.is_(True))


def _coming_back(source_id: int) -> Select[int]:
    """Choose the units that nothing later and valid speaks of."""
    later = (
        select(Theirs.id)
        .join(Source, Source.id == Theirs.source_id)
        .where(_same_unit(), Theirs.id > Mine.id, Source.is_withdrawn.is_(False))
    )
    return select(Mine.id).where(Mine.source_id == source_id, ~later.exists())


def _others(own: Select[int], *, retiring: bool) -> Select[str, int]:
    """Count by file the units that give way, or those that would be answered from instead."""
    joined = select(Mine.id.label("mine"), func.max(Theirs.id).label("theirs")).join(Theirs, _same_unit())
    valid = joined.join(Source, Source.id == Theirs.source_id).where(
        Mine.id.in_(own), Theirs.id != Mine.id, Source.is_withdrawn.is_(False)
    )
    pairs = valid.group_by(Mine.id).subquery()
    rules = [Theirs.is_current.is_(True)] if retiring else []
    return (
        select(Source.file_name, func.count(Theirs.id))
        .join(Theirs, Theirs.source_id == Source.id)
        .where(Theirs.id.in_(select(pairs.c.theirs)), *rules)
        .group_by(Source.id, Source.file_name)
        .order_by(Source.id)
    )


def _same_unit() -> ColumnElement[bool]:
    return and_(Theirs.kind == Mine.kind, Theirs.subject == Mine.subject, Theirs.key == Mine.key)
