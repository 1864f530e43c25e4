"""`demo`: the demonstration municipalities in an empty store."""

from __future__ import annotations

from commands import say
from commands.order import Order
from config import Settings
from data.queries.schools import schools
from data.queries.sources import sources
from data.store import Store, open_store
from demo import DemoError, build
from domain.scope import Scope
from i18n import Translator

SEED = 2020


def run(order: Order, settings: Settings, t: Translator) -> bool:
    """Make the municipalities once; a store with real data is left alone, which ``--if-empty`` takes calmly."""
    store = open_store(settings.store_url)
    try:
        status = {"empty": "made", "demo": "exists"}.get(store.kind, "left" if order.if_empty else "real")
        if status == "made":
            status = _made(store, t)
        counts = _counts(store)
    finally:
        store.close()
    if order.is_json:
        say.document({"demo": status, **counts})
    else:
        nexts = [t("cli.next.demo")] if status in ("made", "exists") and not order.if_empty else []
        say.lines([t(f"cli.demo.{status}", **counts), *nexts])
    return status not in ("real", "failed")


def _made(store: Store, t: Translator) -> str:
    try:
        with say.bar(t("cli.progress.demo")) as bar:
            build(store, seed=SEED, progress=bar.update)
    except DemoError as error:
        say.trouble([t("cli.demo.reason", reason=str(error))])
        return "failed"
    return "made"


def _counts(store: Store) -> dict[str, int]:
    with store.reading() as reader:
        everyone = Scope.all_schools()
        return {"schools": len(schools(reader, everyone)), "sources": len(sources(reader, everyone))}
