"""What every kind of export needs, and what it gives: files in memory, one after another."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from commands.export_order import Export
from domain.filters import Filters
from i18n import Translator
from slides.asking import Ask


@dataclass(frozen=True)
class Job:
    """A wish with what answers it; ``folder`` holds the department's own templates where it has any."""

    export: Export
    ask: Ask
    t: Translator
    filters: Filters
    school_id: int | None = None
    folder: Path | None = None


@dataclass(frozen=True)
class Made:
    """A file that was made: its place, what it holds and what a person is told of it (``12 слайдов``)."""

    path: Path
    body: bytes
    words: str = ""


Maker = Callable[[Job], Iterator[Made]]
