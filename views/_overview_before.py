"""A work beside the last one that it may be compared with: same procedure, grade, subject, mode and scale."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from analysis.agreement import agreement
from analysis.change import difference, with_previous
from analysis.marks import count_marks, share_pct
from analysis.movers import movers
from data.queries.results import result_counts
from data.queries.units import given_marks
from data.reference import threshold
from domain.filters import Filters
from domain.finding import Param
from views._compare_choice import FAVOURITE
from views._works import with_marks, with_scale_names, with_scales
from views.selection import Selection

COUNTS = ("part", "whole")
SERIES = ["procedure", "programme_grade", "subject", "mode"]


@dataclass(frozen=True)
class Before:
    """Change of a ``work`` (parameters of texts) since its predecessor.

    ``is_compared``: the work is the one that ``/compare`` shows. ``lowered``: at most one row of
    ``year_before, before_pct, change_points, differs``, people with a lowered mark; ``schools``:
    ``school_id, year_before, change_points, p_value, moved`` of the share of «4» and «5».
    """

    work: dict[str, Param]
    is_compared: bool
    lowered: pd.DataFrame
    schools: pd.DataFrame


def before(chosen: Selection, filters: Filters) -> Before | None:
    """Take the work that the filters name, else the latest external one with a predecessor; None without any."""
    series = sorted(_series(chosen), key=lambda works: _weight(works.iloc[-1], filters))
    return _change(chosen, series[0], filters) if series else None


def _series(chosen: Selection) -> list[pd.DataFrame]:
    """Give the pairs of a work and its predecessor, from what is known without reading any result."""
    rows, year = chosen.assessments, chosen.filters.year
    rows = rows if year is None else rows[rows["academic_year"] <= year]
    repeated = rows[rows.groupby(SERIES)["year"].transform("size") > 1]
    if repeated.empty:
        return []
    given = given_marks(chosen.reader, chosen.narrowed, assessment_ids=repeated["assessment_id"])
    scaled = with_scale_names(with_scales(chosen.reader, chosen.narrowed, repeated), given)
    marked = scaled[scaled["lowest_3"].notna() | scaled["assessment_id"].isin(given["assessment_id"])]
    pairs = [works.sort_values("year").tail(2) for _, works in marked.groupby([*SERIES, "scale"])]
    newest = rows.groupby(SERIES)["year"].max()
    return [pair for pair in pairs if len(pair) > 1 and _year(pair) == newest[tuple(pair[SERIES].iloc[-1])]]


def _year(works: pd.DataFrame) -> int:
    return int(works["year"].iloc[-1])


def _weight(last: pd.Series, filters: Filters) -> tuple[bool, bool, int, bool, int]:
    return (
        not _is_compared(last, filters),
        last["kind"] != "external",
        -int(last["year"]),
        last["subject"] != FAVOURITE,
        -int(last["scored"]),
    )


def _is_compared(work: pd.Series, filters: Filters) -> bool:
    code = f"{work['procedure']}-{work['year']}"
    asked = (filters.assessment, filters.subject, filters.grade)
    return (code, work["subject"], work["programme_grade"]) == asked


def _change(chosen: Selection, works: pd.DataFrame, filters: Filters) -> Before:
    counts = result_counts(chosen.reader, chosen.narrowed, assessment_ids=works["assessment_id"])
    marked = with_marks(counts, works)
    last = works.iloc[-1]
    return Before(
        work={
            "procedure": str(last["procedure"]),
            "year": int(last["year"]),
            "subject": str(last["subject"]),
            "grade": int(last["programme_grade"]),
        },
        is_compared=_is_compared(last, filters),
        lowered=_lowered(marked, works),
        schools=_schools(marked, works),
    )


def _latest_pairs(results: pd.DataFrame, works: pd.DataFrame, *, by: list[str]) -> pd.DataFrame:
    dated = results.merge(works, on="assessment_id")
    pairs: pd.DataFrame = with_previous(dated, by=by, values=COUNTS)
    latest: pd.DataFrame = pairs[pairs["year"] == works["year"].max()]
    return latest.reset_index(drop=True)


def _lowered(marked: pd.DataFrame, works: pd.DataFrame) -> pd.DataFrame:
    found = agreement(marked, by=["assessment_id"]).rename(columns={"lowered": "part", "both": "whole"})
    enough = found[found["whole"] >= threshold("small_group")]
    pairs = difference(_latest_pairs(enough, works, by=[]))
    return pairs.assign(before_pct=share_pct(pairs["part_before"], pairs["whole_before"]))


def _schools(marked: pd.DataFrame, works: pd.DataFrame) -> pd.DataFrame:
    wide = count_marks(marked, by=["school_id", "assessment_id"])
    whole = wide[["n5", "n4", "n3", "n2"]].sum(axis=1)
    pairs = _latest_pairs(wide.assign(part=wide["n5"] + wide["n4"], whole=whole), works, by=["school_id"])
    return movers(pairs, least_pupils=int(threshold("small_group")), significance=threshold("significance"))
