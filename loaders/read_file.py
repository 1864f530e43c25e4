"""One file from its bytes to counted facts; runs in the reading process, so that only counts come back."""

from __future__ import annotations

import functools
import hashlib
import pickle
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from data.facts import ReadFile
from data.resolver import Resolver
from domain.problem import Problem, Severity
from loaders.discover import Found
from loaders.hints import hints_of
from loaders.kinds import KINDS
from loaders.laid_out import Counted, Hints
from loaders.lay_out import lay_out
from loaders.lay_out_blocks import lay_out_blocks
from loaders.layout import layouts
from loaders.reading.refused import Refused
from loaders.reading.sheets import Sheet, read_sheets
from loaders.recognise import recognise


@dataclass(frozen=True)
class Task:
    """What a reading process is asked; ``resolver`` is pickled, and unpickled once for many files."""

    file: Found
    resolver: bytes
    overrides: Mapping[str, int | str]


def read_file(task: Task) -> ReadFile:
    """Read, recognise, lay out, check and count one file; raises ``Refused`` when it cannot be read."""
    data = read_bytes(task.file)
    sheets = read_sheets(data)
    hints = hints_of(task.file.path, folder=task.file.folder, overrides=task.overrides)
    layout, counted = _count(sheets, hints, _resolver(task.resolver))
    return _read(task.file, data, layout=layout, counted=counted)


def refused_file(file: Found, refused: Refused) -> ReadFile:
    """Give a file that could not be read, with the reason."""
    try:
        data = read_bytes(file)
    except Refused:
        data = b""
    return _read(file, data, layout=None, counted=_nothing([refused.problem()]))


def read_bytes(file: Found) -> bytes:
    """Give the whole file; raises ``Refused`` where the system does not let us read it."""
    try:
        return file.path.read_bytes() if file.content is None else file.content
    except OSError as error:
        raise Refused("unreadable_file", reason=error.strerror or "") from None


def _count(sheets: Sequence[Sheet], hints: Hints, resolver: Resolver) -> tuple[str | None, Counted]:
    recognised = recognise(sheets, layouts())
    found = recognised.match
    if found is None:
        return None, _nothing(recognised.problems)
    laying_out = lay_out_blocks if found.layout.header_within else lay_out
    laid_out = laying_out(found, next(sheet.rows for sheet in sheets if sheet.name == found.sheet))
    if laid_out.frame.empty:
        said = {"layout": found.layout.code}
        empty = Problem(Severity.FATAL, "empty_form", sheet=found.sheet or None, row=found.row + 1, params=said)
        return found.layout.code, _nothing([empty])
    return found.layout.code, KINDS[found.layout.kind](laid_out, hints, resolver)


def _nothing(problems: Sequence[Problem]) -> Counted:
    return Counted(facts=None, rows=0, counted=0, ignored={}, problems=problems)


def _read(file: Found, data: bytes, *, layout: str | None, counted: Counted) -> ReadFile:
    is_refused = counted.facts is None
    ignored = {reason: rows for reason, rows in counted.ignored.items() if rows}
    if is_refused and counted.counted:
        ignored["refused"] = ignored.get("refused", 0) + counted.counted
    return ReadFile(
        file_name=file.path.name,
        folder=file.folder,
        sha256=hashlib.sha256(data).hexdigest(),
        layout=layout,
        context=counted.context,
        rows=counted.rows,
        counted=0 if is_refused else counted.counted,
        ignored=ignored,
        problems=counted.problems,
        facts=counted.facts,
    )


@functools.lru_cache(maxsize=1)
def _resolver(pickled: bytes) -> Resolver:
    resolver: Resolver = pickle.loads(pickled)
    return resolver
