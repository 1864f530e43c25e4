"""One diagnosis of a school on fixed axes, beside the middle of its municipality and up to two schools."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.radar import positions, spread
from data import reference
from data.queries import instruments as queries
from domain.scope import Scope
from views.selection import Selection

AXIS_COLUMNS = (
    *("axis", "unit", "kind", "low_bound", "high_bound", "n_schools"),
    *("median", "q1", "q3", "median_value", "q1_value", "q3_value", "favourable"),
)
VALUE_COLUMNS = (
    *("school_id", "school", "is_subject", "axis", "value", "numerator", "denominator"),
    *("position", "difference", "is_below_q1", "is_missing", "is_suppressed"),
)


@dataclass(frozen=True)
class Radar:
    """The diagnoses that a school has in a school year, and the one shown."""

    instruments: tuple[str, ...]
    instrument: str | None
    year: int | None
    orientation: str
    axes: pd.DataFrame
    values: pd.DataFrame


def radar(sel: Selection, *, home: Scope, school_id: int, threshold: int) -> Radar:
    """Show ``filters.instrument`` of the chosen year; of the latest year with any where that has none."""
    own = sel.handed[(sel.handed["school_id"] == school_id) & (sel.handed["kind"] == "instrument")]
    year = _year(own, sel.filters.year)
    there = set(own.loc[own["academic_year"] == year, "instrument"])
    codes = tuple(code for code in reference.instruments() if code in there)
    if not codes:
        empty = pd.DataFrame(columns=list(AXIS_COLUMNS)), pd.DataFrame(columns=list(VALUE_COLUMNS))
        return Radar((), None, None, "", *empty)
    code = sel.filters.instrument if sel.filters.instrument in codes else codes[0]
    axes = axis_rows(code)
    values = queries.values(sel.reader, _read_of(sel, home), instrument=code, academic_year=year)
    known = known_values(
        values.assign(is_home=values["school_id"].isin(list(home.schools or ()))), axes, threshold=threshold
    )
    middle = spread(known[known["is_home"]], least_schools=threshold)
    axes = axes.merge(middle, on="axis", how="left").assign(
        n_schools=lambda rows: rows["n_schools"].fillna(0).astype("int64")
    )
    beside = [other for other in sel.filters.beside if other != school_id]
    shown = _shown(sel, known, axes, school_ids=[school_id, *beside])
    instrument = reference.instruments()[code]
    return Radar(codes, code, year, instrument.orientation, axes[list(AXIS_COLUMNS)], shown)


def axis_rows(code: str) -> pd.DataFrame:
    """Give the axes of a diagnosis in their fixed order."""
    rows = [
        {
            "axis": axis.code,
            "unit": axis.unit,
            "kind": axis.kind,
            "low_bound": axis.low,
            "high_bound": axis.high,
            "favourable": axis.favourable,
        }
        for axis in reference.instruments()[code].axes
    ]
    return pd.DataFrame(rows)


def _year(own: pd.DataFrame, asked: int | None) -> int | None:
    years = own["academic_year"].dropna()
    return asked if asked in set(years) else None if years.empty else int(years.max())


def _read_of(sel: Selection, home: Scope) -> Scope:
    """Add the schools beside to the municipality's: they may stand in another."""
    beside = set(sel.filters.beside) & set(sel.visible["school_id"])
    return Scope((home.schools or frozenset()) | beside)


def known_values(values: pd.DataFrame, axes: pd.DataFrame, *, threshold: int) -> pd.DataFrame:
    """Add ``position`` and ``is_suppressed`` to values of the given axes, ratios of small groups hidden."""
    rows = values.merge(axes[["axis", "low_bound", "high_bound"]], on="axis")
    small = (rows["denominator"] < threshold).to_numpy()
    hidden = {name: rows[name].mask(small) for name in ("value", "numerator", "denominator")}
    rows = rows.assign(**hidden, is_suppressed=small)
    position = positions(rows["value"], low_bound=rows["low_bound"], high_bound=rows["high_bound"])
    return rows.assign(position=position)


def _shown(sel: Selection, known: pd.DataFrame, axes: pd.DataFrame, *, school_ids: list[int]) -> pd.DataFrame:
    """Give one row per school shown and axis, gaps included; the school of the profile comes first."""
    names = sel.visible.set_index("school_id")["school"]
    there = [school for school in school_ids if school in names.index]
    grid = pd.MultiIndex.from_product([there, axes["axis"]], names=["school_id", "axis"]).to_frame(index=False)
    columns = ["school_id", "axis", "value", "numerator", "denominator", "position", "is_suppressed"]
    rows = grid.merge(known[columns], on=["school_id", "axis"], how="left").merge(axes, on="axis")
    up = rows["favourable"].map({"up": True, "down": False})
    worse = np.where(up == True, rows["position"] < rows["q1"], (up == False) & (rows["position"] > rows["q3"]))  # noqa: E712
    rows = rows.assign(
        school=rows["school_id"].map(names),
        is_subject=rows["school_id"] == school_ids[0],
        difference=rows["position"] - rows["median"],
        is_below_q1=worse.astype(bool),
        is_suppressed=rows["is_suppressed"].fillna(False).astype(bool),
    )
    rows = rows.assign(is_missing=rows["value"].isna() & ~rows["is_suppressed"])
    place = {school: number for number, school in enumerate(there)}
    ordered = rows.sort_values("school_id", key=lambda ids: ids.map(place), kind="stable")
    return ordered[list(VALUE_COLUMNS)].reset_index(drop=True)
