"""How wide the columns and how high the rows of a table must be for its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reports.powerpoint.fit import Face
from reports.powerpoint.text import plain

SIZES = (20.0, 18.0, 17.0, 16.0, 15.0, 14.0, 13.0, 12.0, 11.0, 10.0)
SIDE, OVER = 6.0, 2.5
AIR, TEXT_SPREAD = 19.0, 0.5
MARKS = ("▲", "▼")


@dataclass(frozen=True)
class Set:
    """How a table is set: its size, the widths of its columns and the heights of its rows in points."""

    size: float
    widths: tuple[float, ...]
    heights: tuple[float, ...]


@dataclass(frozen=True)
class Sized:
    """Letters of a table at one size; cells with a mark that asks for attention are bold."""

    face: Face
    size: float

    def line(self, text: str, *, is_bold: bool = False) -> float:
        """Measure a text in one line."""
        return self.face.width_of(plain(text), self.size, is_bold=is_bold or text.startswith(MARKS))

    def word(self, text: str, *, is_bold: bool = False) -> float:
        """Measure the longest word."""
        return self.face.longest_word(plain(text), self.size, is_bold=is_bold or text.startswith(MARKS))

    def height(self, text: str, width: float, *, is_bold: bool = False) -> float:
        """Measure a text within a width."""
        return self.face.height_of(plain(text), self.size, width, is_bold=is_bold or text.startswith(MARKS))


def fitted(rows: Sequence[Sequence[str]], room: tuple[float, float], letters: Face, *, is_text: bool) -> Set:
    """Choose the largest size at which all rows stand in the room, no word broken and none cut."""
    for size in SIZES:
        face = Sized(letters, size)
        for is_even in (not is_text, False):
            told = _at(face, rows, room, is_text=is_text, is_even=is_even)
            if told is not None:
                return told
    # too much for any size: the words stay whole as far as they can, and the table grows downwards
    smallest = Sized(letters, SIZES[-1])
    _, whole = _bounds(smallest, rows, is_text=is_text)
    widths = [width * room[0] / sum(whole) for width in whole]
    return Set(smallest.size, tuple(widths), tuple(_heights(smallest, rows, widths)))


def _at(
    face: Sized, rows: Sequence[Sequence[str]], room: tuple[float, float], *, is_text: bool, is_even: bool
) -> Set | None:
    """Set a table at one size; ``is_even`` columns of numbers are all alike."""
    least, whole = _bounds(face, rows, is_text=is_text)
    if is_even:
        least[1:], whole[1:] = ([max(some[1:], default=0.0)] * len(some[1:]) for some in (least, whole))
    if sum(least) > room[0]:
        return None
    widths = _widths(least, whole, room[0], is_text=is_text)
    heights = _heights(face, rows, widths)
    if sum(heights) > room[1]:
        return None
    air = min(AIR, (room[1] - sum(heights)) / len(heights))
    return Set(face.size, tuple(widths), tuple(height + air for height in heights))


def _bounds(face: Sized, rows: Sequence[Sequence[str]], *, is_text: bool) -> tuple[list[float], list[float]]:
    """Give the least width of each column, that of its longest word, and the one that breaks no line."""
    (heads, *body), margins = rows, 2 * SIDE + 2
    columns = list(zip(*body, strict=True)) or [()] * len(heads)
    of_heads = [(face.word(head, is_bold=True), face.line(head, is_bold=True)) for head in heads]
    least, whole = [], []
    for place, ((word, line), column) in enumerate(zip(of_heads, columns, strict=True)):
        lines = [face.line(text) for text in column]
        words = [face.word(text) for text in column]
        least.append(max([word, *(words if is_text or not place else lines)]) + margins)
        whole.append(max([line, *lines]) + margins)
    return least, whole


def _widths(least: list[float], whole: list[float], room: float, *, is_text: bool) -> list[float]:
    """Give every column what its words want, or a fair share between that and its longest word."""
    spare = room - sum(whole)
    if spare >= 0:
        share = spare / len(whole) * (TEXT_SPREAD if is_text else 1.0)
        return [width + share for width in whole]
    wish = sum(whole) - sum(least)
    return [low + (high - low) * (room - sum(least)) / wish for low, high in zip(least, whole, strict=True)]


def _heights(face: Sized, rows: Sequence[Sequence[str]], widths: Sequence[float]) -> list[float]:
    def height(at: int, row: Sequence[str]) -> float:
        cells = zip(row, widths, strict=True)
        return max(face.height(text, width - 2 * SIDE, is_bold=not at) for text, width in cells)

    return [height(at, row) + 2 * OVER for at, row in enumerate(rows)]
