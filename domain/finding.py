"""What a view has found: codes with parameters, never words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

Param = str | int | float | date | tuple[str, ...]


class Mark(StrEnum):
    """The kind of a finding, drawn as a shape: ▲ ◇ ● –."""

    ATTENTION = "attention"
    CONTRADICTION = "contradiction"
    CHANGE = "change"
    FACT = "fact"


@dataclass(frozen=True)
class Finding:
    """A sentence as data: ``finding.<code>`` and, where it exists, ``finding.<code>.maybe``.

    ``maybe`` is the innocent explanation; ``href`` leads to the evidence.
    """

    code: str
    mark: Mark
    params: Mapping[str, Param] = field(default_factory=dict)
    school_id: int | None = None
    href: str | None = None


@dataclass(frozen=True)
class KeyFigure:
    """A number with the number behind it: ``key.<code>`` names it, ``key.<code>.note`` tells its context.

    ``value`` is None when there is no data, and hidden when ``is_suppressed``.
    """

    code: str
    value: float | None
    unit: str
    of: float | None = None
    low: float | None = None
    high: float | None = None
    is_suppressed: bool = False
    params: Mapping[str, Param] = field(default_factory=dict)
    href: str | None = None
