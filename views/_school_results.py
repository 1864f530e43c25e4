"""A school's results by work and year beside all schools of its municipality."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence

import numpy as np
import pandas as pd

from analysis.agreement import agreement, agreement_shares
from analysis.apart import standings
from analysis.funnel import Z_998, judge
from analysis.intervals import wilson_pct
from analysis.marks import count_marks, mark_figures, share_pct
from analysis.scores import mean_scores
from analysis.suppression import hide_small
from data.queries import results as queries
from data.queries import totals
from data.store import Reader
from domain.scope import Scope
from views._limits import is_few, limits
from views._works import lowest_points, maxima, with_marks, with_scale_names, with_scales

WORK = ("procedure", "year", "programme_grade", "subject", "mode")
FIGURES = ("quality_pct", "quality_low_pct", "quality_high_pct", "pass_pct", "mean_mark", "mean_score_pct")
TERRITORY = ("territory_quality_pct", "territory_pass_pct", "territory_mean_score_pct")
COLUMNS = (
    *WORK,
    *("participants", "quality_pct", "quality_low_pct", "quality_high_pct", "territory_quality_pct"),
    *("pass_pct", "territory_pass_pct", "mean_mark", "mean_score_pct", "territory_mean_score_pct"),
    *("has_scale", "is_suppressed", "series", "standing"),
)
BY = ["assessment_id"]
OWN = ["school_id", "assessment_id"]


class Results:
    """The counts behind results of schools: their own ``counts`` and all schools' ``whole``, both with marks."""

    def __init__(self, reader: Reader, home: Scope, *school_ids: int) -> None:
        self.reader, self.home, self.school_ids = reader, home, school_ids
        own = queries.result_counts(reader, Scope(frozenset(school_ids)))
        ids = own["assessment_id"].unique()
        listed = queries.assessments(reader, home)
        whole = totals.result_totals(reader, home, assessment_ids=ids)
        works = with_scales(reader, home, listed[listed["assessment_id"].isin(ids)])
        self.works = with_scale_names(works, whole)
        self.counts, self.whole = with_marks(own, works), with_marks(whole, works)

    @property
    def school_id(self) -> int:
        """Name the school of a profile: it has but one."""
        (school,) = self.school_ids
        return school

    def good_by_school(self, assessment_ids: Sequence[int]) -> pd.DataFrame:
        """Count marks and those of «4» and «5» in some works of every school."""
        works = self.works[self.works["assessment_id"].isin(list(assessment_ids))]
        return totals.good_by_school(
            self.reader, self.home, assessment_ids=assessment_ids, lowest_points=lowest_points(works)
        )

    def lowered_by_school(self, assessment_ids: Sequence[int]) -> pd.DataFrame:
        """Count pupils with both marks and the lowered in some works of every school."""
        works = self.works[self.works["assessment_id"].isin(list(assessment_ids))]
        return totals.lowered_by_school(
            self.reader, self.home, assessment_ids=assessment_ids, lowest_points=lowest_points(works)
        )


def result_rows(results: Results, *, weights: Mapping[str, float], threshold: int) -> pd.DataFrame:
    """Give ``SchoolProfile.results`` of every school, in the order of the profile, with ``school_id,
    assessment_id, n, good, passed`` for those who test further.

    ``series`` joins the years of one work that can be compared: same procedure, programme grade, subject,
    mode and scale, or the same maximum where there is no scale.
    """
    own = _figures(results.counts, results.works, weights=weights, by=OWN)
    city = _figures(results.whole, results.works, weights=weights, by=BY)
    enough = {"quality_pct": "n", "pass_pct": "n", "mean_score_pct": "scored_points"}
    city = city.assign(**{name: city[name].where(city[n] >= threshold) for name, n in enough.items()})
    beside = city[list(enough)].add_prefix("territory_")
    rows = own.join(beside, on=BY).reset_index().merge(results.works, on="assessment_id")
    low, high = wilson_pct(rows["good"], rows["n"])
    rows = rows.assign(quality_low_pct=low, quality_high_pct=high, has_scale=rows["n"] > 0, series=_series(rows))
    few = is_few(results.home)
    figures = (*FIGURES, *TERRITORY) if few else FIGURES
    rows = hide_small(rows, n="participants", figures=figures, threshold=threshold)
    marks = [name for name in FIGURES if name != "mean_score_pct"]
    rows = rows.assign(
        **{name: rows[name].where(rows["n"] >= threshold) for name in marks},
        mean_score_pct=rows["mean_score_pct"].where(rows["scored_points"] >= threshold),
    )
    order = ["procedure", "subject", "programme_grade", "mode", "year"]
    return _with_standing(rows).sort_values(order, kind="stable").reset_index(drop=True)


def _with_standing(rows: pd.DataFrame) -> pd.DataFrame:
    """Tell which shares of «4» and «5» lie apart from the territory's, a school's works of a procedure and year
    as one family of tests.
    """
    good, families = (
        rows["good"].where(rows["quality_pct"].notna()),
        rows.groupby(["school_id", "procedure", "year"]),
    )
    standing = standings(
        good,
        rows["n"],
        rows["territory_quality_pct"],
        significance=limits().significance,
        families=families.ngroup().to_numpy(),
    )
    return rows.assign(standing=standing)


def judged(results: Results, *, threshold: int) -> pd.DataFrame:
    """Place the school in every work of its latest year with journal marks, the farthest from the rest first.

    Columns: ``WORK``, ``lowered, both, lowered_pct, territory_pct, position``. Only works that chance alone
    would light up are looked at school by school: over-dispersion can but widen the limits.
    """
    own = agreement_shares(agreement(results.counts, by=BY))
    city = agreement(results.whole, by=BY).set_index("assessment_id")
    city_pct = pd.Series(share_pct(city["lowered"], city["both"]), index=city.index)
    rows = own[own["both"] >= threshold].assign(territory_pct=own["assessment_id"].map(city_pct))
    rows = rows.merge(results.works[["assessment_id", "academic_year", *WORK]], on="assessment_id")
    rows = rows[rows["academic_year"] == rows["academic_year"].max()]
    distance = (rows["lowered_pct"] - rows["territory_pct"]).abs().to_numpy(float)
    share = rows["territory_pct"] / 100
    is_far = distance > Z_998 * 100 * np.sqrt(share * (1 - share) / rows["both"]).to_numpy(float)
    positions = _positions(results, rows[is_far], threshold=threshold)
    position = [positions.get(work, "within") for work in rows["assessment_id"]]
    placed: pd.DataFrame = rows.assign(position=pd.Series(position, index=rows.index, dtype="str"))
    return placed.iloc[np.argsort(-distance, kind="stable")].reset_index(drop=True)


def _positions(results: Results, rows: pd.DataFrame, *, threshold: int) -> dict[Hashable, str | None]:
    if rows.empty:
        return {}
    schools = results.lowered_by_school(list(rows["assessment_id"]))
    targets = dict(zip(rows["assessment_id"], rows["territory_pct"], strict=True))
    groups = schools[schools["both"] >= threshold].groupby("assessment_id")
    return {
        work: _position(group, school_id=results.school_id, target_pct=targets[work]) for work, group in groups
    }


def _position(group: pd.DataFrame, *, school_id: int, target_pct: float) -> str | None:
    positions, _ = judge(group["lowered"], group["both"], target_pct=target_pct)
    position: str | None = positions[(group["school_id"] == school_id).to_numpy()][0]
    return position


def _figures(
    counts: pd.DataFrame, works: pd.DataFrame, *, weights: Mapping[str, float], by: list[str]
) -> pd.DataFrame:
    marks = mark_figures(count_marks(counts, by=by), weights=weights).set_index(by)
    scores = mean_scores(counts, max_points=maxima(works), by=by).set_index(by)
    people = counts.groupby(by)["pupils"].sum().rename("participants")
    rows = people.to_frame().join(marks.drop(columns="sou_pct")).join(scores)
    rows = rows.assign(scored_points=rows["scored"].fillna(0)).drop(columns="scored")
    rows = rows.assign(n=rows["n"].fillna(0), good=rows["n5"] + rows["n4"])
    return rows.assign(passed=rows["good"] + rows["n3"])


def _series(rows: pd.DataFrame) -> pd.Series:
    grade = rows["programme_grade"].astype(str)
    name = rows["procedure"] + ":" + grade + ":" + rows["subject"] + ":" + rows["mode"] + ":" + rows["scale"]
    return name.where(rows["scale"].notna())
