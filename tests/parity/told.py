"""What the API tells, written as a screen would write it: one function a cell, from a row of JSON."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from i18n import Translator
from tests.parity.shown import Rows, plain

Row = dict[str, Any]
Cell = Callable[[Row], str]
NOTHING = "–"
KEY_PLACES = {"pct": 1, "points": 1, "mark": 2}


@dataclass(frozen=True)
class Table:
    """A table that the screen must show: a caption, the API's rows, and how each of its cells is written."""

    caption: str
    rows: Sequence[Row]
    cells: Sequence[Cell]

    def written(self) -> Rows:
        return [[plain(cell(row)) for cell in self.cells] for row in self.rows]


@dataclass(frozen=True)
class Writer:
    """Cells in a reader's language; a hidden figure, a hidden count and a missing one are three things."""

    t: Translator

    def text(self, name: str) -> Cell:
        return lambda row: str(row[name] or NOTHING)

    def word(self, area: str, name: str) -> Cell:
        return lambda row: self.t(f"{area}.{row[name]}")

    def count(self, name: str) -> Cell:
        return lambda row: self._number(row, name, self.t.integer, hidden="cell.under_ten")

    def share(self, name: str, *, places: int = 1) -> Cell:
        return lambda row: self._number(row, name, lambda value: self.t.decimal(value, places=places))

    def signed(self, name: str) -> Cell:
        return lambda row: self._number(row, name, self.t.signed)

    def day(self, name: str) -> Cell:
        return lambda row: NOTHING if row[name] is None else self.t.day(row[name])

    def moment(self, name: str) -> Cell:
        return lambda row: NOTHING if row[name] is None else self.t.moment(row[name])

    def keys(self, figures: Sequence[Row]) -> Rows:
        """Write the strip of key figures: name, figure with what follows it, and the line below."""
        return [[plain(cell) for cell in self._key(figure)] for figure in figures]

    def _number(self, row: Row, name: str, write: Callable[[Any], str], *, hidden: str = "cell.hidden") -> str:
        if row[name] is not None:
            return write(row[name])
        return self.t(hidden) if row.get("is_suppressed") else NOTHING

    def _key(self, figure: Row) -> list[str]:
        cells = [self.t(f"key.{figure['code']}", **figure["params"]), self._figure(figure)]
        note = self._note(figure)
        return [*cells, note] if note else cells

    def _figure(self, figure: Row) -> str:
        value, unit = figure["value"], figure["unit"]
        if figure["is_suppressed"] or value is None:
            return self.t("cell.hidden") if figure["is_suppressed"] else NOTHING
        number = (
            self.t.signed(value) if unit == "points" else self.t.decimal(value, places=KEY_PLACES.get(unit, 0))
        )
        if figure["of"] is not None and unit != "pct":
            return f"{number} {self.t('key.of', n=figure['of'])}"
        return f"{number} {({'pct': '%', 'points': self.t('key.points')}).get(unit, '')}"

    def _note(self, figure: Row) -> str:
        name, known = f"key.{figure['code']}.note", figure["value"] is not None
        lines = [self.t(name, **figure["params"])] if self.t.has(name) and known else []
        if figure["unit"] == "pct" and figure["of"] is not None:
            lines.append(self.t("key.n", n=figure["of"]))
        if figure["low"] is not None and figure["high"] is not None and not figure["is_suppressed"]:
            lines.append(self.t("key.interval", low=figure["low"], high=figure["high"]))
        return "; ".join(lines)
