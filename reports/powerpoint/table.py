"""How wide the columns and how high the rows of a table must be for its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reports.powerpoint.fit import height_of, longest_word, width_of
from reports.powerpoint.text import plain

SIZES = (20.0, 18.0, 17.0, 16.0, 15.0, 14.0, 13.0, 12.0)
SIDE, OVER = 6.0, 5.0
AIR, TEXT_SPREAD = 14.0, 0.5
MARKS = ("▲", "▼")


@dataclass(frozen=True)
class Set:
    """How a table is set: its size, the widths of its columns and the heights of its rows in points."""

    size: float
    widths: tuple[float, ...]
    heights: tuple[float, ...]


def fitted(rows: Sequence[Sequence[str]], room: tuple[float, float], *, is_text: bool) -> Set:
    """Choose the largest size at which all rows stand in the room, no word broken and none cut."""
    for size in SIZES:
        for is_even in (not is_text, False):
            told = _at(size, rows, room, is_text=is_text, is_even=is_even)
            if told is not None:
                return told
    widths = [room[0] / len(rows[0])] * len(rows[0])
    return Set(SIZES[-1], tuple(widths), tuple(_heights(SIZES[-1], rows, widths)))


def _at(
    size: float, rows: Sequence[Sequence[str]], room: tuple[float, float], *, is_text: bool, is_even: bool
) -> Set | None:
    """Set a table at one size; ``is_even`` columns of numbers are all alike."""
    least, whole = _bounds(size, rows, is_text=is_text)
    if is_even:
        least[1:], whole[1:] = ([max(some[1:], default=0.0)] * len(some[1:]) for some in (least, whole))
    if sum(least) > room[0]:
        return None
    widths = _widths(least, whole, room[0], is_text=is_text)
    heights = _heights(size, rows, widths)
    if sum(heights) > room[1]:
        return None
    air = min(AIR, (room[1] - sum(heights)) / len(heights))
    return Set(size, tuple(widths), tuple(height + air for height in heights))


def _bounds(size: float, rows: Sequence[Sequence[str]], *, is_text: bool) -> tuple[list[float], list[float]]:
    """Give the least width of each column, that of its longest word, and the one that breaks no line."""
    (heads, *body), margins = rows, 2 * SIDE + 2
    columns = list(zip(*body, strict=True)) or [()] * len(heads)
    of_heads = [(longest_word(head, size, is_bold=True), width_of(head, size, is_bold=True)) for head in heads]
    least, whole = [], []
    for place, ((word, line), column) in enumerate(zip(of_heads, columns, strict=True)):
        lines = [width_of(plain(text), size, is_bold=text.startswith(MARKS)) for text in column]
        words = [longest_word(plain(text), size, is_bold=text.startswith(MARKS)) for text in column]
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


def _heights(size: float, rows: Sequence[Sequence[str]], widths: Sequence[float]) -> list[float]:
    def height(at: int, row: Sequence[str]) -> float:
        cells = zip(row, widths, strict=True)
        return max(
            height_of(plain(text), size, width - 2 * SIDE, is_bold=not at or text.startswith(MARKS))
            for text, width in cells
        )

    return [height(at, row) + 2 * OVER for at, row in enumerate(rows)]
