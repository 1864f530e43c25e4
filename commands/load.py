"""`check` and `load`: starts the readers, then all that waits for them."""

from __future__ import annotations

from importlib import import_module

from commands.order import Order
from config import Settings
from i18n import Translator
from loaders.discover import discover
from loaders.reading.pool import readers

# Named, not imported: the readers import their libraries while this process imports its own.
LOADING = "commands.loading"


def run(order: Order, settings: Settings, t: Translator) -> bool:
    """Find the files and load them; tells whether nothing was refused."""
    files = discover(order.paths)
    with readers(settings, len(files)) as pool:
        is_done: bool = import_module(LOADING).load(order, files, pool, store_url=settings.store_url, t=t)
        return is_done
