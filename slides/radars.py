"""A diagnosis as the radar of a slide: up to three schools over the median and the middle half."""

from __future__ import annotations

from typing import Any, Protocol

import pandas as pd

from domain.alias import marked
from domain.slide import Radar, Role, Series
from i18n import Translator
from slides.shown import rows_of
from slides.words import axis_name, levels_of, number
from wording.diagnoses import Oriented, value_text

ROLES = (Role.SUBJECT, Role.SECOND, Role.THIRD)


class Diagnosis(Oriented, Protocol):
    """What shows a diagnosis: a profile, or several schools side by side."""

    @property
    def values(self) -> pd.DataFrame: ...  # noqa: D102


def radar_of(t: Translator, shown: Diagnosis) -> Radar | None:
    """Draw a diagnosis; None where nothing of it may be shown."""
    axes, values = shown.axes, shown.values
    if shown.instrument is None or axes.empty or values["position"].isna().all():
        return None
    schools = list(dict.fromkeys(values["school_id"]))[: len(ROLES)]
    around = _around(t, axes) if axes["median"].notna().any() else ()
    lines = [_school(t, shown, int(school), role) for school, role in zip(schools, ROLES, strict=False)]
    names = tuple(axis_name(t, shown.instrument, axis) for axis in axes["axis"])
    return Radar(names, (*around, *reversed(lines)))


def _around(t: Translator, axes: pd.DataFrame) -> tuple[Series, ...]:
    median = t("school.legend.median", n=int(axes["n_schools"].max()))
    names = {
        Role.BAND_HIGH: (t("on_slide.radar.q3"), "q3"),
        Role.BAND_LOW: (t("on_slide.radar.q1"), "q1"),
        Role.REFERENCE: (median, "median"),
    }
    return tuple(
        Series(name, role, tuple(number(value) for value in axes[column]))
        for role, (name, column) in names.items()
    )


def _school(t: Translator, shown: Diagnosis, school: int, role: Role) -> Series:
    own = shown.values[shown.values["school_id"] == school].set_index("axis").reindex(shown.axes["axis"])
    rows = own.assign(unit=shown.axes.set_index("axis")["unit"]).reset_index()
    rows = rows.assign(is_suppressed=rows["is_suppressed"].eq(True))
    told, levels = rows_of(rows), levels_of(str(shown.instrument))
    return Series(
        marked(school),
        role,
        tuple(number(row.position) for row in told),
        tuple(value_text(t, row, levels=levels) for row in told),
        marked=tuple(_mark(row) for row in told),
    )


def _mark(row: Any) -> str:
    """Mark what lies beyond the quartile on the unfavourable side: ▼, or ▲ where more is worse."""
    if pd.isna(row.position) or row.is_below_q1 != 1:
        return ""
    return "▲" if row.difference > 0 else "▼"
