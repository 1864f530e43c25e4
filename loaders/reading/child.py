"""The program of the reading process: (function, argument) by stdin, answers by stdout until the pipe closes.

Only the parent that starts it writes to its stdin, so unpickling is safe here; nothing of a file is unpickled.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import os
import pickle
import struct
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO

from loaders.reading.refused import Refused

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

LENGTH = struct.Struct("!Q")


def send(pipe: BinaryIO, message: object) -> None:
    """Write one message with its length before it."""
    data = pickle.dumps(message, protocol=pickle.HIGHEST_PROTOCOL)
    pipe.write(LENGTH.pack(len(data)))
    pipe.write(data)
    pipe.flush()


def receive(pipe: BinaryIO) -> Any:
    """Read one message; raises ``EOFError`` when the other side is gone."""
    head = pipe.read(LENGTH.size)
    if len(head) < LENGTH.size:
        raise EOFError
    (length,) = LENGTH.unpack(head)
    data = pipe.read(length)
    if len(data) < length:
        raise EOFError
    return pickle.loads(data)


def limit_memory(megabytes: int) -> None:
    """Let the process grow by so much above what its imports took; where the system cannot, the parent watches."""
    if resource is None:
        return
    taken = _address_space()
    if taken is not None:
        limit = taken + megabytes * 1024 * 1024
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _address_space() -> int | None:
    try:
        pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[0]
        return int(pages) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return None


def serve(source: BinaryIO, target: BinaryIO) -> None:
    """Answer until the parent closes the pipe; a failure of Python is an answer too, a death is not."""
    while True:
        try:
            work, argument = receive(source)
        except EOFError:
            return
        send(target, _answer(work, argument))
        gc.collect()


def _answer(work: Callable[[Any], Any], argument: object) -> tuple[str, object]:
    try:
        return "done", work(argument)
    except Refused as refused:
        return "refused", (refused.code, dict(refused.params))
    except MemoryError:
        return "memory", None


def show_nameless(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Say where the program failed but not in whose words: the message of an error may repeat a cell."""
    traceback.print_tb(trace)
    sys.stderr.write(f"{kind.__name__}\n")


def main() -> None:
    """Take the megabytes to grow by and the modules to import before; no library can print into the answers."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    sys.excepthook = show_nameless
    for name in sys.argv[2:]:
        importlib.import_module(name)
    gc.freeze()
    gc.disable()
    limit_memory(int(sys.argv[1]))
    with contextlib.suppress(KeyboardInterrupt, BrokenPipeError):
        serve(sys.stdin.buffer, answers)


if __name__ == "__main__":
    main()
