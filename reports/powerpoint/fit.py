"""How much room a text takes before anybody has drawn it: widths of letters, lines, the size that fits."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

ARIAL = Path(__file__).with_name("arial.toml")
LINE = 1.2
# programs break lines each in its own way
SAFETY = 1.04


class Letters(NamedTuple):
    """Widths of Arial's letters in ems, of all others, how much wider bold ones and other fonts are."""

    widths: Mapping[str, float]
    other: float
    bold: float
    fonts: Mapping[str, float]
    unknown: float


@functools.cache
def letters() -> Letters:
    """Read the widths once a process."""
    told = tomllib.loads(ARIAL.read_text(encoding="utf-8"))
    widths = {letter: int(width) / 1000 for width, group in told["widths"].items() for letter in group}
    return Letters(widths, told["other"] / 1000, told["bold"], told["fonts"], told["unknown"])


@functools.lru_cache(maxsize=8192)
def _ems(text: str) -> float:
    """Measure the longest line of a text in the size of its letters; sizes are tried one after another."""
    known = letters()
    return max(sum(known.widths.get(letter, known.other) for letter in line) for line in text.split("\n"))


def face_of(font: str) -> Face:
    """Give the measure of a font by its name; of one that nobody has measured a cautious one."""
    known = letters()
    return Face(known.fonts.get(font, known.unknown))


@dataclass(frozen=True)
class Face:
    """A font that is so many times as wide as Arial."""

    wide: float = 1.0

    def width_of(self, text: str, size: float, *, is_bold: bool = False) -> float:
        """Measure the longest line of a text in points."""
        return _ems(text) * size * (letters().bold if is_bold else 1.0) * self.wide * SAFETY

    def wrapped(self, text: str, size: float, width: float, *, is_bold: bool = False) -> list[str]:
        """Break a text at its spaces into lines no wider than ``width`` points; a longer word stays whole."""
        lines: list[str] = []
        for paragraph in text.split("\n"):
            line = ""
            for word in paragraph.split(" "):
                longer = f"{line} {word}" if line else word
                if line and self.width_of(longer, size, is_bold=is_bold) > width:
                    lines.append(line)
                    line = word
                else:
                    line = longer
            lines.append(line)
        return lines

    def balanced(self, text: str, size: float, width: float) -> list[str]:
        """Break a text into as few lines as ``wrapped`` does, of about the same length."""
        lines = self.wrapped(text, size, width)
        narrower = width
        while len(lines) > 1 and (narrower := narrower * 0.95) > 0:
            again = self.wrapped(text, size, narrower)
            if len(again) > len(lines) or self.width_of("\n".join(again), size) > narrower:
                break
            lines = again
        return lines

    def height_of(self, text: str, size: float, width: float, *, is_bold: bool = False) -> float:
        """Measure a text in points when it is set within a width."""
        return len(self.wrapped(text, size, width, is_bold=is_bold)) * size * LINE

    def longest_word(self, text: str, size: float, *, is_bold: bool = False) -> float:
        """Measure the word that cannot be broken."""
        return self.width_of(text.replace(" ", "\n"), size, is_bold=is_bold)

    def largest(self, sizes: Sequence[float], texts: Iterable[str], room: tuple[float, float]) -> float:
        """Choose the first size at which all texts stand below each other in a room, else the last."""
        every, (width, height) = list(texts), room
        for size in sizes:
            if sum(self.height_of(text, size, width) for text in every) <= height:
                return size
        return sizes[-1]
