"""The parent's side of a reading process: sends work, waits within the limits, starts anew after a death."""

from __future__ import annotations

import contextlib
import logging
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import IO, Any

import psutil

from config import ROOT
from loaders.reading.child import receive, send
from loaders.reading.refused import Refused

LOOK_SECONDS = 0.1
OWN_MEGABYTES = 512
"""What the reader itself takes; matters only where the system cannot limit a process and we watch it."""
PROGRAM = (sys.executable, "-m", "loaders.reading.child")
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class ReadLimits:
    """How long one file may take and how much memory its reader may grow by."""

    seconds: float
    megabytes: int


class Worker:
    """One reading process, used for many files; not for several threads at once."""

    def __init__(
        self, limits: ReadLimits, *, imports: Sequence[str] = (), program: Sequence[str] = PROGRAM
    ) -> None:
        self._limits = limits
        self._program = (*program, str(limits.megabytes), *imports)
        self._listener = ThreadPoolExecutor(1, thread_name_prefix="reading")
        self._process: subprocess.Popen[bytes] | None = None
        self._last_words: IO[bytes] | None = None

    def run(self, work: Callable[[Any], Any], argument: object) -> Any:
        """Give ``work(argument)`` computed in the child; raises ``Refused`` when the child does not survive it."""
        process = self._process or self.start()
        answer = self._listener.submit(_exchange, process, (work, argument))
        try:
            kind, value = self._wait(answer, process)
        except (EOFError, OSError):
            raise self._refuse(self._cause_of_death(process)) from None
        if kind == "memory":
            raise self._refuse("reader_memory")
        if kind == "refused":
            code, params = value
            raise Refused(code, **params)
        return value

    def start(self) -> subprocess.Popen[bytes]:
        """Start the process ahead of its first work: what it imports takes half a second."""
        self._last_words = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as the process
        self._process = subprocess.Popen(
            self._program,
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._last_words,
            env={**os.environ, "RUST_BACKTRACE": "0", "OPENBLAS_NUM_THREADS": "1"},
        )
        return self._process

    def close(self) -> None:
        """End the process that this worker started."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout, self._last_words):
                with contextlib.suppress(OSError):
                    pipe.close()  # type: ignore[union-attr]

    def interrupt(self) -> None:
        """End the process, also while another thread waits for its answer: that one is refused."""
        process = self._process
        if process is not None:
            process.kill()

    def shut_down(self) -> None:
        """End the process and its listening thread."""
        self.close()
        self._listener.shutdown()

    def _wait(self, answer: Future[Any], process: subprocess.Popen[bytes]) -> Any:
        deadline = time.monotonic() + self._limits.seconds
        while True:
            try:
                return answer.result(timeout=LOOK_SECONDS)
            except TimeoutError:
                if time.monotonic() > deadline:
                    raise self._refuse("reader_timeout") from None
                if _resident_megabytes(process) > self._limits.megabytes + OWN_MEGABYTES:
                    raise self._refuse("reader_memory") from None

    def _refuse(self, code: str) -> Refused:
        self.close()
        limits = {"reader_timeout": int(self._limits.seconds), "reader_memory": self._limits.megabytes}
        return Refused(code, limit=limits.get(code, 0))

    def _cause_of_death(self, process: subprocess.Popen[bytes]) -> str:
        process.kill()
        process.wait()
        words = b""
        if self._last_words is not None:
            self._last_words.seek(0)
            words = self._last_words.read()
        log.info("the reader of a file died: %s", words.decode(errors="replace"))
        return "reader_memory" if b"memory allocation" in words else "reader_died"


def _resident_megabytes(process: subprocess.Popen[bytes]) -> float:
    with contextlib.suppress(psutil.Error):
        return float(psutil.Process(process.pid).memory_info().rss / 1024 / 1024)  # type: ignore[no-untyped-call]
    return 0.0


def _exchange(process: subprocess.Popen[bytes], message: object) -> Any:
    if process.stdin is None or process.stdout is None:
        raise EOFError
    send(process.stdin, message)  # type: ignore[arg-type]
    return receive(process.stdout)  # type: ignore[arg-type]
