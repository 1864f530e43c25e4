"""Finds the cell that a figure names, as the view itself shows it, and how it is made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import pandas as pd

from domain.codes import Figure, plain
from domain.finding import KeyFigure, Param
from views._evidence_measure import Measure
from views._evidence_measures import is_count, key_measure, measure_of
from views._evidence_published import OWN
from views._overview_distribution import OF_WORK
from views.hidden import hidden_cells

MEASURED = ("pct", "points", "mark")
RENAMED = {"grade": "programme_grade"}


@dataclass(frozen=True)
class Cell:
    """A figure as shown: its ``row`` with everything beside it, None as a ``value`` that is not there."""

    row: Mapping[str, Any]
    value: float | str | None
    is_hidden: bool
    measure: Measure
    params: Mapping[str, Param] = field(default_factory=dict)
    unit: str = ""


def cell_of(view: str, result: Any, figure: Figure) -> Cell | None:
    """Find the cell; None where the view has no such figure, or several."""
    if figure.is_key_figure:
        return _key_figure(result, figure.column)
    frame = getattr(result, figure.frame, None)
    if not isinstance(frame, pd.DataFrame) or figure.column not in frame:
        return None
    row = _row(frame, figure.key)
    if row is None:
        return None
    is_own = figure.frame == "reference" and frame.loc[row, "level"] == OWN
    of_row = replace(figure, frame=f"reference.{OWN}") if is_own else figure
    measure = _measure(view, result, of_row) or _counted(frame[figure.column])
    hidden = bool(hidden_cells(frame.loc[[row]])[figure.column].iloc[0])
    # lists give plain numbers where a frame keeps those of numpy
    told = {str(name): frame[name].loc[[row]].tolist()[0] for name in frame}
    return Cell(told, _shown(told[figure.column]), hidden, measure)


def _row(frame: pd.DataFrame, key: tuple[tuple[str, str], ...]) -> Any:
    """Give the label of the one row that agrees with the key."""
    if any(name not in frame for name, _ in key):
        return None
    for name, value in key:
        frame = frame[frame[name].map(plain) == value]
    return frame.index[0] if len(frame) == 1 else None


def _key_figure(result: Any, code: str) -> Cell | None:
    found: KeyFigure | None = next((one for one in getattr(result, "key_figures", ()) if one.code == code), None)
    if found is None:
        return None
    row: dict[str, Any] = {RENAMED.get(name, name): value for name, value in found.params.items()}
    row |= {"value": found.value, "of": found.of}
    operands = {"value": "value"} | ({} if found.of is None else {"of": "of"})
    unit = found.unit if found.unit in MEASURED else ""
    measure = key_measure(code) or Measure("count", "shown", (), operands)
    return Cell(row, _shown(found.value), found.is_suppressed, measure, found.params, unit)


def _measure(view: str, result: Any, figure: Figure) -> Measure | None:
    name = view.partition("/")[0]
    if (name, figure.frame) != ("overview", "distribution"):
        return measure_of(name, figure.frame, figure.column)
    shown = _indicator(str(result.indicator))
    ends = {"low_pct": "interval_low", "high_pct": "interval_high"}
    if shown is None or figure.column not in ("value_pct", *ends):
        return None
    return replace(shown, formula=ends.get(figure.column, shown.formula))


def _indicator(code: str) -> Measure | None:
    """Tell how the indicator of the distribution is made."""
    if code in OF_WORK:
        return measure_of("compare", "schools", OF_WORK[code][0])
    return measure_of("", "", "axis_position" if code.startswith("axis.") else f"{code}_pct")


def _counted(values: pd.Series) -> Measure:
    """Take a column without a rule as it stands: a count, or a number given."""
    formula = "count" if is_count(values) else "given"
    return Measure(formula, "shown", (), {"value": str(values.name)})


def _shown(value: Any) -> float | str | None:
    if not pd.api.types.is_scalar(value) or pd.isna(value):
        return None
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else str(value)
