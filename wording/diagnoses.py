"""A diagnosis in words: which side is the good one, its values with their units."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

import pandas as pd

from i18n import Translator

Levels = Mapping[float, str]


class Oriented(Protocol):
    """Whatever shows a diagnosis: a school, or several side by side."""

    @property
    def instrument(self) -> str | None: ...  # noqa: D102
    @property
    def instrument_year(self) -> int | None: ...  # noqa: D102
    @property
    def orientation(self) -> str: ...  # noqa: D102
    @property
    def axes(self) -> pd.DataFrame: ...  # noqa: D102


def radar_subtitle(t: Translator, shown: Oriented) -> str:
    """Say the orientation; circumstances that nobody chooses are named as not judged."""
    has_given = shown.orientation == "better" and (shown.axes["favourable"] == "none").any()
    key = "school.radar.better_or_given" if has_given else f"school.radar.{shown.orientation}"
    return t(key, instrument=shown.instrument, year=shown.instrument_year)


def written(t: Translator, value: float, unit: str, *, levels: Levels) -> str:
    """Write a raw value with its unit; a level is a word, a median between two levels a number."""
    if unit == "pct":
        return t.pct(value, places=0)
    if unit == "level" and float(value) in levels:
        return t(f"level.{levels[float(value)]}")
    return t.decimal(value) if unit == "points" else t.integer(value)


def value_text(t: Translator, row: Any, *, levels: Levels) -> str:
    """Write the value of a row (``value, unit, is_suppressed``), or say why there is none."""
    if row.is_suppressed:
        return t("cell.hidden")
    return t("cell.missing") if pd.isna(row.value) else written(t, float(row.value), row.unit, levels=levels)
