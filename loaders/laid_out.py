"""What passes between laying out and counting."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

import pandas as pd

from data.facts import Facts
from domain.problem import Problem
from loaders.layout import Layout


class Origin(StrEnum):
    """Where a hint came from; earlier ones count more."""

    COMMAND_LINE = "command_line"
    CONTENT = "content"
    NAME = "name"
    FOLDER = "folder"


@dataclass(frozen=True)
class Hint:
    """One thing said of a file besides its cells: ``subject`` is a code of the reference, years are numbers."""

    field: str
    value: int | str
    origin: Origin


@dataclass(frozen=True)
class Hints:
    """All that is said of a file besides its cells: ``year``, ``grade``, ``subject``, ``procedure``, ``mode``."""

    file_name: str
    folder: str = ""
    said: tuple[Hint, ...] = ()

    def all(self, name: str) -> list[Hint]:
        """Give everything said of one field, the weightiest first."""
        order = list(Origin)
        return sorted(
            (hint for hint in self.said if hint.field == name), key=lambda hint: order.index(hint.origin)
        )

    def best(self, name: str) -> Hint | None:
        """Give the weightiest hint of a field."""
        return next(iter(self.all(name)), None)


@dataclass(frozen=True)
class RepeatedColumn:
    """One of the repeated columns: ``groups`` are the named groups of the pattern (``label``, ``max``).

    ``over`` is the cell right over the header.
    """

    field: str
    header: str
    groups: Mapping[str, str | None]
    over: str = ""


@dataclass(frozen=True)
class Separator:
    """A row that is no data and begins a part of the table; ``groups`` are the named groups of the pattern."""

    row: int
    groups: Mapping[str, str | None]


@dataclass(frozen=True)
class LaidOut:
    """A sheet in our field names: raw cells (blank = None), indexed by the row numbers that Excel shows.

    ``headers`` gives the file's own spelling of a field, for problems; optional columns that the file does not
    have are in the frame as columns of None. ``repeated`` columns stand in the frame under their own ``field``.
    ``above`` is what stands over the headers, by the named groups of the layout's patterns.
    """

    layout: Layout
    sheet: str
    frame: pd.DataFrame
    headers: Mapping[str, str] = field(default_factory=dict)
    repeated: Sequence[RepeatedColumn] = ()
    above: Mapping[str, str] = field(default_factory=dict)
    separators: Sequence[Separator] = ()

    def problem(
        self, code: str, *, row: int | None = None, field: str | None = None, **params: str | int | float
    ) -> Problem:
        """Make a problem of a cell or a row; the cell's value is shown unless its column is personal."""
        value, header = None, None
        if field is not None:
            header = self.headers.get(field, field)
            if row is not None and field in self.frame and self._may_show(field, self.frame.at[row, field]):
                value = self.frame.at[row, field]
        return self.layout.problem(code, sheet=self.sheet, row=row, column=header, value=value, **params)

    def _may_show(self, field_name: str, value: object) -> bool:
        return all(column.may_show(value) for column in self.layout.columns if column.field == field_name)


@dataclass(frozen=True)
class Counted:
    """What a counter made of a sheet; ``rows = counted + sum(ignored)``, ``facts`` None when refused.

    ``context`` is what came from outside the content and is part of the file's identity.
    """

    facts: Facts | None
    rows: int
    counted: int
    ignored: Mapping[str, int]
    problems: Sequence[Problem]
    context: str = ""
