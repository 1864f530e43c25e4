"""A slide as plain data: finished words and one picture that every renderer draws in its own way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from domain.filters import Filters


class Role(StrEnum):
    """What a line, bar or group of points stands for; renderers give each role its one look."""

    SUBJECT = "subject"
    SECOND = "second"
    THIRD = "third"
    REFERENCE = "reference"
    BAND_LOW = "band_low"
    BAND_HIGH = "band_high"
    LOWERED = "lowered"
    CONFIRMED = "confirmed"
    RAISED = "raised"
    DONE = "done"
    OPEN = "open"
    ABOVE = "above"
    WITHIN = "within"
    BELOW = "below"
    LIMIT_95 = "limit_95"
    LIMIT_998 = "limit_998"


@dataclass(frozen=True)
class Series:
    """Values along the categories of a picture, None where nothing is known or shown.

    ``texts`` are the labels of the values («62 %», «39 из 62»), blank for none; ``lows`` and ``highs`` are the
    ends of their intervals; ``marked`` says which of them ask for attention (▲ or ▼).
    """

    name: str
    role: Role
    values: tuple[float | None, ...]
    texts: tuple[str, ...] = ()
    lows: tuple[float | None, ...] = ()
    highs: tuple[float | None, ...] = ()
    marked: tuple[str, ...] = ()


@dataclass(frozen=True)
class Radar:
    """Axes clockwise from the top, all 0-100; the series of the role ``SUBJECT`` has its values as ``texts``."""

    axes: tuple[str, ...]
    series: tuple[Series, ...]


@dataclass(frozen=True)
class Dot:
    """A point; ``label`` is written beside it, ``school_id`` leads to its school."""

    x: float
    y: float
    label: str = ""
    school_id: int | None = None


@dataclass(frozen=True)
class Dots:
    """Points of one kind."""

    name: str
    role: Role
    dots: tuple[Dot, ...]


@dataclass(frozen=True)
class Curve:
    """A line behind the points: a limit of a funnel, the line of equality; ``label`` stands at its right end."""

    name: str
    role: Role
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    label: str = ""


@dataclass(frozen=True)
class Scatter:
    """Points between curves; ``is_square`` asks for equal scales."""

    x_title: str
    y_title: str
    groups: tuple[Dots, ...]
    curves: tuple[Curve, ...] = ()
    x_range: tuple[float, float] | None = None
    y_range: tuple[float, float] | None = None
    is_square: bool = False


@dataclass(frozen=True)
class Bars:
    """Horizontal bars, the first category on top; ``most`` is the end of the axis, ``unit`` its name."""

    categories: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str
    most: float | None = None
    is_stacked: bool = False


@dataclass(frozen=True)
class Lines:
    """Lines over periods; ``least`` and ``most`` are the ends of the vertical axis."""

    categories: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str
    least: float = 0.0
    most: float = 100.0


@dataclass(frozen=True)
class Cell:
    """A cell of a table: ``heat`` 0-1 colours it, ``mark`` (▲, ▼, ◇, ●, ○) stands before its text."""

    text: str
    heat: float | None = None
    mark: str = ""


@dataclass(frozen=True)
class GridRow:
    """A row of a table, led by its ``name``; ``school_id`` leads to its school."""

    name: str
    cells: tuple[Cell, ...]
    school_id: int | None = None


@dataclass(frozen=True)
class Grid:
    """A table of at most a dozen rows: ``heads`` are those of all columns, the one of the names first.

    ``keys`` are the names of columns whose heads are only numbers, «1 Оснащение». ``is_text`` tells cells of
    words, aligned to the left.
    """

    heads: tuple[str, ...]
    rows: tuple[GridRow, ...]
    keys: tuple[str, ...] = ()
    is_text: bool = False


@dataclass(frozen=True)
class BigNumber:
    """A key figure: «48 из 62» under its name, with a line of context."""

    label: str
    value: str
    of: str = ""
    note: str = ""


@dataclass(frozen=True)
class Numbers:
    """Up to six key figures."""

    items: tuple[BigNumber, ...]


Picture = Radar | Scatter | Bars | Lines | Grid | Numbers


@dataclass(frozen=True)
class Line:
    """A finding in finished words, ``**bold**`` allowed; ``mark`` is a ``domain.finding.Mark``, ``maybe`` its
    innocent explanation with the words that lead it («Возможно: …»)."""

    mark: str
    text: str
    maybe: str = ""


@dataclass(frozen=True)
class SlideSpec:
    """What a deck keeps of a slide: a view (``compare``, ``school/12``), its picture and what narrows it."""

    view: str
    picture: str
    filters: Filters = Filters()

    @property
    def name(self) -> str:
        """Name the kind of slide: ``compare.spread``, ``school.radar``."""
        return f"{self.view.partition('/')[0]}.{self.picture}"


@dataclass(frozen=True)
class Slide:
    """A slide in finished words. Names of schools stand in all texts as marks that ``Deck.names`` resolve.

    ``lines`` fit beside the picture, ``notes`` are all findings for the presenter, ``questions`` three to ask;
    ``note`` tells n and what is hidden, ``source`` of which day or year the data are; ``code`` opens the view.
    ``is_wide``: the picture takes the whole width and ``lines`` stand nowhere but in the notes.
    """

    spec: SlideSpec
    title: str
    subtitle: str
    picture: Picture | None
    lines: tuple[Line, ...] = ()
    notes: tuple[Line, ...] = ()
    questions: tuple[str, ...] = ()
    note: str = ""
    source: str = ""
    code: str = ""
    place: str = ""
    is_demo: bool = False
    is_wide: bool = False


@dataclass(frozen=True)
class SchoolName:
    """How a school is called in sentences and beside a point: by name, or by letter («Школа А», «А»)."""

    full: str
    short: str
    alias: str
    letter: str


@dataclass(frozen=True)
class Deck:
    """Slides in their order, with the names of the schools that their texts mark."""

    title: str
    slides: tuple[Slide, ...]
    names: Mapping[int, SchoolName] = field(default_factory=dict)
