"""The numbers that decide what a view says, from the reference."""

from __future__ import annotations

from dataclasses import dataclass

from data.reference import threshold


@dataclass(frozen=True)
class Limits:
    """The least group of which anything is said, and the significance of every test."""

    small_group: int
    significance: float


def limits() -> Limits:
    """Give the limits of the reference."""
    return Limits(int(threshold("small_group")), threshold("significance"))
