"""What a radar says under its title: the diagnosis, its year, and which side is the good one."""

from __future__ import annotations

import pandas as pd

from i18n import Translator


def radar_subtitle(
    t: Translator, axes: pd.DataFrame, *, orientation: str, instrument: str, year: int | None
) -> str:
    """Say the orientation; circumstances that nobody chooses are named as not judged."""
    has_given = orientation == "better" and (axes["favourable"] == "none").any()
    key = "school.radar.better_or_given" if has_given else f"school.radar.{orientation}"
    return t(key, instrument=instrument, year=year)
