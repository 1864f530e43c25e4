"""What stands around any radar: the choice of the diagnosis, its table."""

from __future__ import annotations

from typing import Any, Protocol

import pandas as pd

from components.address import narrowed
from components.cells import Column
from components.html_text import Html
from components.parts import Segment, segmented
from components.table import data_table
from domain.filters import Filters
from i18n import Translator


class Diagnosed(Protocol):
    """Whatever shows one of several diagnoses: a school, or several side by side."""

    @property
    def instruments(self) -> tuple[str, ...]: ...  # noqa: D102
    @property
    def instrument(self) -> str | None: ...  # noqa: D102


def instrument_switch(t: Translator, shown: Diagnosed, asked: Filters, *, caption: str) -> Any:
    """Offer the diagnoses that were handed in; None where there is nothing to choose."""
    if len(shown.instruments) < 2:
        return None
    items = [
        Segment(_short(t, code), narrowed(asked, instrument=code), code == shown.instrument)
        for code in shown.instruments
    ]
    return segmented(caption, items)


def position_table(t: Translator, axes: pd.DataFrame, values: pd.DataFrame, *, caption: str) -> Html:
    """List the values behind the radars, each beside the median of all schools."""
    names, medians = (axes.set_index("axis")[name] for name in ("full_label", "median"))
    rows = values.assign(name=values["axis"].map(names), median=values["axis"].map(medians))
    columns = [
        Column("school", t("column.school")),
        Column("name", t("school.column.axis")),
        Column("value_text", t("school.column.value"), kind="ready"),
        Column("numerator", t("school.column.numerator"), kind="int"),
        Column("denominator", t("school.column.denominator"), kind="int"),
        Column("position", t("school.column.position"), kind="1"),
        Column("median", t("school.column.median"), kind="1"),
        Column("difference", t("school.column.difference"), kind="signed"),
    ]
    return data_table(t, rows, columns, caption=caption)


def _short(t: Translator, code: str) -> str:
    """Name a diagnosis in a word; one that a department added has only its name."""
    key = f"school.instrument.{code}"
    return t(key if t.has(key) else f"instrument.{code}")
