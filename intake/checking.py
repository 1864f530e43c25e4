"""Reads files in child processes and asks the ledger what saving them would do."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass

from config import Settings
from data import ledger
from data.facts import ReadFile
from data.outcome import Outcome
from data.registry import resolver
from data.store import Store
from loaders.discover import Found
from loaders.pipeline import read_files
from loaders.reading.pool import Pool, readers


class Stopped(Exception):
    """Somebody stopped the reading."""


class Control:
    """Tells how far a reading is and lets another thread stop it."""

    def __init__(self) -> None:
        self._stopped = threading.Event()
        self._pool: Pool | None = None
        self.done: frozenset[Found] = frozenset()

    def stop(self) -> None:
        """End what is being read; the reading ends with ``Stopped``."""
        self._stopped.set()
        if self._pool is not None:
            self._pool.interrupt()

    def follow(self, pool: Pool) -> None:
        """Know whom to interrupt."""
        self._pool = pool
        self.require_going()

    def progress(self, _done: int, _total: int, file: Found) -> None:
        """Note a file that is read."""
        self.require_going()
        self.done = self.done | {file}

    def require_going(self) -> None:
        """Raise ``Stopped`` when it was stopped."""
        if self._stopped.is_set():
            raise Stopped


@dataclass(frozen=True)
class Checked:
    """Files that were read, and what saving them into the store of that ``revision`` would do."""

    read: tuple[ReadFile, ...]
    outcomes: tuple[Outcome, ...]
    revision: int


def check(store: Store, files: Sequence[Found], settings: Settings, *, by: str, control: Control) -> Checked:
    """Read files and save them for a trial; the store stays as it is."""
    with store.reading() as reader:
        known, revision = resolver(reader), reader.revision
    with readers(settings, len(files)) as pool:
        control.follow(pool)
        read = read_files(files, pool=pool, resolver=known, progress=control.progress)
    control.require_going()
    return Checked(tuple(read), tuple(ledger.save(store, read, by=by, dry_run=True)), revision)


def keep(store: Store, checked: Checked, *, by: str) -> tuple[Outcome, ...] | None:
    """Save what was shown; None when the store is not the one it was checked against."""
    with store.reading() as reader:
        if reader.revision != checked.revision:
            return None
    return tuple(ledger.save(store, checked.read, by=by))
