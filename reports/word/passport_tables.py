"""The tables of a passport: rows of texts, hidden figures said as hidden."""

from __future__ import annotations

from typing import Any

import pandas as pd

from i18n import Translator
from reports.word.wording import DASH, school_year, share_cell
from slides.shown import rows_of
from slides.words import levels_of
from views.school import SchoolProfile
from wording.diagnoses import Levels, value_text

Row = dict[str, str]
APART = {"above": "▲", "below": "▼"}


def axes(t: Translator, profile: SchoolProfile) -> list[Row]:
    """List the axes of the diagnosis: value, median, difference on the scale of the radar."""
    own = profile.values[profile.values["is_subject"].astype(bool)]
    columns = ["axis", "unit", "median_value", "n_schools", "favourable"]
    rows = own.merge(profile.axes[columns], on="axis")
    levels = levels_of(str(profile.instrument)) if len(rows) else {}
    return [_axis(t, row, str(profile.instrument), levels) for row in rows_of(rows)]


def middle(row: Any) -> pd.Series:
    """Give the median of an axis as a value: it is blank where fewer than ten schools stand behind it."""
    return pd.Series({"value": row.median_value, "unit": row.unit, "is_suppressed": pd.isna(row.median_value)})


def _axis(t: Translator, row: Any, instrument: str, levels: Levels) -> Row:
    mark = "" if row.is_below_q1 is not True and row.is_below_q1 != 1 else "▲" if row.difference > 0 else "▼"
    return {
        "name": t(f"axis.{instrument}.{row.axis}"),
        "value": value_text(t, row, levels=levels),
        "median": value_text(t, middle(row), levels=levels),
        "difference": DASH if pd.isna(row.difference) else t.signed(row.difference),
        "mark": mark,
    }


def results(t: Translator, rows: pd.DataFrame) -> list[Row]:
    """List the works of the latest year of each procedure, beside the municipality."""
    newest = rows[rows["year"] == rows.groupby("procedure")["year"].transform("max")]
    ordered = newest.sort_values(["procedure", "programme_grade", "subject"], kind="stable")
    vpr_first = ordered.iloc[(ordered["procedure"] != "vpr").argsort(kind="stable")]
    return [result(t, row) for row in rows_of(vpr_first)]


def result(t: Translator, row: Any) -> Row:
    """Write one work; the shares of marks where it has a scale, the mean score where it has points."""
    hidden = bool(row.is_suppressed)
    own_mark = APART.get(getattr(row, "standing", None) or "", "")
    return {
        "work": t("school.works.title", procedure=row.procedure, year=int(row.year)),
        "grade": str(int(row.programme_grade)),
        "subject": t(f"subject.{row.subject}"),
        "people": t("cell.under_ten") if hidden else t.integer(row.participants),
        "quality": f"{share_cell(t, row.quality_pct, is_hidden=hidden)} {own_mark}".strip(),
        "interval": _between(t, row.quality_low_pct, row.quality_high_pct),
        "municipality": share_cell(t, row.territory_quality_pct, is_hidden=False),
        "score": share_cell(t, row.mean_score_pct, is_hidden=hidden),
    }


def exams(t: Translator, rows: pd.DataFrame) -> list[Row]:
    """List the state exams of the latest year of each: who stayed below the minimum or was near it."""
    newest = rows[rows["year"] == rows.groupby("procedure")["year"].transform("max")]
    return [_exam(t, row) for row in rows_of(newest)]


def _exam(t: Translator, row: Any) -> Row:
    hidden = bool(row.is_suppressed)
    is_known = not pd.isna(row.not_passed_pct)
    unknown = t("cell.hidden") if hidden else t("school.exams.no_minimum")
    below = (
        t("word.exam.of", n=int(row.not_passed), of=int(row.judged), share=row.not_passed_pct) if is_known else ""
    )
    return {
        "exam": t("school.works.title", procedure=row.procedure, year=int(row.year)),
        "subject": t(f"subject.{row.subject}"),
        "people": t("cell.under_ten") if hidden else t.integer(row.participants),
        "below": f"{below} {APART.get(row.standing or '', '')}".strip() if is_known else unknown,
        "interval": _between(t, row.not_passed_low_pct, row.not_passed_high_pct),
        "municipality": share_cell(t, row.territory_not_passed_pct, is_hidden=False),
        "near": share_cell(t, row.near_minimum_pct, is_hidden=hidden),
    }  # fmt: skip


def periods(t: Translator, rows: pd.DataFrame) -> list[Row]:
    """List marks and lessons attended by reporting point: the latest school year, and how the one before ended."""
    own = rows[rows["academic_year"] == rows["academic_year"].max()]
    before = rows[rows["academic_year"] < rows["academic_year"].max()].tail(1)
    return [_period(t, row) for row in (*rows_of(before), *rows_of(own))]


def _period(t: Translator, row: Any) -> Row:
    hidden = bool(row.is_suppressed)
    return {
        "period": t("word.period", year=school_year(int(row.academic_year)), point=row.point),
        "people": t("cell.under_ten") if hidden else t.integer(row.pupils),
        "passed": share_cell(t, row.pass_pct, is_hidden=hidden),
        "quality": share_cell(t, row.quality_pct, is_hidden=hidden),
        "municipality_quality": share_cell(t, row.territory_quality_pct, is_hidden=False),
        "attended": share_cell(t, row.lessons_attended_pct, is_hidden=hidden),
        "municipality_attended": share_cell(t, row.territory_lessons_attended_pct, is_hidden=False),
    }


def _between(t: Translator, low: Any, high: Any) -> str:
    return DASH if pd.isna(low) else t("visit.interval.value", low=low, high=high)
