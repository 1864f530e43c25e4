"""How one figure is made: the word of the table of measures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Measure:
    """A formula, the base that gives its operands, and which number of the base is which argument.

    ``kinds`` are the kinds of facts behind it. An argument that is no name of the base stands for itself.
    ``report`` and ``level`` name the published report and the group in it that the figure repeats; a row may
    say them itself.
    """

    formula: str
    base: str
    kinds: tuple[str, ...]
    operands: Mapping[str, str | float] = field(default_factory=dict)
    is_territory: bool = False
    report: str = ""
    level: str = ""


def of(base: str, *kinds: str, formula: str = "share", **operands: str | float) -> Measure:
    """Make a measure, of a share unless said otherwise."""
    return Measure(formula, base, kinds, operands)
