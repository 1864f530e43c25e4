"""A layout of files as its TOML describes it: how it is recognised, where its columns are."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from domain.problem import Problem, Severity
from loaders.cells import as_text, normalised
from loaders.question_words import PLACEHOLDER, question_pattern

FOLDER = Path(__file__).parent / "layouts"
SHOWN = 60
"""Characters of a cell that a problem repeats."""
SEVERITIES = Path(__file__).parent / "severities.toml"


class LayoutError(Exception):
    """A layout file says what the loaders cannot use."""


@dataclass(frozen=True)
class Column:
    """A column by our field name; ``is_personal`` keeps its values out of every problem.

    Of a column with a pattern ``shown`` problems repeat only the cells that are wholly of that pattern.
    """

    field: str
    headers: tuple[str, ...]
    is_required: bool = True
    is_personal: bool = False
    shown: re.Pattern[str] | None = None

    @property
    def keys(self) -> tuple[str, ...]:
        """Give the accepted headers as they are compared."""
        return tuple(map(normalised, self.headers))

    def may_show(self, value: object) -> bool:
        """Tell whether a problem may repeat a cell of this column."""
        is_of_pattern = self.shown is None or self.shown.fullmatch(as_text(value) or "") is not None
        return is_of_pattern and not self.is_personal


@dataclass(frozen=True)
class Repeated:
    """Columns of one kind that differ by a label: ``pattern`` matches the whole header, at least ``least`` times.

    ``shown`` is how a reader would call them. Columns after the header ``until`` are not of the kind any more.
    """

    field: str
    pattern: re.Pattern[str]
    shown: str
    least: int = 1
    until: str | None = None


@dataclass(frozen=True, eq=False)
class Layout:
    """One kind of file of one year; ``kind`` names the counter in ``loaders.kinds``.

    ``signature`` are the fields whose headers tell the layout; ``row_fields`` those of which at least one
    is filled in every real row (the rest may be prefilled); ``options`` is what only its counter reads.
    ``above`` matches whole rows over the headers, their named groups say what the table is about; ``separator``
    matches the first cell of rows that are no data and begin a part of the table. ``header_within``: the headers
    stand in one of so many rows and may repeat below, each over its own columns.
    """

    code: str
    kind: str
    signature: tuple[str, ...]
    columns: tuple[Column, ...]
    repeated: Repeated | None = None
    sheets: tuple[str, ...] = ()
    header_row: int = 1
    header_within: int = 0
    row_fields: tuple[str, ...] = ()
    above: tuple[re.Pattern[str], ...] = ()
    separator: re.Pattern[str] | None = None
    vocabulary: Mapping[str, frozenset[str]] = field(default_factory=dict)
    severities: Mapping[str, Severity] = field(default_factory=dict)
    options: Mapping[str, Any] = field(default_factory=dict)

    @property
    def header_rows(self) -> range:
        """Give the rows that the first headers may stand in, numbered as Excel shows them."""
        return range(self.header_row, max(self.header_within, self.header_row) + 1)

    def column(self, field_name: str) -> Column:
        """Find a column by our field name."""
        return next(column for column in self.columns if column.field == field_name)

    def says(self, word: str, text: str | None) -> bool:
        """Tell whether a cell is one of the layout's spellings of a word of its vocabulary."""
        return text is not None and normalised(text) in self.vocabulary.get(word, frozenset())

    def severity(self, code: str) -> Severity:
        """Give what a problem does to a load of this layout."""
        try:
            return self.severities[code]
        except KeyError:
            raise LayoutError(f"{self.code}: no severity for {code!r}; add it to {SEVERITIES.name}") from None

    def problem(
        self,
        code: str,
        *,
        sheet: str | None = None,
        row: int | None = None,
        column: str | None = None,
        value: object = None,
        **params: str | int | float,
    ) -> Problem:
        """Make a problem with this layout's severity."""
        text = None if value is None else (as_text(value) or "")[:100]
        return Problem(self.severity(code), code, sheet or None, row, column, text and text[:SHOWN], params)


def read_layout(path: Path) -> Layout:
    """Read one layout; severities that it does not name come from ``severities.toml``."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    try:
        columns = tuple(_column(name, column) for name, column in data.pop("columns").items())
        layout = Layout(
            code=data.pop("code"),
            kind=data.pop("kind"),
            signature=tuple(data.pop("signature")),
            columns=columns,
            repeated=_repeated(data.pop("repeated", None)),
            sheets=tuple(data.pop("sheets", ())),
            header_row=data.pop("header_row", 1),
            header_within=data.pop("header_within", 0),
            row_fields=tuple(data.pop("row_fields", ())),
            above=tuple(map(_pattern, data.pop("above", ()))),
            separator=_pattern(data.pop("separator")) if "separator" in data else None,
            vocabulary={w: frozenset(map(normalised, v)) for w, v in data.pop("vocabulary", {}).items()},
            severities=_severities() | {c: Severity(s) for c, s in data.pop("severities", {}).items()},
            options=data.pop("options", {}),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise LayoutError(f"{path.name}: {error}") from error
    _check(layout, path=path, left=tuple(data))
    return layout


@functools.cache
def layouts(folder: Path = FOLDER) -> tuple[Layout, ...]:
    """Read every layout of a folder, once a process."""
    return tuple(read_layout(path) for path in sorted(folder.glob("*.toml")))


@functools.cache
def _severities() -> dict[str, Severity]:
    data = tomllib.loads(SEVERITIES.read_text(encoding="utf-8"))
    return {code: Severity(severity) for severity, codes in data.items() for code in codes}


def _column(name: str, data: Mapping[str, Any]) -> Column:
    return Column(
        field=name,
        headers=tuple(data["headers"]),
        is_required=data.get("required", True),
        is_personal=data.get("personal", False),
        shown=re.compile(data["shown"]) if "shown" in data else None,
    )


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


def _repeated(data: Mapping[str, Any] | None) -> Repeated | None:
    if data is None:
        return None
    until = data.get("until")
    return Repeated(
        field=data["field"],
        pattern=_pattern(data["pattern"].replace(PLACEHOLDER, question_pattern())),
        shown=data["shown"],
        least=data.get("least", 1),
        until=None if until is None else normalised(until),
    )


def _check(layout: Layout, *, path: Path, left: tuple[str, ...]) -> None:
    unknown = {*layout.signature, *layout.row_fields} - {column.field for column in layout.columns}
    if left or unknown or layout.code != path.stem:
        raise LayoutError(
            f"{path.name}: unknown keys {left}, unknown fields {sorted(unknown)}, or code is not the name"
        )
