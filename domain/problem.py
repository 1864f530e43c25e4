"""What can be wrong with a file, said as data; the words are in the catalogues."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """What a problem does to the load; which one a code has is data of the layout."""

    FATAL = "fatal"
    ROW_SET_ASIDE = "row"
    WARNING = "warning"


@dataclass(frozen=True)
class Problem:
    """One fault of one file; ``code`` is a key ``problem.<code>`` of the catalogues."""

    severity: Severity
    code: str
    sheet: str | None = None
    row: int | None = None
    column: str | None = None
    value: str | None = None
    params: Mapping[str, str | int | float] = field(default_factory=dict)
