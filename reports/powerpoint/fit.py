"""How much room a text takes before anybody has drawn it: widths of letters, lines, the size that fits."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

ARIAL = Path(__file__).with_name("arial.toml")
LINE = 1.2
# a department's font may be wider than Arial, and programs break lines each in its own way
SAFETY = 1.04


class Letters(NamedTuple):
    """Widths of letters in ems, of all others, and how much wider bold ones are."""

    widths: dict[str, float]
    other: float
    bold: float


@functools.cache
def letters() -> Letters:
    """Read the widths once a process."""
    told = tomllib.loads(ARIAL.read_text(encoding="utf-8"))
    widths = {letter: int(width) / 1000 for width, group in told["widths"].items() for letter in group}
    return Letters(widths, told["other"] / 1000, told["bold"])


def width_of(text: str, size: float, *, is_bold: bool = False) -> float:
    """Measure the longest line of a text in points."""
    known = letters()
    ems = max(sum(known.widths.get(letter, known.other) for letter in line) for line in text.split("\n"))
    return ems * size * (known.bold if is_bold else 1.0) * SAFETY


def wrapped(text: str, size: float, width: float, *, is_bold: bool = False) -> list[str]:
    """Break a text at its spaces into lines that are no wider than ``width`` points; a longer word stays whole."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split(" "):
            longer = f"{line} {word}" if line else word
            if line and width_of(longer, size, is_bold=is_bold) > width:
                lines.append(line)
                line = word
            else:
                line = longer
        lines.append(line)
    return lines


def balanced(text: str, size: float, width: float) -> list[str]:
    """Break a text into as few lines as ``wrapped`` does, of about the same length."""
    lines = wrapped(text, size, width)
    narrower = width
    while len(lines) > 1 and (narrower := narrower * 0.95) > 0:
        again = wrapped(text, size, narrower)
        if len(again) > len(lines) or max(width_of(line, size) for line in again) > narrower:
            break
        lines = again
    return lines


def height_of(text: str, size: float, width: float, *, is_bold: bool = False) -> float:
    """Measure a text in points when it is set within a width."""
    return len(wrapped(text, size, width, is_bold=is_bold)) * size * LINE


def longest_word(text: str, size: float, *, is_bold: bool = False) -> float:
    """Measure the word that cannot be broken."""
    return max(width_of(word, size, is_bold=is_bold) for word in text.replace("\n", " ").split(" "))


def largest(sizes: Sequence[float], texts: Iterable[str], *, width: float, height: float) -> float:
    """Choose the first size at which all texts stand below each other in a box, else the last."""
    every = list(texts)
    for size in sizes:
        if sum(height_of(text, size, width) for text in every) <= height:
            return size
    return sizes[-1]
