"""Which store is served: the demonstration that was named or, chosen on the screen, one's own beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from pathlib import Path
from threading import Lock
from typing import Any

from sqlalchemy.engine import make_url

from config import Settings
from data.store import Store, open_store

OWN, CHOSEN = "own.db", "own.chosen"
LOCAL = frozenset({"127.0.0.1", "localhost", "::1"})
Application = Callable[..., Iterable[bytes]]


class Doors:
    """A WSGI application that stands before two: ``build`` makes one of a store, when it is first asked for."""

    def __init__(self, settings: Settings, named: Store, *, build: Callable[[Store, Doors], Application]) -> None:
        self._folder = Path(make_url(settings.store_url).database or "").parent
        # whoever names a store means that store: the choice is remembered only where none was named
        self._remembers = settings.store_url == Settings.store_url
        self._build = build
        self._lock = Lock()
        self._begun = copy_context()
        self._built: dict[bool, Application] = {}
        self.is_own = self._remembers and self._mark.exists()
        self.store = self._open() if self.is_own else named
        self._named = named
        self._shown = self._made(is_own=self.is_own)

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        """Answer from the store that is chosen now."""
        return self._shown(environ, start_response)

    def open(self, *, own: bool) -> None:
        """Serve one's own store, which is made where there is none, or the demonstration again."""
        with self._lock:
            if own is self.is_own:
                return
            self.store = self._open() if own else self._named
            self._shown, self.is_own = self._made(is_own=own), own
            if self._remembers:
                self._mark.touch() if own else self._mark.unlink(missing_ok=True)

    @property
    def _mark(self) -> Path:
        return self._folder / CHOSEN

    def _open(self) -> Store:
        return open_store(f"sqlite:///{self._folder / OWN}")

    def _made(self, *, is_own: bool) -> Application:
        """Make an application once, as at the start: the request that asks for it belongs to another one."""
        if is_own not in self._built:
            with ThreadPoolExecutor(1) as aside:
                self._built[is_own] = aside.submit(self._begun.copy().run, self._build, self.store, self).result()
        return self._built[is_own]


def has_doors(settings: Settings, store: Store) -> bool:
    """Tell whether one reader alone is served and the store is a demonstration in a file that has a neighbour."""
    url = make_url(settings.store_url)
    is_file = url.get_backend_name() == "sqlite"
    return is_file and settings.host in LOCAL and store.kind == "demo" and not store.is_read_only
