"""How well a row of a sheet answers to the headers of a layout."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from loaders.cells import as_text, normalised
from loaders.laid_out import RepeatedColumn
from loaders.layout import Layout

Header = tuple[str, ...]


@dataclass(frozen=True)
class Match:
    """A row as headers of a layout: ``places`` are the positions of each field there, several if doubled."""

    layout: Layout
    sheet: str
    row: int
    header: Header
    places: Mapping[str, tuple[int, ...]]
    repeated: Sequence[tuple[int, RepeatedColumn]]

    @property
    def is_meant(self) -> bool:
        """Tell whether every field of the signature is there; without one the repeated columns tell the layout."""
        pattern = self.layout.repeated
        if not self.layout.signature and pattern is not None:
            return len(self.repeated) >= pattern.least
        return all(field in self.places for field in self.layout.signature)

    @property
    def missing(self) -> list[str]:
        """Name required columns that are not there as the layout spells them."""
        gone = [c.headers[0] for c in self.layout.columns if c.is_required and c.field not in self.places]
        pattern = self.layout.repeated
        if pattern is not None and len(self.repeated) < pattern.least:
            gone.append(pattern.shown)
        return gone

    @property
    def doubled(self) -> list[str]:
        """Name headers that stand more than once."""
        labels = [column.field for _, column in self.repeated]
        again = [self.header[place] for place, column in self.repeated if labels.count(column.field) > 1]
        return [self.header[places[0]] for places in self.places.values() if len(places) > 1] + sorted(set(again))

    @property
    def share(self) -> float:
        """Give the share of the required columns that are there."""
        required = [column.field for column in self.layout.columns if column.is_required]
        return sum(field in self.places for field in required) / max(1, len(required))

    @property
    def weight(self) -> tuple[bool, float, int]:
        """Order matches: a full signature first, then more of what is required, then more columns."""
        return self.is_meant, self.share, len(self.places) + len(self.repeated)


def header_of(cells: Sequence[object]) -> Header:
    """Read the cells of a row as headers; blanks are empty strings."""
    return tuple(as_text(cell) or "" for cell in cells)


def match(layout: Layout, header: Header, *, sheet: str, row: int) -> Match:
    """Find the columns of a layout in a row."""
    fields = _fields(layout)
    places: dict[str, tuple[int, ...]] = {}
    for place, text in enumerate(header):
        field = fields.get(normalised(text)) if text else None
        if field is not None:
            places[field] = (*places.get(field, ()), place)
    return Match(layout, sheet, row, header, places, _repeated(layout, header))


@functools.cache
def _fields(layout: Layout) -> dict[str, str]:
    return {key: column.field for column in layout.columns for key in column.keys}


def _repeated(layout: Layout, header: Header) -> list[tuple[int, RepeatedColumn]]:
    wanted = layout.repeated
    found: list[tuple[int, RepeatedColumn]] = []
    if wanted is None:
        return found
    for place, text in enumerate(header):
        if wanted.until is not None and normalised(text) == wanted.until:
            break
        if text and (hit := wanted.pattern.fullmatch(text)):
            groups = hit.groupdict()
            found.append((place, RepeatedColumn(f"{wanted.field}:{groups.get('label')}", text, groups)))
    return found
