"""Names of figures and of views as short texts: said in an address, printed on paper, typed in again."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import quote, unquote

from domain.filters import Filters

KEY_FRAME = "key"
BETWEEN, FIGURE = ".", ".."


@dataclass(frozen=True)
class Figure:
    """One cell of a view: ``schools.quality_pct.school_id-12``; a key figure is ``key.<code>``."""

    frame: str
    column: str
    key: tuple[tuple[str, str], ...] = ()

    @property
    def is_key_figure(self) -> bool:
        """Tell a key figure from a cell of a frame."""
        return self.frame == KEY_FRAME

    def write(self) -> str:
        """Give the figure as one word of an address."""
        return BETWEEN.join([self.frame, escaped(self.column), *_written(self.key)])

    @classmethod
    def read(cls, text: str) -> Figure | None:
        """Read a figure back; None where the text is none."""
        frame, *rest = text.split(BETWEEN)
        key = _read(rest[1:])
        return cls(frame, unescaped(rest[0]), key) if frame and rest and rest[0] and key is not None else None


@dataclass(frozen=True)
class Reference:
    """A figure of a view, ``school/12/results.pass_pct.year-2021``; ``view`` is that of the API."""

    view: str
    figure: Figure

    @classmethod
    def read(cls, text: str) -> Reference | None:
        """Read a reference; None where the text is none."""
        view, _, rest = text.rpartition("/")
        figure = Figure.read(rest)
        return cls(view, figure) if view and figure else None

    def write(self) -> str:
        """Give the reference as a text."""
        return f"{self.view}/{self.figure.write()}"


@dataclass(frozen=True)
class ViewCode:
    """What is printed under a view: ``compare.37.year-2020.grade-5``; a figure follows after two dots.

    ``revision`` is that of the data, so that the same screen opened later can say that they have changed.
    """

    view: str
    revision: int
    filters: Filters
    figure: Figure | None = None

    def write(self) -> str:
        """Give the code."""
        head = [self.view.replace("/", "-"), str(self.revision)]
        code = BETWEEN.join(head + _written(self.filters.to_query().items()))
        return code if self.figure is None else f"{code}{FIGURE}{self.figure.write()}"

    @classmethod
    def read(cls, text: str) -> ViewCode | None:
        """Read a code as it was printed or copied; None where the text is none."""
        whole, _, tail = text.strip().partition(FIGURE)
        view, *rest = whole.split(BETWEEN)
        pairs, figure = _read(rest[1:]), Figure.read(tail)
        is_whole = bool(view and rest) and rest[0].isascii() and rest[0].isdigit() and len(rest[0]) < 10
        if not is_whole or pairs is None or (tail and figure is None):
            return None
        return cls(view.replace("-", "/"), int(rest[0]), Filters.from_query(dict(pairs)), figure)


def plain(value: object) -> str:
    """Write the value of a key: whole numbers without a point, whatever a frame keeps them as."""
    if isinstance(value, float) and math.isfinite(value) and value == int(value):
        return str(int(value))
    return str(value)


def escaped(text: str) -> str:
    """Keep a value apart from what stands around it in a code; ``lepestok.js`` does the same."""
    return quote(text, safe=",").replace("~", "%7E").replace("%", "~").replace(".", ":")


def unescaped(text: str) -> str:
    """Give the value back."""
    return unquote(text.replace(":", ".").replace("~", "%"))


def _written(pairs: Iterable[tuple[str, str]]) -> list[str]:
    return [f"{name}-{escaped(value)}" for name, value in pairs]


def _read(parts: Iterable[str]) -> tuple[tuple[str, str], ...] | None:
    split = [part.partition("-") for part in parts]
    return tuple((name, unescaped(value)) for name, _, value in split) if all(one[0] for one in split) else None


def key_of(row: Mapping[str, object], names: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Give the key of a row from the columns that tell it from the others."""
    return tuple((name, plain(row[name])) for name in names)
