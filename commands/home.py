"""`home`: which municipality a store with several shows first."""

from __future__ import annotations

from commands import say
from commands.order import Order
from config import Settings
from data.home import municipalities, set_home
from data.store import Store, open_store
from i18n import Translator

EVERY = ("все", "all")


def run(order: Order, settings: Settings, t: Translator) -> bool:
    """Say what is shown first, or change it."""
    store = open_store(settings.store_url)
    try:
        if order.place:
            every = order.place.casefold() in EVERY
            set_home(store, None if every else order.place, by=order.by)
        return _say(store, order, t)
    finally:
        store.close()


def _say(store: Store, order: Order, t: Translator) -> bool:
    with store.reading() as reader:
        known, home_id = municipalities(reader), reader.home_id
    home = next((name for name, node in known.items() if node == home_id), None)
    if order.is_json:
        say.document({"home": home, "municipalities": list(known)})
    else:
        first = t("cli.home.all") if home is None else t("cli.home.one", name=home)
        say.lines([first, *([t("cli.home.known", names=", ".join(known))] if known else [])])
    return True
