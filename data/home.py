"""The municipality that a store with several shows first."""

from __future__ import annotations

from sqlalchemy import Connection, select, update

from data.errors import StoreError
from data.journal import write_event
from data.names import name_key
from data.queries.schools import schools
from data.schema import StoreInfo
from data.store import Reader, Store
from domain.scope import Scope


def municipalities(reader: Reader) -> dict[str, int]:
    """Give the municipalities that have schools, by name."""
    placed = schools(reader, Scope.all_schools()).dropna(subset=["municipality_id"]).sort_values("municipality")
    return {
        str(name): int(node) for name, node in zip(placed["municipality"], placed["municipality_id"], strict=True)
    }


def set_home(store: Store, name: str | None, *, by: str | None) -> str | None:
    """Show a municipality first, None for all of them; the event tells kept answers that they are old.

    Without ``by`` there is no event: for a store that was just made, of which nobody has asked anything.
    """
    with store.reading() as reader:
        known = municipalities(reader)
    chosen = None if name is None else _found(known, name)
    with store.writing() as connection:
        _write(connection, None if chosen is None else known[chosen], name=chosen, by=by)
    return chosen


def _found(known: dict[str, int], name: str) -> str:
    same = [one for one in known if name_key(one) == name_key(name)]
    if not same:
        raise StoreError("unknown_municipality", name=name, known=", ".join(known))
    return same[0]


def _write(connection: Connection, home_id: int | None, *, name: str | None, by: str | None) -> None:
    if connection.execute(select(StoreInfo.home_id)).scalar_one() == home_id:
        return
    connection.execute(update(StoreInfo).values(home_id=home_id))
    if by is not None:
        write_event(connection, kind="home_set", by=by, file_name=name or "—")
