"""The desk that batches lie on: opened, found again, let go of when nobody asks any more."""

from __future__ import annotations

import secrets
import threading
import time
from collections.abc import Callable

from config import Settings
from data.store import Store
from intake.batch import MEGABYTE, Batch
from intake.errors import IntakeError

KEPT_SECONDS = 3600
MOST_BATCHES = 8
IDLE_SECONDS = 300


class Desk:
    """Batches of all readers of one server, in its memory only."""

    def __init__(self, store: Store, settings: Settings, *, clock: Callable[[], float] = time.monotonic) -> None:
        self.settings = settings
        self._store = store
        self._clock = clock
        self._lock = threading.Lock()
        self._batches: dict[str, tuple[float, Batch]] = {}

    def open(self, *, by: str) -> str:
        """Begin a batch; a demonstration takes no files of people."""
        if self._store.kind == "demo":
            raise IntakeError("demo_store")
        if self._store.is_read_only:
            raise IntakeError("read_only")
        with self._lock:
            self._expire()
            if len(self._batches) >= MOST_BATCHES and not self._make_room():
                raise IntakeError("too_many_batches", status=503)
            batch_id = secrets.token_urlsafe(18)
            self._batches[batch_id] = (self._clock(), Batch(batch_id, self._store, self.settings, by=by))
            return batch_id

    def batch(self, batch_id: str) -> Batch:
        """Find a batch, which keeps it for another hour."""
        with self._lock:
            self._expire()
            known = self._batches.get(batch_id)
            if known is None:
                raise IntakeError("unknown_batch", status=404)
            self._batches[batch_id] = (self._clock(), known[1])
            return known[1]

    def close(self, batch_id: str) -> None:
        """Forget a batch and its files."""
        with self._lock:
            known = self._batches.pop(batch_id, None)
        if known is not None:
            known[1].close()

    def require_size(self, size: int | None) -> int:
        """Give the size of a file that may be taken in."""
        if size is None:
            raise IntakeError("no_length", status=411)
        if size > self.settings.upload_megabytes * MEGABYTE:
            raise IntakeError("file_too_large", status=413, limit=self.settings.upload_megabytes)
        return size

    def _make_room(self) -> bool:
        """Let go of the batch that nobody has looked at for longest: tabs are closed without a word."""
        now = self._clock()
        idle = [
            (seen, name)
            for name, (seen, batch) in self._batches.items()
            if now - seen > IDLE_SECONDS and not batch.shown.is_busy
        ]
        if idle:
            self._batches.pop(min(idle)[1])[1].close()
        return bool(idle)

    def _expire(self) -> None:
        old = [name for name, (seen, _) in self._batches.items() if self._clock() - seen > KEPT_SECONDS]
        for name in old:
            self._batches.pop(name)[1].close()
