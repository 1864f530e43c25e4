"""Takes a source back or up again, with what that changes told before."""

from __future__ import annotations

from data import ledger
from data.errors import StoreError
from data.outcome import Outcome
from data.preview import Change, change
from data.store import Store
from intake.errors import IntakeError

__all__ = ["Change", "Outcome", "change_of", "switch"]
STEPS = {"withdraw": ledger.withdraw, "restore": ledger.restore}


def change_of(store: Store, source_id: int) -> Change:
    """Tell what withdrawing a source, or restoring a withdrawn one, would change."""
    with store.reading() as reader:
        try:
            return change(reader, source_id)
        except StoreError:
            raise IntakeError("unknown_source", status=404) from None


def switch(store: Store, source_id: int, step: str, *, by: str) -> Outcome:
    """Withdraw or restore a source; ``step`` is one of ``STEPS``."""
    try:
        return STEPS[step](store, source_id, by=by)
    except StoreError as error:
        if error.code == "read_only":
            raise IntakeError("read_only") from None
        raise IntakeError("unknown_source", status=404) from None
