"""What became of one file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from domain.problem import Problem


@dataclass(frozen=True)
class Outcome:
    """``status`` is saved, replaced, unchanged or refused; of a withdrawal also withdrawn or restored.

    ``source_id`` is the source that holds the facts, also of an unchanged file; None when refused or in a dry run.
    """

    file_name: str
    folder: str
    layout: str | None
    status: str
    rows: int
    counted: int
    ignored: Mapping[str, int] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    source_id: int | None = None
