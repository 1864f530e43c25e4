"""A few reading processes side by side, each given a file as soon as it is free."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from queue import SimpleQueue
from types import TracebackType
from typing import Any, Self

from config import Settings
from loaders.reading.worker import ReadLimits, Worker

READERS = 2


class Pool:
    """Reading processes that start with the ``with`` block, before their first work, and end with it."""

    def __init__(self, limits: ReadLimits, *, size: int, imports: Sequence[str] = ()) -> None:
        self._workers = [Worker(limits, imports=imports) for _ in range(size)]
        self._free: SimpleQueue[Worker] = SimpleQueue()
        self._threads = ThreadPoolExecutor(size, thread_name_prefix="pool")
        for worker in self._workers:
            self._free.put(worker)

    def submit(self, work: Callable[[Any], Any], argument: object) -> Future[Any]:
        """Have ``work(argument)`` done by the next free process."""
        return self._threads.submit(self._run, work, argument)

    def interrupt(self) -> None:
        """End what is being read now; whoever asked for it stops asking for more."""
        for worker in self._workers:
            worker.interrupt()

    def __enter__(self) -> Self:
        for worker in self._workers:
            worker.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is not None:
            # an interrupted load must not wait for the files that are being read
            for worker in self._workers:
                worker.close()
        self._threads.shutdown(wait=True, cancel_futures=True)
        for worker in self._workers:
            worker.shut_down()

    def _run(self, work: Callable[[Any], Any], argument: object) -> Any:
        worker = self._free.get()
        try:
            return worker.run(work, argument)
        finally:
            self._free.put(worker)


def readers(settings: Settings, files: int) -> Pool:
    """Make the processes that read so many files within the limits of the settings."""
    limits = ReadLimits(seconds=settings.read_seconds, megabytes=settings.read_megabytes)
    return Pool(limits, size=min(READERS, max(1, files)), imports=["loaders.read_file"])
