"""Groups of participants of a report: found again by their place in its tree, tied to schools and territories."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, insert, or_, select, update

from data.facts import GroupEntry
from data.names import code_key, login_number, name_key
from data.schema import ParticipantGroup, SchoolName, Territory

TOP = "sample"


def group_ids(
    connection: Connection, entries: Sequence[GroupEntry], *, school_ids: Mapping[str, int]
) -> dict[int, int]:
    """Find or make the groups of a file: position in it -> id; the name is the one published last."""
    if not entries:
        return {}
    known = {row.path_key: row.id for row in connection.execute(_known())}
    ids: dict[int, int] = {}
    for position, (entry, path) in enumerate(zip(entries, path_keys(entries), strict=True)):
        written = _written(entry, parent_id=ids.get(-1 if entry.parent is None else entry.parent))
        if entry.school in school_ids:
            written["school_id"] = school_ids[str(entry.school)]
        if path in known:
            connection.execute(
                update(ParticipantGroup).where(ParticipantGroup.id == known[path]).values(**written)
            )
        else:
            row = insert(ParticipantGroup).values(kind=entry.kind, path_key=path, **written)
            known[path] = connection.execute(row.returning(ParticipantGroup.id)).scalar_one()
        ids[position] = known[path]
    link_groups(connection)
    return ids


def path_keys(entries: Sequence[GroupEntry]) -> list[str]:
    """Write the place of each group: a code is known nationwide, so a place begins anew at it.

    The whole sample is left out: a report may begin with the region, and it is the same region.
    """
    paths: list[str] = []
    for entry in entries:
        code = login_number(entry.code) or code_key(entry.code)
        own = f"{entry.kind}:{code or name_key(entry.name)}"
        parent = None if code or entry.parent is None else entries[entry.parent]
        is_placed = parent is not None and parent.kind != TOP
        paths.append(f"{paths[entry.parent or 0]}/{own}" if is_placed else own)
    return paths


def link_groups(connection: Connection) -> None:
    """Tie groups to the schools of their logins and the territories of their names that are known by now."""
    loose = select(ParticipantGroup).where(
        or_(ParticipantGroup.school_id.is_(None), ParticipantGroup.territory_id.is_(None))
    )
    rows = connection.execute(loose).all()
    if not rows:
        return
    schools = {row.key: row.school_id for row in connection.execute(_logins())}
    places = _places(connection)
    for row in rows:
        values: dict[str, int | None] = {"territory_id": places.get((row.kind, name_key(row.name)))}
        if row.kind == "school" and row.school_id is None:
            values["school_id"] = schools.get(login_number(row.code) or "")
        found = {name: number for name, number in values.items() if number is not None}
        if found:
            connection.execute(update(ParticipantGroup).where(ParticipantGroup.id == row.id).values(**found))


def _known() -> Any:
    return select(ParticipantGroup.path_key, ParticipantGroup.id)


def _written(entry: GroupEntry, *, parent_id: int | None) -> dict[str, Any]:
    said: dict[str, Any] = {"code": entry.code, "name": entry.name}
    return said if parent_id is None else said | {"parent_id": parent_id}


def _logins() -> Any:
    return select(SchoolName.key, SchoolName.school_id).where(SchoolName.system == "fis_oko")


def _places(connection: Connection) -> dict[tuple[str, str], int]:
    """Give territories by kind and name; a name that several have ties nothing."""
    rows = connection.execute(select(Territory.kind, Territory.name_key, Territory.id)).all()
    told = Counter((row.kind, row.name_key) for row in rows)
    return {place: row.id for row in rows if told[place := (row.kind, row.name_key)] == 1}
