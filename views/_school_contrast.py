"""Good circumstances beside poor results: a diagnosis and an assessment that say different things."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from analysis.marks import count_marks
from analysis.unexpected import unexpected
from data import reference
from data.queries import instruments as queries
from domain.scope import Scope
from views._school_radar import axis_rows, known_values
from views._school_results import Results
from views.selection import Selection

UPPER_QUARTER = 0.75


@dataclass(frozen=True)
class Contrast:
    """A diagnosis in the upper quarter (``position`` of 100, beside the ``median`` of schools) and a share of
    «4» and «5» (``quality_pct`` of ``marks`` in ``works``) far below the ``usual_pct`` of such schools."""

    instrument: str
    position: float
    median: float
    procedure: str
    year: int
    works: int
    marks: int
    quality_pct: float
    usual_pct: float


def contrast(sel: Selection, results: Results, *, year: int | None, threshold: int) -> Contrast | None:
    """Look at the diagnoses where outward is better, in fixed order; None where none contradicts the results."""
    works = _latest(results)
    own = _own(results, works)
    if year is None or not own["whole"] or own["part"] >= own["usual"]:
        return None
    for code in (code for code, diagnosis in reference.instruments().items() if diagnosis.orientation == "better"):
        means = _means(sel, results.home, code=code, year=year, threshold=threshold)
        lacking = _lacking(results, works, means)
        if lacking is not None:
            quality_pct = float(100 * own["part"] / own["whole"])
            return Contrast(
                instrument=code,
                position=float(means.loc[results.school_id]),
                median=float(means.median()),
                procedure=str(works["procedure"].iloc[0]),
                year=int(works["year"].iloc[0]),
                works=int(own["works"]),
                marks=int(own["whole"]),
                quality_pct=quality_pct,
                usual_pct=quality_pct + lacking,
            )
    return None


def _latest(results: Results) -> pd.DataFrame:
    """Take the works of the newest external procedure with marks, with the municipality's ``share`` in each."""
    wide = count_marks(results.whole, by=["assessment_id"])
    people = wide[["n5", "n4", "n3", "n2"]].sum(axis=1)
    share = wide.assign(share=(wide["n5"] + wide["n4"]) / people)[["assessment_id", "share"]]
    works = results.works[results.works["kind"] == "external"].merge(share, on="assessment_id")
    newest = works.sort_values(["year", "scored"]).tail(1)[["procedure", "year"]]
    return works.merge(newest, on=["procedure", "year"])


def _own(results: Results, works: pd.DataFrame) -> pd.Series:
    wide = count_marks(results.counts, by=["assessment_id"]).merge(works, on="assessment_id")
    people = wide[["n5", "n4", "n3", "n2"]].sum(axis=1)
    sums = {"part": (wide["n5"] + wide["n4"]).sum(), "whole": people.sum(), "works": len(wide)}
    return pd.Series(sums | {"usual": (people * wide["share"]).sum()}, dtype=float)


def _means(sel: Selection, home: Scope, *, code: str, year: int, threshold: int) -> pd.Series:
    """Give the mean position of every school over the axes it has, at least half of them."""
    axes = axis_rows(code)
    values = queries.values(sel.reader, home, instrument=code, academic_year=year)
    placed = known_values(values, axes, threshold=threshold).groupby("school_id")["position"]
    means: pd.Series = placed.mean().where(placed.count() >= len(axes) / 2).dropna()
    return means


def _gaps(results: Results, works: pd.DataFrame) -> pd.Series:
    """Give by school how many points its marks lie above the municipality's in the same works."""
    schools = results.good_by_school(list(works["assessment_id"])).merge(works, on="assessment_id")
    sums = schools.assign(usual=schools["marked"] * schools["share"]).groupby("school_id")
    totals = sums[["marked", "good", "usual"]].sum()
    enough = totals[totals["marked"] >= reference.threshold("informative_group")]
    gaps: pd.Series = 100 * (enough["good"] - enough["usual"]) / enough["marked"]
    return gaps


def _lacking(results: Results, works: pd.DataFrame, means: pd.Series) -> float | None:
    """Give the points that a school of the upper quarter lacks to such schools, where that is beyond the limit."""
    mine = results.school_id
    if mine not in means.index or means[mine] < means.quantile(UPPER_QUARTER):
        return None
    both = pd.DataFrame({"circumstances": means, "result": _gaps(results, works)}).dropna()
    if mine not in both.index:
        return None
    row = unexpected(both).loc[mine]
    usual, result = (float(row[name]) for name in ("usual", "result"))  # type: ignore[arg-type]
    return usual - result if row["is_unexpected"] and usual > result else None
