"""One diagnosis of several schools on fixed axes, over the middle of their territory."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.radar import spread
from data import reference
from data.queries import instruments as queries
from domain.scope import Scope
from views._school_radar import AXIS_COLUMNS, axis_rows, known_values
from views.selection import Selection

VALUE_COLUMNS = (
    *("school_id", "school", "axis", "value", "numerator", "denominator"),
    *("position", "difference", "is_below_q1", "is_missing", "is_suppressed"),
)


@dataclass(frozen=True)
class Radars:
    """The diagnoses that any of the schools has in a school year, and the one shown of all of them."""

    instruments: tuple[str, ...]
    instrument: str | None
    year: int | None
    orientation: str
    axes: pd.DataFrame
    values: pd.DataFrame

    @property
    def diagnosis(self) -> tuple[str, int] | None:
        """Name the diagnosis with its year."""
        return None if self.instrument is None or self.year is None else (self.instrument, self.year)


def radars(sel: Selection, *, home: Scope, threshold: int) -> Radars:
    """Show ``filters.instrument`` of the chosen year; of the latest year with any where that has none."""
    schools = list(sel.schools["school_id"])
    own = sel.handed[(sel.handed["kind"] == "instrument") & sel.handed["school_id"].isin(schools)]
    years = own["academic_year"].dropna()
    year = sel.filters.year if sel.filters.year in set(years) else None if years.empty else int(years.max())
    there = set(own.loc[own["academic_year"] == year, "instrument"])
    codes = tuple(code for code in reference.instruments() if code in there)
    if not codes:
        return Radars((), None, None, "", _nothing(AXIS_COLUMNS), _nothing(VALUE_COLUMNS))
    code = sel.filters.instrument if sel.filters.instrument in codes else codes[0]
    axes = axis_rows(code)
    values = queries.values(sel.reader, home, instrument=code, academic_year=year)
    known = known_values(values, axes, threshold=threshold)
    axes = axes.merge(spread(known, least_schools=threshold), on="axis", how="left")
    axes = axes.assign(n_schools=axes["n_schools"].fillna(0).astype("int64"))
    orientation = reference.instruments()[code].orientation
    return Radars(codes, code, year, orientation, axes[list(AXIS_COLUMNS)], _shown(sel.schools, known, axes))


def _shown(schools: pd.DataFrame, known: pd.DataFrame, axes: pd.DataFrame) -> pd.DataFrame:
    """Give one row per school and axis, gaps included, schools by number."""
    grid = schools[["school_id", "school"]].merge(axes, how="cross")
    columns = ["school_id", "axis", "value", "numerator", "denominator", "position", "is_suppressed"]
    rows = grid.merge(known[columns], on=["school_id", "axis"], how="left")
    low, high = rows["position"] < rows["q1"], rows["position"] > rows["q3"]
    worse = np.where(rows["favourable"] == "up", low, (rows["favourable"] == "down") & high)
    rows = rows.assign(
        difference=rows["position"] - rows["median"],
        is_below_q1=worse.astype(bool),
        is_suppressed=rows["is_suppressed"].fillna(False).astype(bool),
    )
    return rows.assign(is_missing=rows["value"].isna() & ~rows["is_suppressed"])[list(VALUE_COLUMNS)]


def _nothing(columns: tuple[str, ...]) -> pd.DataFrame:
    return pd.DataFrame(columns=list(columns))
