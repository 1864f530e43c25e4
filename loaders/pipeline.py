"""Many files at once: registries make schools known to the files beside them, in whatever order they are found."""

from __future__ import annotations

import copy
import pickle
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from dataclasses import dataclass, field
from typing import Any

from data.facts import ReadFile, SchoolEntry
from data.resolver import Resolver
from loaders.discover import Found
from loaders.read_file import Task, read_file, refused_file
from loaders.reading.pool import READERS, Pool
from loaders.reading.refused import Refused

Progress = Callable[[int, int, Found], None]


def silent(done: int, total: int, file: Found) -> None:
    """Show no progress."""


def read_files(
    files: Sequence[Found],
    *,
    pool: Pool,
    resolver: Resolver,
    overrides: Mapping[str, int | str] | None = None,
    progress: Progress = silent,
) -> list[ReadFile]:
    """Read files in the order given; each is counted with the schools of every registry among them."""
    reading = _Reading(files, pool, resolver=copy.deepcopy(resolver), overrides=dict(overrides or {}))
    while reading.is_busy:
        for file in reading.step():
            progress(len(reading.results), len(files), file)
    return [reading.results[file] for file in files]


@dataclass
class _Known:
    """The schools known so far; files read with fewer are read again."""

    resolver: Resolver
    version: int = 0
    pickled: bytes = b""

    def __post_init__(self) -> None:
        self.pickled = pickle.dumps(self.resolver)

    def learn(self, entries: Sequence[SchoolEntry]) -> None:
        self.resolver.enlist(entries)
        self.pickled = pickle.dumps(self.resolver)
        self.version += 1


@dataclass
class _Reading:
    """Files on their way; small ones go first because registries are small, so that little is read twice."""

    files: Sequence[Found]
    pool: Pool
    resolver: Resolver
    overrides: Mapping[str, int | str]
    results: dict[Found, ReadFile] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._known = _Known(self.resolver)
        self._versions: dict[Found, int] = {}
        self._running: dict[Future[Any], Found] = {}
        self._waiting = deque(sorted(self.files, key=lambda file: file.size))

    @property
    def is_busy(self) -> bool:
        return bool(self._waiting or self._running)

    def step(self) -> list[Found]:
        """Keep the readers busy and take what is finished."""
        while self._waiting and len(self._running) < READERS:
            file = self._waiting.popleft()
            self._versions[file] = self._known.version
            task = Task(file, self._known.pickled, {**self.overrides, **file.said})
            self._running[self.pool.submit(read_file, task)] = file
        finished, _ = wait(self._running, return_when=FIRST_COMPLETED)
        return [self._take(future) for future in finished]

    def _take(self, future: Future[Any]) -> Found:
        file = self._running.pop(future)
        try:
            answer: ReadFile = future.result()
        except Refused as refused:
            answer = refused_file(file, refused)
        self.results[file] = answer
        if answer.facts is not None and answer.facts.schools:
            self._known.learn(answer.facts.schools)
        self._read_again()
        return file

    def _read_again(self) -> None:
        for file, answer in list(self.results.items()):
            is_registry = answer.facts is not None and bool(answer.facts.schools)
            if answer.layout and not is_registry and self._versions[file] < self._known.version:
                del self.results[file]
                self._waiting.append(file)
