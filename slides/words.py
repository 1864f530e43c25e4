"""Words that slides of all views share: findings, key figures, dates, values of diagnoses."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Protocol

import pandas as pd

from data.reference import instruments
from domain.finding import Finding, KeyFigure
from domain.slide import BigNumber, Line
from i18n import Translator
from views.footing import Footing
from wording.findings import explanation, sentence, title

PLACES = {"pct": 1, "points": 1, "mark": 2}
NO_BREAK = "\N{NO-BREAK SPACE}"


class Diagnosed(Protocol):
    """Whatever shows a diagnosis."""

    @property
    def instrument(self) -> str | None: ...  # noqa: D102
    @property
    def titles(self) -> Any: ...  # noqa: D102


def line(t: Translator, finding: Finding) -> Line:
    """Say a finding with its mark and its innocent explanation."""
    return Line(finding.mark.value, sentence(t, finding), explanation(t, finding))


def source(t: Translator, footing: Footing) -> str:
    """Say of which day or school years the data are."""
    if footing.data_date:
        return t("fresh.date", day=footing.data_date)
    if not footing.data_years:
        return t("fresh.none")
    first, last = footing.data_years[0], footing.data_years[-1]
    return t("fresh.year", year=first) if first == last else t("fresh.years", first=first, last=last)


def big_number(t: Translator, figure: KeyFigure) -> BigNumber:
    """Write a key figure as the screen does: number, what it is out of, one line of context."""
    label = t(f"key.{figure.code}", **figure.params)
    if figure.is_suppressed or figure.value is None:
        return BigNumber(label, t("cell.hidden") if figure.is_suppressed else "–")
    of = t("key.of", n=figure.of) if figure.of is not None and figure.unit != "pct" else ""
    return BigNumber(label, _number(t, figure, figure.value), of, _note(t, figure))


def _number(t: Translator, figure: KeyFigure, value: float) -> str:
    places = PLACES.get(figure.unit, 0)
    if figure.unit == "points":
        return f"{t.signed(value)}{NO_BREAK}{t('key.points')}"
    return t.pct(value) if figure.unit == "pct" else t.decimal(value, places=places)


def _note(t: Translator, figure: KeyFigure) -> str:
    key = f"key.{figure.code}.note"
    lines = [t(key, **figure.params)] if t.has(key) else []
    if figure.unit == "pct" and figure.of is not None:
        lines.append(t("key.n", n=figure.of))
    if figure.low is not None and figure.high is not None:
        lines.append(t("key.interval", low=figure.low, high=figure.high))
    return "; ".join(lines).replace("**", "")


def share(t: Translator, value: Any) -> str:
    """Write a whole percentage, or say that it is hidden."""
    return t("cell.hidden") if pd.isna(value) else t.pct(float(value), places=0)


def number(value: Any) -> float | None:
    """Give a value of a frame to a picture; a blank is a gap."""
    return None if pd.isna(value) else round(float(value), 2)


def levels_of(instrument: str) -> dict[float, str]:
    """Give the codes of the levels of a diagnosis that has words instead of numbers, by value."""
    return {float(level.value): level.code for level in instruments()[instrument].levels}


def axis_name(t: Translator, instrument: str, axis: str) -> str:
    """Name an axis where there is little room."""
    return t(f"axis.{instrument}.{axis}.short")


def radar_title(t: Translator, shown: Diagnosed) -> str:
    """Say the conclusion of a diagnosis with the names of its axes."""
    told = shown.titles["radar"]
    codes = told.params.get("axes", ())
    names = tuple(axis_name(t, str(shown.instrument), axis) for axis in codes)
    return title(t, replace(told, params={**told.params, "axes": names}) if codes else told)
