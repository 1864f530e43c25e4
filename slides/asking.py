"""How slides ask for views: by the name that an address has, within the scope of who presents."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from data.store import Store
from domain.filters import Filters
from domain.scope import Scope
from views.catalogue import view_of

Ask = Callable[[str, Filters], Any]


def asker(store: Store, scope: Scope) -> Ask:
    """Give what answers ``ask("school/12", filters)``; answers are kept by the store; an unknown view raises."""

    def ask(view: str, filters: Filters) -> Any:
        known = view_of(view)
        if known is None:
            raise KeyError(view)
        question, more = known
        return store.ask(question, scope=scope, filters=filters, **more)

    return ask
