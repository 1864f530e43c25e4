"""The compared work beside the last one that it may be compared with: same procedure, grade, subject and scale."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from analysis.agreement import agreement
from analysis.change import difference, with_previous
from analysis.marks import count_marks, share_pct
from analysis.movers import movers
from data.queries.results import result_counts
from domain.filters import Filters
from views._works import with_marks, with_scale_names, with_scales
from views.selection import Selection

COUNTS = ("part", "whole")


@dataclass(frozen=True)
class Before:
    """Change since the comparable work; both are empty where there is none.

    ``lowered``: at most one row of ``year_before, before_pct, change_points, differs``, people with a
    lowered mark; ``schools``: ``school_id, year_before, change_points, p_value, moved`` of the share of
    «4» and «5».
    """

    lowered: pd.DataFrame
    schools: pd.DataFrame


def before(chosen: Selection, filters: Filters) -> Before | None:
    """Compare the work that the filters name with its predecessor; None where there are not two of a kind."""
    works = _alike(chosen.assessments, filters)
    if len(works) < 2:
        return None
    counts = result_counts(chosen.reader, chosen.narrowed, assessment_ids=works["assessment_id"])
    scaled = with_scale_names(with_scales(chosen.reader, chosen.narrowed, works), counts)
    marked = with_marks(counts, scaled)
    return Before(lowered=_lowered(marked, scaled), schools=_schools(marked, scaled))


def _alike(works: pd.DataFrame, filters: Filters) -> pd.DataFrame:
    procedure, _, year = (filters.assessment or "").partition("-")
    rows = works[
        (works["procedure"] == procedure)
        & (works["subject"] == filters.subject)
        & (works["programme_grade"] == filters.grade)
    ]
    return rows[rows["year"] <= int(year)] if year else rows.iloc[:0]


def _latest_pairs(results: pd.DataFrame, works: pd.DataFrame, *, by: list[str]) -> pd.DataFrame:
    dated = results.merge(works, on="assessment_id")
    pairs = with_previous(dated, by=by, values=COUNTS)
    return pairs[pairs["year"] == works["year"].max()].reset_index(drop=True)


def _lowered(marked: pd.DataFrame, works: pd.DataFrame) -> pd.DataFrame:
    found = agreement(marked, by=["assessment_id"]).rename(columns={"lowered": "part", "both": "whole"})
    pairs = difference(_latest_pairs(found, works, by=[]))
    return pairs.assign(before_pct=share_pct(pairs["part_before"], pairs["whole_before"]))


def _schools(marked: pd.DataFrame, works: pd.DataFrame) -> pd.DataFrame:
    wide = count_marks(marked, by=["school_id", "assessment_id"])
    whole = wide[["n5", "n4", "n3", "n2"]].sum(axis=1)
    return movers(_latest_pairs(wide.assign(part=wide["n5"] + wide["n4"], whole=whole), works, by=["school_id"]))
