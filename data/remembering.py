"""Remembers what people said by hand: which school a name in their files means."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import insert, select

from data.errors import StoreError
from data.journal import LONGEST_NAME, write_event
from data.names import LOGIN, login_number, without_login
from data.registry import KEYS
from data.schema import School, SchoolName
from data.store import Store


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
