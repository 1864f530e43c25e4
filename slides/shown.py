"""What a picture of a view shows, before it becomes a slide; every view has a module that makes these."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from domain.finding import Finding
from domain.slide import Grid, GridRow, Picture
from i18n import Translator

ROWS = 11


@dataclass(frozen=True)
class Shown:
    """A picture in finished words; ``about`` are the beginnings of the codes of findings that belong beside it.

    ``about`` is blank where all findings of the view do. A wide picture leaves no room for findings.
    ``source`` says of which time the data are, where it is not what the view says of itself.
    """

    title: str
    picture: Picture | None
    subtitle: str = ""
    note: str = ""
    about: tuple[str, ...] = ()
    is_wide: bool = False
    source: str = ""


Draw = Callable[[Translator, Any], Sequence[Shown]]
Pictures = Mapping[str, Draw]


def rows_of(frame: pd.DataFrame) -> list[Any]:
    """Give the rows as objects with a column each."""
    return list(frame.itertuples(index=False))


def beside(shown: Shown, found: Sequence[Finding]) -> list[Finding]:
    """Choose the findings that belong beside a picture; the others of its view would speak of something else."""
    return [one for one in found if one.code.startswith(shown.about)] if shown.about else list(found)


def pages(t: Translator, shown: Shown, *, rows: int = ROWS) -> list[Shown]:
    """Split a long table over several slides, each with its heads and its place («1 из 3»)."""
    grid = shown.picture
    if not isinstance(grid, Grid) or len(grid.rows) <= rows:
        return [shown]
    parts = _even(grid.rows, most=rows)
    return [
        replace(
            shown,
            picture=replace(grid, rows=part),
            subtitle=" ".join([shown.subtitle, t("on_slide.part", n=number, of=len(parts))]).strip(),
        )
        for number, part in enumerate(parts, start=1)
    ]


def _even(rows: tuple[GridRow, ...], *, most: int) -> list[tuple[GridRow, ...]]:
    """Share rows out evenly, so that the last slide is not left with one."""
    count = -(-len(rows) // most)
    size = -(-len(rows) // count)
    return [rows[start : start + size] for start in range(0, len(rows), size)]
