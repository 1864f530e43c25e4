"""Which facts are answered from: of every unit those of the latest source that is not withdrawn."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Connection, and_, exists, func, select, update
from sqlalchemy.orm import aliased

from data.schema import FactUnit, Source

Other = aliased(FactUnit, name="other")
Touched = aliased(FactUnit, name="touched")


def settle(connection: Connection, source_id: int) -> int:
    """Decide anew about every unit that a source speaks of; tell how many units of other sources gave way."""
    winners = (
        select(func.max(Other.id))
        .join(Touched, _same_unit())
        .join(Source, Source.id == Other.source_id)
        .where(Touched.source_id == source_id, Source.is_withdrawn.is_(False))
        .group_by(Other.kind, Other.subject, Other.key)
    )
    losers = (
        select(Other.id)
        .join(Touched, _same_unit())
        .where(Touched.source_id == source_id, Other.is_current.is_(True))
    )
    retired = connection.execute(
        update(FactUnit)
        .where(FactUnit.id.in_(losers), FactUnit.id.not_in(winners))
        .values(is_current=False)
        .returning(FactUnit.source_id)
    ).scalars()
    gave_way = sum(owner != source_id for owner in retired)
    connection.execute(
        update(FactUnit).where(FactUnit.id.in_(winners), FactUnit.is_current.is_(False)).values(is_current=True)
    )
    return gave_way


def is_whole(connection: Connection, source_id: int) -> bool:
    """Tell whether everything a source says is answered from."""
    superseded = exists().where(FactUnit.source_id == source_id, FactUnit.is_current.is_(False))
    return not connection.execute(select(superseded)).scalar_one()


def _same_unit() -> ColumnElement[bool]:
    return and_(Other.kind == Touched.kind, Other.subject == Touched.subject, Other.key == Touched.key)
