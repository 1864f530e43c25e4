"""The one register of schools: which school a login, code or name in a file means."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import Select, select

from data.facts import SchoolEntry
from data.municipalities import Path
from data.resolver import KEYS, Resolver, entry_names
from data.schema import FactUnit, School, SchoolName, SchoolRecord, Territory
from data.store import Reader

__all__ = ["KEYS", "Resolver", "entry_names", "identities", "resolver"]


def resolver(reader: Reader, extra: Sequence[SchoolEntry] = ()) -> Resolver:
    """Learn all names of registered schools, their municipalities, and what registries about to be saved add."""
    known = Resolver()
    records = reader.connection.execute(_records()).all()
    names = _names(reader)
    for school_id, code, short_name in records:
        known.add(code, names.get(school_id, ()), short_name=short_name)
    for path in _paths(reader):
        known.municipalities.learn(path)
    known.enlist(extra)
    return known


def identities(reader: Reader) -> Resolver:
    """Learn which schools there are for a registry that comes in, those that no registry describes now too."""
    known = resolver(reader)
    names = _names(reader)
    for school_id, code in reader.connection.execute(select(School.id, School.code)):
        if code not in known.shown:
            known.add_identity(code, names.get(school_id, ()))
    return known


def _records() -> Select[int, str, str]:
    return (
        select(School.id, School.code, SchoolRecord.short_name)
        .select_from(FactUnit)
        .join(School, School.id == FactUnit.school_id)
        .join(SchoolRecord, SchoolRecord.unit_id == FactUnit.id)
        .where(FactUnit.kind == "registry", FactUnit.is_current.is_(True))
    )


def _names(reader: Reader) -> dict[int, list[tuple[str, str]]]:
    names: dict[int, list[tuple[str, str]]] = {}
    question = select(SchoolName.school_id, SchoolName.system, SchoolName.value)
    for school_id, system, value in reader.connection.execute(question):
        names.setdefault(school_id, []).append((system, value))
    return names


def _paths(reader: Reader) -> Iterator[Path]:
    """Give the paths from the top to every territory that a registered school stands in."""
    columns = Territory.id, Territory.kind, Territory.name, Territory.parent_id
    nodes = {row.id: row for row in reader.connection.execute(select(*columns))}
    used = _records().with_only_columns(SchoolRecord.territory_id).distinct()
    for lowest in reader.connection.execute(used.order_by(SchoolRecord.territory_id)).scalars():
        path: list[tuple[str, str]] = []
        node = nodes.get(lowest)
        while node is not None:
            path.insert(0, (node.kind, node.name))
            node = nodes.get(node.parent_id)
        yield tuple(path)
