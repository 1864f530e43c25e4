"""A school's SWOT beside what was measured: a claim that names a figure can be checked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.intervals import wilson_pct
from data import reference
from data.queries import instruments, swot
from domain.finding import Finding, KeyFigure, Mark, Param
from domain.scope import Scope
from views.selection import Selection

AXIS = "axis."
MEASURES = ("measured_pct", "low_pct", "high_pct", "of", "territory_pct")
COLUMNS = (*("academic_year", "quadrant", "position", "text", "indicator"), *MEASURES, "verdict", "is_suppressed")
# opportunities and threats speak of what may come: no measure of today denies them
GOOD = {"strength": True, "weakness": False}
Measure = tuple[float, float, float, float, float]
NONE: Measure = (float("nan"),) * 5


def swot_rows(sel: Selection, school_id: int, *, home: Scope, figures: Sequence[KeyFigure]) -> pd.DataFrame:
    """Give ``SchoolProfile.swot``: the lists of the chosen year, or of the latest that has any, with measures."""
    items = swot.items(sel.reader, Scope.only(school_id))
    years = set(items["academic_year"])
    year = sel.filters.year if sel.filters.year in years else max(years, default=None)
    items = items[items["academic_year"] == year]
    order = {code: place for place, code in enumerate(reference.quadrants())}
    items = items.assign(place=items["quadrant"].map(order)).sort_values(["place", "position"], kind="stable")
    known = {figure.code: _of_figure(figure) for figure in figures}
    known |= _of_axes(sel, items, school_id=school_id, home=home)
    measured = [known.get(str(code), NONE) for code in items["indicator"]]
    rows = items.assign(**dict(zip(MEASURES, _columns(measured), strict=True)))
    small = rows["of"] < reference.threshold("small_group")
    rows = rows.assign(is_suppressed=small, **{name: rows[name].mask(small) for name in MEASURES if name != "of"})
    verdicts = [_verdict(row) for row in rows.to_dict("records")]
    return rows.assign(verdict=pd.Series(verdicts, rows.index, dtype="str"))[list(COLUMNS)].reset_index(drop=True)


def swot_findings(rows: pd.DataFrame) -> list[Finding]:
    """Tell the strengths about a figure whose whole interval lies on the worse side of the municipality's."""
    denied = rows[(rows["quadrant"] == "strength") & (rows["verdict"] == "denied")]
    found = []
    for row in denied.to_dict("records"):
        is_axis = str(row["indicator"]).startswith(AXIS)
        name = str(row["indicator"]).removeprefix(AXIS)
        params: dict[str, Param] = {"text": str(row["text"]), "axis" if is_axis else "indicator": name}
        params |= {"measured": float(row["measured_pct"]), "territory": float(row["territory_pct"])}
        code = "school_swot_denied_axis" if is_axis else "school_swot_denied"
        found.append(Finding(code, Mark.CONTRADICTION, params | {"n": int(row["of"])}, href="#swot"))
    return found


def _columns(measured: list[Measure]) -> list[list[float]]:
    return [[row[place] for row in measured] for place in range(len(MEASURES))]


def _of_figure(figure: KeyFigure) -> Measure:
    """Give a key figure of the profile: value, interval, people, the municipality's."""
    told = (figure.value, figure.low, figure.high, figure.of, figure.params.get("territory"))
    value, low, high, of, territory = (float("nan") if one is None else float(str(one)) for one in told)
    return value, low, high, of, territory


def _of_axes(sel: Selection, items: pd.DataFrame, *, school_id: int, home: Scope) -> dict[str, Measure]:
    """Measure the axes that points name, where they are shares of people."""
    found = {}
    named = [code for code in items["indicator"].dropna().unique() if str(code).startswith(AXIS)]
    for code in named:
        instrument, axis = str(code).removeprefix(AXIS).split(".")
        year = int(items["academic_year"].iloc[0])
        values = instruments.values(sel.reader, home, instrument=instrument, academic_year=year)
        shares = values[(values["axis"] == axis) & values["denominator"].gt(0)]
        own = shares[shares["school_id"] == school_id]
        if len(own):
            part, whole = float(own["numerator"].iloc[0]), float(own["denominator"].iloc[0])
            low, high = (float(end) for end in wilson_pct(part, whole))
            territory = 100 * shares["numerator"].sum() / shares["denominator"].sum()
            found[str(code)] = (100 * part / whole, low, high, whole, float(territory))
    return found


def _favourable(code: str) -> str:
    if not code.startswith(AXIS):
        return reference.indicators()[code].favourable
    instrument, axis = code.removeprefix(AXIS).split(".")
    return reference.instruments()[instrument].axis(axis).favourable


def _verdict(row: Mapping[Any, Any]) -> str | None:
    """Tell whether the measure bears a point out: ``borne_out``, ``denied``, ``open``; None if not measured.

    ``unjudged`` has a measure without an interval: lessons that a pupil or a class misses hang together, and the
    few grades of a school are no sample, so that attendance has none that would be honest.
    """
    low, high, territory = (float(str(row[name])) for name in ("low_pct", "high_pct", "territory_pct"))
    if row["quadrant"] not in GOOD or pd.isna(row["measured_pct"]) or pd.isna(territory):
        return None
    side = {"up": 1, "down": -1}.get(_favourable(str(row["indicator"])), 0)
    if not side:  # a circumstance is nobody's strength or weakness
        return None
    if pd.isna(low):
        return "unjudged"
    better = side * ((low > territory) - (high < territory))
    if not better:
        return "open"
    return "borne_out" if (better > 0) == GOOD[str(row["quadrant"])] else "denied"
