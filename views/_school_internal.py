"""A school's own marks and attendance by reporting point beside all schools of its municipality."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from analysis.attendance import attended
from analysis.marks import COUNTS, mark_figures, sum_by
from analysis.suppression import hide_rows
from data.queries import internal, totals
from domain.period import Point
from domain.scope import Scope
from views._limits import is_few
from views.selection import Selection

PERIOD = ("academic_year", "point")
FIGURES = (
    *("pass_pct", "quality_pct", "mean_mark", "sou_pct"),
    *("lessons_attended_pct", "missed_unexcused_pct"),
)
OF_LESSONS = ("lessons_attended_pct", "missed_unexcused_pct")
TERRITORY = tuple(f"territory_{name}" for name in FIGURES)
KEYS = ("school_id", *PERIOD)
COLUMNS = (*PERIOD, "pupils", *FIGURES, *TERRITORY, "is_suppressed")
MARKS = (*COUNTS, "not_assessed")
ORDER = {point.value: place for place, point in enumerate(Point)}


def internal_rows(
    sel: Selection, schools: Scope, *, home: Scope, weights: Mapping[str, float], threshold: int
) -> pd.DataFrame:
    """Give ``SchoolProfile.internal`` of every school with ``school_id``, in the order of time, of the grade and
    subject that the filters name.
    """
    reader, filters = sel.reader, sel.filters
    marks = internal.journal_marks(reader, schools)
    lessons = internal.attendance(reader, schools)
    if filters.subject:
        marks = marks[marks["subject"] == filters.subject]
    if filters.grade:
        marks, lessons = (frame[frame["grade"] == filters.grade] for frame in (marks, lessons))
    own = _figures(sum_by(marks, by=KEYS, columns=MARKS), lessons, weights=weights, by=KEYS)
    own = own.where(_enough(own, _people(marks), _people(lessons), threshold=threshold))
    all_marks = totals.journal_totals(reader, home, grade=filters.grade, subject=filters.subject)
    all_lessons = totals.attendance_totals(reader, home, grade=filters.grade)
    city = _figures(all_marks, all_lessons, weights=weights, by=PERIOD)
    given = all_marks.set_index(list(PERIOD))[list(MARKS)].sum(axis=1)
    pupils = all_lessons.set_index(list(PERIOD))["pupils"]
    city = city.where(_enough(city, given, pupils, threshold=threshold))
    rows = own.join(_pupils(marks, lessons)).join(city.add_prefix("territory_"), on=list(PERIOD)).reset_index()
    rows = rows.assign(pupils=rows["pupils"].fillna(0).astype("int64"), is_suppressed=False)
    few = is_few(home)
    hidden = (rows["pupils"] < threshold).to_numpy()
    rows = hide_rows(rows, hidden=hidden, figures=(*FIGURES, *TERRITORY) if few else FIGURES)
    order = rows["academic_year"] * len(ORDER) + rows["point"].map(ORDER)
    return rows.iloc[order.argsort(kind="stable")][["school_id", *COLUMNS]].reset_index(drop=True)


def _figures(
    marks: pd.DataFrame, lessons: pd.DataFrame, *, weights: Mapping[str, float], by: tuple[str, ...]
) -> pd.DataFrame:
    journal = mark_figures(marks, weights=weights).set_index(list(by))
    shares = attended(lessons, by=by).set_index(list(by))
    return pd.concat([journal, shares], axis=1)[list(FIGURES)]


def _people(rows: pd.DataFrame) -> pd.Series:
    """Count people by period: a grade has as many as its fullest subject."""
    by_grade = rows.groupby([*KEYS, "grade"])["pupils"].max()
    people: pd.Series = by_grade.groupby(list(KEYS)).sum()
    return people


def _enough(figures: pd.DataFrame, marked: pd.Series, taught: pd.Series, *, threshold: int) -> pd.DataFrame:
    """Tell which figures are of enough people: those of marks and those of lessons each by their own."""
    sizes = {name: taught if name in OF_LESSONS else marked for name in figures}
    return pd.DataFrame({name: size.reindex(figures.index) >= threshold for name, size in sizes.items()})


def _pupils(marks: pd.DataFrame, lessons: pd.DataFrame) -> pd.Series:
    """Count people: a grade has as many as its fullest subject, or as its attendance says."""
    keys = [*KEYS, "grade"]
    both = pd.concat([marks[[*keys, "pupils"]], lessons[[*keys, "pupils"]]])
    return both.groupby(keys)["pupils"].max().groupby(list(KEYS)).sum()
