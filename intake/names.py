"""Names that were settled by hand, and the way to take that back."""

from __future__ import annotations

from data.errors import StoreError
from data.remembering import Remembered, forget, remembered
from data.store import Store
from intake.errors import IntakeError

__all__ = ["Remembered", "forget_name", "name_of", "names"]


def names(store: Store) -> list[Remembered]:
    """List the names that mean a school because somebody said so."""
    with store.reading() as reader:
        return remembered(reader)


def name_of(store: Store, name_id: int) -> Remembered:
    """Find one of them; somebody else may have taken it back meanwhile."""
    found = next((one for one in names(store) if one.name_id == name_id), None)
    if found is None:
        raise IntakeError("unknown_name", status=404)
    return found


def forget_name(store: Store, name_id: int, *, by: str) -> Remembered:
    """Let a name mean nothing again."""
    try:
        return forget(store, name_id, by=by)
    except StoreError as error:
        is_read_only = error.code == "read_only"
        raise IntakeError("read_only" if is_read_only else "unknown_name", status=409) from None
