"""The numbers that decide what a view says, from the reference."""

from __future__ import annotations

from dataclasses import dataclass

from data.reference import threshold
from domain.scope import Scope


@dataclass(frozen=True)
class Limits:
    """The least group of which anything is said, and the significance of every test."""

    small_group: int
    significance: float


def limits() -> Limits:
    """Give the limits of the reference."""
    return Limits(int(threshold("small_group")), threshold("significance"))


def fewest_schools() -> int:
    """Give how many schools a territory needs: of one or two, the whole gives a hidden one away."""
    return int(threshold("schools_of_territory"))


def is_few(home: Scope) -> bool:
    """Tell a territory with too few schools for a figure of all of them."""
    return len(home.schools or ()) < fewest_schools()
