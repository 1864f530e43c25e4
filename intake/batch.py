"""One batch of files on its way: received, read in the background, shown, saved. Nothing of it is on a disk."""

from __future__ import annotations

import logging
import threading
import traceback
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from config import Settings
from data.outcome import Outcome
from data.store import Store
from intake.checking import Checked, Control, Stopped, check, keep
from intake.errors import IntakeError
from intake.receiving import uploaded
from intake.telling import told
from loaders.discover import Found as File

__all__ = ["Batch", "File", "Outcome", "Shown", "State"]
MEGABYTE = 1024 * 1024
log = logging.getLogger(__name__)


class State(StrEnum):
    """Where a batch is; ``READING`` and ``SAVING`` pass by themselves."""

    RECEIVING = "receiving"
    READING = "reading"
    READ = "read"
    SAVING = "saving"
    SAVED = "saved"
    CANCELLED = "cancelled"
    FAILED = "failed"


BUSY = frozenset({State.READING, State.SAVING})


@dataclass(frozen=True)
class Shown:
    """A batch at one moment: ``done`` are the files that are read, ``notice`` what to say besides.

    ``outcomes`` are in the order of ``files``: before they are saved what would become of them.
    """

    batch_id: str
    state: State
    files: tuple[File, ...] = ()
    done: frozenset[File] = frozenset()
    outcomes: tuple[Outcome, ...] = ()
    notice: str = ""

    @property
    def is_busy(self) -> bool:
        """Tell whether it changes without anybody doing anything."""
        return self.state in BUSY

    @property
    def ready(self) -> int:
        """Count the files that saving would change something for."""
        return sum(outcome.status in ("saved", "replaced") for outcome in self.outcomes)


class Batch:
    """Files of one reader; one thread at a time works on it, and everybody may look."""

    def __init__(self, batch_id: str, store: Store, settings: Settings, *, by: str) -> None:
        self._store = store
        self._settings = settings
        self._by = by
        self._lock = threading.Lock()
        self._shown = Shown(batch_id, State.RECEIVING)
        self._checked: Checked | None = None
        self._control = Control()
        self._thread: threading.Thread | None = None

    @property
    def shown(self) -> Shown:
        """Give the batch as it is now."""
        shown = self._shown
        return replace(shown, done=self._control.done) if shown.state is State.READING else shown

    @property
    def size(self) -> int:
        """Give the bytes that its files take."""
        return sum(file.size for file in self._shown.files)

    def add(self, file: File) -> None:
        """Take a file in; one of the same name and folder takes the place of the earlier."""
        with self._lock:
            self._require(State.RECEIVING, State.READ, State.SAVED, State.CANCELLED, State.FAILED)
            others = tuple(known for known in self._shown.files if known != file)
            said = next((known.said for known in self._shown.files if known == file), file.said)
            self._check_size(file, others)
            self._checked = None
            self._shown = Shown(self._shown.batch_id, State.RECEIVING, (*others, replace(file, said=said)))

    def receive(self, name: str, content: bytes) -> None:
        """Take in a file as a browser sends it."""
        self.add(uploaded(name, content))

    def tell(self, numbers: Collection[int], chosen: Mapping[str, int | str | None]) -> None:
        """Take in what a reader says of some of the files; None takes back what was said before."""
        with self._lock:
            self._require(State.READ)
            files = enumerate(self._shown.files)
            said = tuple(told(file, chosen) if number in numbers else file for number, file in files)
            self._checked = None
            self._shown = replace(self._shown, state=State.RECEIVING, files=said, outcomes=(), done=frozenset())

    def read(self, *, notice: str = "") -> None:
        """Begin to read everything, which ends in what saving would do."""
        with self._lock:
            self._require(State.RECEIVING, State.READ, State.SAVED, State.CANCELLED, State.FAILED)
            self._control = Control()
            fresh = Shown(self._shown.batch_id, State.READING, self._shown.files, notice=notice)
            self._begin(self._read, fresh)

    def save(self) -> None:
        """Begin to save what was shown, or read anew if the store is not the one it was checked against."""
        with self._lock:
            self._require(State.READ)
            self._begin(self._save, replace(self._shown, state=State.SAVING, notice=""))

    def cancel(self) -> None:
        """Stop reading; what is being saved is saved."""
        with self._lock:
            self._require(State.READING)
            self._control.stop()

    def close(self) -> None:
        """Let go of it: nobody will ask for it any more."""
        self._control.stop()

    def wait(self, seconds: float) -> Shown:
        """Wait until the work begun is done."""
        if self._thread is not None:
            self._thread.join(seconds)
        return self._shown

    def file(self, number: int) -> tuple[File, Outcome]:
        """Give a file with what became of it."""
        shown = self._shown
        if not 0 <= number < len(shown.outcomes):
            raise IntakeError("unknown_file", status=404)
        return shown.files[number], shown.outcomes[number]

    def _require(self, *states: State) -> None:
        if self._shown.state not in states:
            raise IntakeError("not_now")

    def _check_size(self, file: File, others: tuple[File, ...]) -> None:
        limit = self._settings.batch_megabytes
        if file.size + sum(other.size for other in others) > limit * MEGABYTE:
            raise IntakeError("batch_too_large", status=413, limit=limit)

    def _begin(self, work: Callable[[], Shown], shown: Shown) -> None:
        self._shown = shown
        self._thread = threading.Thread(target=self._run, args=[work], name="intake", daemon=True)
        self._thread.start()

    def _run(self, work: Callable[[], Shown]) -> None:
        try:
            self._shown = work()
        except Stopped:
            self._shown = replace(self._shown, state=State.CANCELLED, done=frozenset(), outcomes=())
        except Exception as error:
            # the message of an error may repeat a cell: only where it happened is written down
            place = "".join(traceback.format_tb(error.__traceback__))
            log.error("a batch of files failed: %s\n%s", type(error).__name__, place)  # noqa: TRY400
            self._shown = replace(self._shown, state=State.FAILED)

    def _read(self) -> Shown:
        shown, control = self._shown, self._control
        self._checked = check(self._store, shown.files, self._settings, by=self._by, control=control)
        return replace(shown, state=State.READ, done=control.done, outcomes=self._checked.outcomes)

    def _save(self) -> Shown:
        if self._checked is None:
            raise IntakeError("not_now")
        outcomes = keep(self._store, self._checked, by=self._by)
        if outcomes is not None:
            return replace(self._shown, state=State.SAVED, outcomes=outcomes)
        self._control = Control()
        self._shown = replace(self._shown, state=State.READING, outcomes=(), notice="changed")
        return self._read()
