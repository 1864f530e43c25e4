"""`sources`, `withdraw`, `restore`: what was loaded, and taking it back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from commands import say
from commands.document import document_of
from commands.order import Order
from commands.summary import path_of
from config import Settings
from data.ledger import find_source, restore, withdraw
from data.queries.sources import sources
from data.store import Store, open_store
from domain.scope import Scope
from i18n import Translator
from reports.problems import problem_lines

DONE = {"withdraw": "cli.withdrawn", "restore": "cli.restored"}


def run(order: Order, settings: Settings, t: Translator) -> bool:
    """List the sources, or switch one of them off or on."""
    store = open_store(settings.store_url)
    try:
        return _list(order, store, t) if order.command == "sources" else _switch(order, store, t)
    finally:
        store.close()


def _list(order: Order, store: Store, t: Translator) -> bool:
    with store.reading() as reader:
        found = sources(reader, Scope.all_schools()).to_dict("records")
    if order.is_json:
        say.document({"sources": found})
    else:
        say.lines([_line(row, t) for row in found] or [t("cli.sources.empty")])
    return True


def _line(row: Mapping[Any, Any], t: Translator) -> str:
    words = t(
        "cli.sources.one",
        number=row["source_id"],
        moment=row["loaded_at"],
        file="/".join(filter(None, (row["folder"], row["file_name"]))),
        layout=t(f"layout.{row['layout']}"),
        rows=row["row_count"],
        units=row["units_current"],
    )
    if row["is_withdrawn"]:
        return f"{words} ({t('cli.sources.withdrawn')})"
    return words if row["units_current"] else f"{words} ({t('cli.sources.covered')})"


def _switch(order: Order, store: Store, t: Translator) -> bool:
    is_back = order.command == "restore"
    source_id = find_source(store, order.source, withdrawn=is_back)
    outcome = (restore if is_back else withdraw)(store, source_id, by=order.by)
    if order.is_json:
        say.document(document_of([outcome], t))
    elif outcome.problems:
        say.lines(problem_lines(outcome.problems, t))
    else:
        say.lines([t(DONE[order.command], number=source_id, file=path_of(outcome))])
    return outcome.status != "refused"
