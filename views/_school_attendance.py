"""A school's attendance by reporting point with reasons, beside its marks and the external results that follow."""

from __future__ import annotations

import numpy as np
import pandas as pd

from analysis.attendance import SHARES, attended
from analysis.marks import share_pct
from analysis.suppression import hide_rows, hide_small
from data.queries import internal
from domain.period import Point
from domain.scope import Scope
from views.selection import Selection

PERIOD = ["academic_year", "point"]
CLASS = [*PERIOD, "grade", "class_label"]
BESIDE = ("journal_quality_pct", "external_quality_pct")
FIGURES = ("planned_lessons", *SHARES)
COLUMNS = (
    *(*PERIOD, "pupil_grade", "class_label", "pupils", *FIGURES),
    *("journal_quality_pct", "external_count", "external_quality_pct", "is_suppressed"),
)
ORDER = {point.value: place for place, point in enumerate(Point)}


def attendance_rows(
    sel: Selection, school_id: int, *, results: pd.DataFrame, journal: pd.DataFrame, threshold: int
) -> pd.DataFrame:
    """Give ``SchoolProfile.attendance``: the grades of the filters together, then their classes, point by point.

    ``results`` and ``journal`` are ``result_rows`` and ``internal_rows`` of the same school.
    """
    school = Scope.only(school_id)
    grades = _asked(sel, internal.attendance(sel.reader, school))
    classes = _asked(sel, internal.class_attendance(sel.reader, school))
    whole = attended(grades, by=PERIOD).assign(grade=np.nan, class_label="")
    whole = hide_small(whole, n="pupils", figures=FIGURES, threshold=threshold)
    whole = whole.merge(journal[[*PERIOD, "quality_pct"]].rename(columns={"quality_pct": BESIDE[0]}), how="left")
    whole = whole.merge(_external(results, sel, threshold=threshold), on="academic_year", how="left")
    rows = pd.concat([whole, _class_rows(classes, grades, threshold=threshold)], ignore_index=True)
    rows = rows.rename(columns={"grade": "pupil_grade"}).reindex(columns=list(COLUMNS))
    rows = rows.assign(is_suppressed=rows["is_suppressed"].astype(bool), place=rows["point"].map(ORDER))
    order = ["academic_year", "place", "pupil_grade", "class_label"]
    return rows.sort_values(order, na_position="first", kind="stable")[list(COLUMNS)].reset_index(drop=True)


def _asked(sel: Selection, rows: pd.DataFrame) -> pd.DataFrame:
    grade = sel.filters.grade
    return rows if grade is None else rows[rows["grade"] == grade]


def _class_rows(classes: pd.DataFrame, grades: pd.DataFrame, *, threshold: int) -> pd.DataFrame:
    """Hide small classes and what would give one away: another class, or what a whole grade has besides."""
    of_grade = [*PERIOD, "grade"]
    rows = attended(classes, by=CLASS)
    known = rows.groupby(of_grade)["pupils"].sum()
    besides = (grades.set_index(of_grade)["pupils"] - known).dropna().rename("pupils").reset_index()
    besides = besides[besides["pupils"] > 0].assign(class_label=None)
    rows = pd.concat([rows, besides], ignore_index=True)
    rows = hide_small(rows, n="pupils", figures=FIGURES, threshold=threshold, within=of_grade)
    return rows[rows["class_label"].notna()]


def _external(results: pd.DataFrame, sel: Selection, *, threshold: int) -> pd.DataFrame:
    """Add the external works of each school year that may be shown up: marks and the share of «4» and «5».

    A hidden work stays out: it could be subtracted from the sum, and a dozen works may be those of three pupils.
    """
    is_shown = ~results["is_suppressed"].astype(bool)
    rows = results[(results["kind"] == "external") & results["n"].gt(0) & is_shown]
    for column, asked in (("subject", sel.filters.subject), ("programme_grade", sel.filters.grade)):
        rows = rows if asked is None else rows[rows[column] == asked]
    sums = rows.groupby("academic_year")[["n", "good"]].sum().reset_index()
    few = (sums["n"] < threshold).to_numpy()
    shares = sums.assign(external_quality_pct=share_pct(sums["good"], sums["n"]), external_count=sums["n"])
    shown = hide_rows(shares, hidden=few, figures=["external_quality_pct"])
    return shown[["academic_year", "external_count", "external_quality_pct"]]
