"""The frozen objects that reference data is read into."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Word:
    """A code with the words that files use for it; what readers see is in the catalogues."""

    code: str
    names: tuple[str, ...]


@dataclass(frozen=True)
class Subject(Word):
    """A subject: ``dative`` as in «Проведение работы по математике», ``short`` as in sheet names of ФИС ОКО."""

    name: str
    dative: str
    short: str


@dataclass(frozen=True)
class Procedure(Word):
    """A procedure of assessment, ``external`` or ``internal``; ``most_points`` where all its works have them."""

    kind: str
    most_points: int | None = None


@dataclass(frozen=True)
class Direction(Word):
    """A direction of improvement with its number in the document."""

    position: int


@dataclass(frozen=True)
class Indicator(Word):
    """A measured figure that words may speak of; ``favourable`` is ``up`` or ``down``."""

    favourable: str


@dataclass(frozen=True)
class Scale:
    """Points to marks: ``starts`` are the lowest points of 3, 4 and 5; without a ``year`` it is never applied."""

    procedure: str
    year: int | None
    grade: int
    subject: str
    starts: tuple[int, int, int]
    max_points: int
    source: str
    confidence: str
    note: str = ""

    def mark(self, points: int) -> int:
        """Give the mark of a score."""
        return 2 + sum(points >= start for start in self.starts)


@dataclass(frozen=True)
class Maximum:
    """The most points of a work and of each of its tasks, in the order of the columns of its protocol."""

    procedure: str
    year: int
    grade: int
    subject: str
    points: int
    tasks: tuple[int, ...]
    source: str
    confidence: str
    note: str = ""


@dataclass(frozen=True)
class Level(Word):
    """A step of an ordinal axis."""

    value: float


@dataclass(frozen=True)
class Axis(Word):
    """An axis of a diagnosis; ``kind`` is ``value``, ``ratio``, ``share_of_yes`` or ``ordinal``.

    Values of ratios and shares are percentages; ordinal values are those of the ``levels``.
    ``favourable`` is ``up``, ``down`` or ``none``; ``formula`` says of what a ratio is made.
    """

    kind: str
    unit: str
    low: float
    high: float
    favourable: str
    formula: str = ""

    def position(self, value: float) -> float:
        """Map a value to 0-100 by the fixed bounds, whatever schools are shown."""
        return min(100.0, max(0.0, 100 * (value - self.low) / (self.high - self.low)))


@dataclass(frozen=True)
class Instrument:
    """A diagnosis: outward on its radar is ``better``, more ``risk`` or plainly ``more``."""

    code: str
    position: int
    orientation: str
    source: str
    year: int
    axes: tuple[Axis, ...]
    levels: tuple[Level, ...] = ()

    def axis(self, code: str) -> Axis:
        """Give an axis by its code."""
        return next(axis for axis in self.axes if axis.code == code)


@dataclass(frozen=True)
class Meeting:
    """Which journal marks stand beside an assessment: their point, so many school years back."""

    procedure: str
    written: str
    grades: tuple[int, int]
    point: str
    years_back: int
    source: str


@dataclass(frozen=True)
class Threshold:
    """A number that decides how something is shown or called, with its year and source."""

    code: str
    value: float
    year: int
    source: str


@dataclass(frozen=True)
class Weights:
    """Percent of learning that a mark stands for."""

    n5: float
    n4: float
    n3: float
    n2: float
    not_assessed: float
    year: int
    source: str


Words = Mapping[str, Word]
