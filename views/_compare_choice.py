"""Which work ``/compare`` is about, once the defaults are filled in."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pandas as pd

from data.queries import totals as queries
from domain.filters import Filters
from views import _chips
from views._works import with_marks, with_scales
from views.footing import Choice
from views.selection import Selection

FAVOURITE = "mathematics"


@dataclass(frozen=True)
class Chosen:
    """The chosen ``work`` among the ``works`` of its procedure and year, ``totals`` of them with marks."""

    filters: Filters
    choices: dict[str, tuple[Choice, ...]]
    work: pd.Series
    works: pd.DataFrame
    totals: pd.DataFrame


def choose(sel: Selection) -> Chosen | None:
    """Take the work that the filters name; else the latest external one with marks, mathematics first.

    Without a chosen assessment only those up to the chosen school year are offered. None where there is
    nothing at all.
    """
    for code in _codes(sel):
        works, totals = _read(sel, code)
        if sel.filters.assessment or _asked(works, sel.filters)["has_scale"].any():
            return _chosen(sel, works, totals)
    codes = _codes(sel)
    return _chosen(sel, *_read(sel, codes[0])) if codes else None


def _codes(sel: Selection) -> list[str]:
    """Order the procedures with their years: external first, then the newest, then the largest."""
    rows = _asked(_coded(sel.assessments), sel.filters)
    if sel.filters.assessment is None and sel.filters.year is not None:
        rows = rows[rows["academic_year"] <= sel.filters.year]
    by_code = rows.groupby(["kind", "year", "code"])["scored"].sum().reset_index()
    order = by_code.sort_values(["kind", "year", "scored"], ascending=[True, False, False], kind="stable")
    return list(dict.fromkeys(order["code"]))


def _read(sel: Selection, code: str) -> tuple[pd.DataFrame, pd.DataFrame]:
    coded = _coded(sel.assessments)
    works = with_scales(sel.reader, sel.narrowed, coded[coded["code"] == code])
    counted = queries.result_totals(sel.reader, sel.narrowed, assessment_ids=works["assessment_id"])
    totals = with_marks(counted, works)
    marked = totals.loc[totals["mark"].notna(), "assessment_id"].unique()
    return works.assign(has_scale=works["assessment_id"].isin(marked)), totals


def _chosen(sel: Selection, works: pd.DataFrame, totals: pd.DataFrame) -> Chosen:
    work = _work(sel.filters, works)
    filters = replace(
        sel.filters,
        assessment=str(work["code"]),
        subject=str(work["subject"]),
        grade=int(work["programme_grade"]),
    )
    choices = sel.choices | _chips.works(sel.assessments, filters)
    return Chosen(filters=filters, choices=choices, work=work, works=works, totals=totals)


def _work(filters: Filters, works: pd.DataFrame) -> pd.Series:
    """Prefer works with marks, then mathematics, the usual mode, the most participants, the lowest grade."""
    rows = _asked(works, filters)
    keys = rows.assign(
        unmarked=~rows["has_scale"], other=rows["subject"] != FAVOURITE, approbation=rows["mode"] != "regular"
    )
    order = ["unmarked", "other", "approbation", "scored", "programme_grade", "subject"]
    ascending = [True, True, True, False, True, True]
    return keys.sort_values(order, ascending=ascending, kind="stable").iloc[0]


def _asked(works: pd.DataFrame, filters: Filters) -> pd.DataFrame:
    for name, column in (("assessment", "code"), ("subject", "subject"), ("grade", "programme_grade")):
        asked = getattr(filters, name)
        works = works if asked is None else works[works[column] == asked]
    return works


def _coded(assessments: pd.DataFrame) -> pd.DataFrame:
    return assessments.assign(code=assessments["procedure"] + "-" + assessments["year"].astype(str))
