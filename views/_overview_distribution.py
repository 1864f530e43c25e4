"""A chosen indicator over schools: results of the compared work, lessons attended, axes of diagnoses."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from analysis.attendance import attended
from analysis.districts import between
from analysis.intervals import wilson_pct
from analysis.suppression import hide_small
from data.queries import instruments as diagnoses
from data.queries import internal, units
from data.reference import Axis, instruments, threshold
from domain.finding import Finding, Mark
from domain.period import Point
from views._overview_scene import Scene

OF_WORK = {
    "quality": ("assessment_quality_pct", "both"),
    "lowered": ("lowered_pct", "both"),
    "mean_score": ("mean_score_pct", "participants"),
    "participation": ("attendance_pct", "listed"),
}
SHARES = ("quality", "lowered", "participation")
COLUMNS = [
    "school_id",
    "school",
    "district_id",
    "district",
    "n",
    "value_pct",
    "low_pct",
    "high_pct",
    "is_suppressed",
]


@dataclass(frozen=True)
class Shown:
    """The indicators on offer, the one shown with its parameters, and its rows."""

    indicators: tuple[str, ...]
    indicator: str | None
    params: dict[str, str]
    rows: pd.DataFrame
    title: Finding | None


def distribution(scene: Scene) -> Shown:
    """Show the indicator that the filters name, else the first on offer."""
    offered = _offered(scene)
    asked = scene.chosen.filters.indicator
    code = asked if asked in offered else next(iter(offered), None)
    rows = _rows(scene, code) if code else pd.DataFrame(columns=COLUMNS)
    return Shown(offered, code, _params(scene, code) if code else {}, rows, _title(rows))


def _offered(scene: Scene) -> tuple[str, ...]:
    rows = scene.compared.schools
    of_work = [code for code, (value, _) in OF_WORK.items() if rows[value].notna().any()]
    attendance = ["lessons_attended"] if _last_point(scene) else []
    axes = [f"axis.{code}.{axis.code}" for code, axis in _known_axes(scene)]
    return (*of_work, *attendance, *axes)


def _known_axes(scene: Scene) -> list[tuple[str, Axis]]:
    """List the axes with values in the order of the reference."""
    year = scene.chosen.filters.year
    if year is None or "instrument" not in scene.found.kinds():
        return []
    rows = units.axes(scene.chosen.reader, scene.chosen.narrowed, academic_year=year)
    there = set(zip(rows["instrument"], rows["axis"], strict=True))
    return [
        (code, axis)
        for code, diagnosis in instruments().items()
        for axis in diagnosis.axes
        if (code, axis.code) in there
    ]


def _rows(scene: Scene, code: str) -> pd.DataFrame:
    if code in OF_WORK:
        found = _of_work(scene, code)
    elif code == "lessons_attended":
        found = _lessons(scene)
    else:
        found = _axis(scene, *code.split(".")[1:])
    schools = scene.chosen.schools[["school_id", "school", "district_id", "district"]]
    return schools.merge(found, on="school_id")[COLUMNS]


def _of_work(scene: Scene, code: str) -> pd.DataFrame:
    value, n = OF_WORK[code]
    if scene.compared.state == "no_joint" and n == "both":
        n = "participants"
    rows = scene.compared.schools[["school_id", "is_suppressed", n, value]]
    rows = rows[rows[n] > 0].rename(columns={n: "n", value: "value_pct"}).astype({"value_pct": "float64"})
    hidden = rows["is_suppressed"].astype(bool) & rows["value_pct"].isna()
    return _with_interval(rows.assign(is_suppressed=hidden), is_share=code in SHARES)


def _lessons(scene: Scene) -> pd.DataFrame:
    year, point = scene.chosen.filters.year, _last_point(scene)
    lessons = internal.attendance(scene.chosen.reader, scene.chosen.narrowed, academic_year=year, point=point)
    rows = attended(lessons, by=["school_id"]).rename(columns={"pupils": "n", "lessons_attended_pct": "value_pct"})
    shown = hide_small(rows, n="n", figures=["value_pct"], threshold=_small())
    return _with_interval(shown, is_share=False)


def _axis(scene: Scene, instrument: str, axis: str) -> pd.DataFrame:
    year, known = scene.chosen.filters.year, instruments()[instrument].axis(axis)
    values = diagnoses.values(
        scene.chosen.reader, scene.chosen.narrowed, instrument=instrument, academic_year=year
    )
    rows = values[values["axis"] == axis]
    placed = rows["value"].map(known.position, na_action="ignore")
    counted = rows.assign(n=rows["denominator"], value_pct=placed.astype("float64"))
    return _with_interval(hide_small(counted, n="n", figures=["value_pct"], threshold=_small()), is_share=False)


def _with_interval(rows: pd.DataFrame, *, is_share: bool) -> pd.DataFrame:
    """Add Wilson's interval to shares of pupils; scores and lessons are not shares of independent trials."""
    if not is_share:
        return rows.assign(low_pct=float("nan"), high_pct=float("nan"))
    low, high = wilson_pct(rows["value_pct"] * rows["n"] / 100, rows["n"])
    return rows.assign(low_pct=low, high_pct=high)


def _params(scene: Scene, code: str) -> dict[str, str]:
    if code in OF_WORK:
        return {name: str(value) for name, value in scene.work.items()}
    if code == "lessons_attended":
        return {"year": str(scene.chosen.filters.year), "point": str(_last_point(scene))}
    _, instrument, _ = code.split(".")
    named = code.removeprefix("axis.")
    return {"instrument": instrument, "axis": named, "year": str(scene.chosen.filters.year)}


def _last_point(scene: Scene) -> str | None:
    points = [point.value for point in Point if scene.found.has(f"attendance.{point.value}")]
    asked = scene.chosen.filters.point
    return asked if asked in points else points[-1] if points else None


def _title(rows: pd.DataFrame) -> Finding | None:
    """Say whether districts can be told apart, where there are enough schools to say it."""
    p_value, share = between(rows, value="value_pct")
    if pd.isna(p_value):
        return None
    code = "districts_alike" if p_value >= threshold("significance") else "districts_differ"
    if code == "districts_differ" and share < 50:
        code = "districts_differ_less"
    params = {"share": share, "schools": int(rows["value_pct"].notna().sum())}
    return Finding(code, Mark.FACT, params)


def _small() -> int:
    return int(threshold("small_group"))
