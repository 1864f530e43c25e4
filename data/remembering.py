"""Remembers what people said by hand, and forgets it: which school a name in their files means."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import delete, insert, select

from data.errors import StoreError
from data.journal import LONGEST_NAME, write_event
from data.names import LOGIN, login_number, without_login
from data.registry import KEYS, resolver
from data.schema import LoadEvent, School, SchoolName
from data.store import Reader, Store

MEANS = " → "


def names_in(text: str) -> list[tuple[str, str]]:
    """Tell which names a cell holds: a login of ФИС ОКО means its school by itself, the rest is a name."""
    if login_number(text) is None:
        return [("remembered", text)]
    found = LOGIN.search(text)
    name = without_login(text) if found else ""
    return [("fis_oko", found.group(0) if found else text.strip()), *([("remembered", name)] if name else [])]


def remember(store: Store, names: Iterable[tuple[str, str]], *, school: str, called: str, by: str) -> None:
    """Let names (system, value) mean the school of that code from now on; ``called`` is what the journal says."""
    with store.writing() as connection:
        school_id = connection.execute(select(School.id).where(School.code == school)).scalar_one_or_none()
        if school_id is None:
            raise StoreError("unknown_school", school=school)
        known = {
            tuple(row)
            for row in connection.execute(
                select(SchoolName.system, SchoolName.key).where(SchoolName.school_id == school_id)
            )
        }
        new = {(system, KEYS[system](value)): value[:LONGEST_NAME] for system, value in names}
        rows = [
            {"school_id": school_id, "system": system, "key": key, "value": value}
            for (system, key), value in new.items()
            if key and (system, key) not in known
        ]
        if rows:
            connection.execute(insert(SchoolName), rows)
        write_event(connection, kind="remembered", by=by, file_name=called[:LONGEST_NAME], layout=None)


@dataclass(frozen=True)
class Remembered:
    """A name that means a school because somebody said so."""

    name_id: int
    name: str
    school: str


def remembered(reader: Reader) -> list[Remembered]:
    """List what was settled by hand, by name; logins that a registry brought are not among it."""
    shown = resolver(reader).shown
    said = _said(reader)
    columns = SchoolName.id, SchoolName.system, SchoolName.key, SchoolName.value, School.code
    rows = reader.connection.execute(select(*columns).join(School, School.id == SchoolName.school_id))
    found = [
        Remembered(row.id, row.value, shown[row.code])
        for row in rows
        if row.code in shown and (row.system == "remembered" or (row.system, row.key, shown[row.code]) in said)
    ]
    return sorted(found, key=lambda one: (one.name.casefold(), one.name_id))


def forget(store: Store, name_id: int, *, by: str) -> Remembered:
    """Let a name mean nothing again; facts that were counted under it stay until their file is withdrawn."""
    with store.writing() as connection:
        known = next((one for one in remembered(Reader(connection)) if one.name_id == name_id), None)
        if known is None:
            raise StoreError("unknown_name", name=name_id)
        connection.execute(delete(SchoolName).where(SchoolName.id == name_id))
        called = f"{known.name}{MEANS}{known.school}"[:LONGEST_NAME]
        write_event(connection, kind="forgotten", by=by, file_name=called, layout=None)
        return known


def _said(reader: Reader) -> set[tuple[str, str, str]]:
    """Give (system, key, school) of everything that the journal says was settled."""
    events = select(LoadEvent.file_name).where(LoadEvent.kind == "remembered")
    told = [text.rpartition(MEANS) for text in reader.connection.execute(events).scalars()]
    return {(system, KEYS[system](value), school) for name, _, school in told for system, value in names_in(name)}
