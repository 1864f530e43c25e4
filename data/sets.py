"""Sets of schools that a reader keeps under a name: saved, renamed, removed."""

from __future__ import annotations

import secrets
from collections.abc import Sequence

from sqlalchemy import Connection, delete, insert, select, update

from data.errors import StoreError
from data.journal import now, write_event
from data.schema import School, SchoolSet, SchoolSetMember
from data.store import Store
from domain.filters import HAND_PICKED

LONGEST_NAME = 80
CODE_BYTES = 5


def save_set(store: Store, *, name: str, schools: Sequence[int], by: str) -> str:
    """Keep schools under a name and give the code that stands in the link; the schools keep their order."""
    picked = list(dict.fromkeys(schools))
    if not picked:
        raise StoreError("empty_set")
    if len(picked) > HAND_PICKED:
        raise StoreError("long_set", n=len(picked), most=HAND_PICKED)
    with store.writing() as connection:
        called = _free_name(connection, name)
        _require_schools(connection, picked)
        code = secrets.token_hex(CODE_BYTES)
        row = {"code": code, "name": called, "saved_at": now(), "saved_by": by}
        set_id = connection.execute(insert(SchoolSet).values(row).returning(SchoolSet.id)).scalar_one()
        members = [
            {"set_id": set_id, "school_id": school, "position": place} for place, school in enumerate(picked, 1)
        ]
        connection.execute(insert(SchoolSetMember), members)
        write_event(connection, kind="set_saved", by=by, file_name=called)
    return code


def rename_set(store: Store, code: str, *, name: str, by: str) -> None:
    """Call a set otherwise; its code, and so its links, stay."""
    with store.writing() as connection:
        set_id, old = _known(connection, code)
        called = name.strip() if name.strip() == old else _free_name(connection, name)
        connection.execute(update(SchoolSet).where(SchoolSet.id == set_id).values(name=called))
        write_event(connection, kind="set_saved", by=by, file_name=called)


def remove_set(store: Store, code: str, *, by: str) -> None:
    """Forget a set; an old link to it says so and shows all schools."""
    with store.writing() as connection:
        set_id, name = _known(connection, code)
        connection.execute(delete(SchoolSetMember).where(SchoolSetMember.set_id == set_id))
        connection.execute(delete(SchoolSet).where(SchoolSet.id == set_id))
        write_event(connection, kind="set_removed", by=by, file_name=name)


def _known(connection: Connection, code: str) -> tuple[int, str]:
    row = connection.execute(select(SchoolSet.id, SchoolSet.name).where(SchoolSet.code == code)).one_or_none()
    if row is None:
        raise StoreError("unknown_set")
    return row.id, row.name


def _free_name(connection: Connection, name: str) -> str:
    called = " ".join(name.split())
    if not called:
        raise StoreError("nameless_set")
    if len(called) > LONGEST_NAME:
        raise StoreError("long_set_name", n=len(called), most=LONGEST_NAME)
    if connection.execute(select(SchoolSet.id).where(SchoolSet.name == called)).first():
        raise StoreError("set_name_taken", name=called)
    return called


def _require_schools(connection: Connection, schools: Sequence[int]) -> None:
    known = set(connection.execute(select(School.id).where(School.id.in_(schools))).scalars())
    if missing := [school for school in schools if school not in known]:
        raise StoreError("unknown_school", school=str(missing[0]))
