"""A school's results by work and year beside all schools of its municipality."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from analysis.agreement import agreement, agreement_shares
from analysis.change import difference, with_previous
from analysis.funnel import Z_998, judge
from analysis.intervals import wilson_pct
from analysis.marks import count_marks, mark_figures, share_pct
from analysis.scores import mean_scores
from analysis.suppression import hide_small
from data.queries import results as queries
from data.queries import totals
from data.store import Reader
from domain.scope import Scope
from views._works import maxima, with_marks, with_scale_names, with_scales

WORK = ("procedure", "year", "programme_grade", "subject", "mode")
FIGURES = ("quality_pct", "quality_low_pct", "quality_high_pct", "pass_pct", "mean_mark", "mean_score_pct")
TERRITORY = ("territory_quality_pct", "territory_pass_pct", "territory_mean_score_pct")
COLUMNS = (
    *WORK,
    *("participants", "quality_pct", "quality_low_pct", "quality_high_pct", "territory_quality_pct"),
    *("pass_pct", "territory_pass_pct", "mean_mark", "mean_score_pct", "territory_mean_score_pct"),
    *("has_scale", "is_suppressed", "series"),
)
BY = ["assessment_id"]


class Results:
    """The counts behind a school's results: its own ``counts`` and all schools' ``whole``, both with marks."""

    def __init__(self, reader: Reader, home: Scope, school_id: int) -> None:
        self.reader, self.home, self.school_id = reader, home, school_id
        own = queries.result_counts(reader, Scope.only(school_id))
        ids = own["assessment_id"].unique()
        listed = queries.assessments(reader, home)
        whole = totals.result_totals(reader, home, assessment_ids=ids)
        works = with_scales(reader, home, listed[listed["assessment_id"].isin(ids)])
        self.works = with_scale_names(works, whole)
        self.counts, self.whole = with_marks(own, works), with_marks(whole, works)

    def schools_of(self, assessment_ids: Sequence[int]) -> pd.DataFrame:
        """Count the results of some works in every school, with marks."""
        found = queries.result_counts(self.reader, self.home, assessment_ids=assessment_ids)
        return with_marks(found, self.works)


def result_rows(results: Results, *, weights: Mapping[str, float], threshold: int) -> pd.DataFrame:
    """Give ``SchoolProfile.results`` with ``assessment_id, n, good, passed`` for those who test further.

    ``series`` joins the years of one work that can be compared: same procedure, programme grade, subject,
    mode and scale, or the same maximum where there is no scale.
    """
    own = _figures(results.counts, results.works, weights=weights)
    city = _figures(results.whole, results.works, weights=weights)
    enough = {"quality_pct": "n", "pass_pct": "n", "mean_score_pct": "participants"}
    city = city.assign(**{name: city[name].where(city[n] >= threshold) for name, n in enough.items()})
    beside = city[list(enough)].add_prefix("territory_")
    rows = results.works.set_index("assessment_id").join(own, how="inner").join(beside).reset_index()
    low, high = wilson_pct(rows["good"], rows["n"])
    rows = rows.assign(quality_low_pct=low, quality_high_pct=high, has_scale=rows["n"] > 0, series=_series(rows))
    rows = hide_small(rows, n="participants", figures=FIGURES, threshold=threshold)
    marks = [name for name in FIGURES if name != "mean_score_pct"]
    rows = rows.assign(**{name: rows[name].where(rows["n"] >= threshold) for name in marks})
    order = ["procedure", "subject", "programme_grade", "mode", "year"]
    return rows.sort_values(order, kind="stable").reset_index(drop=True)


def changes(rows: pd.DataFrame, *, threshold: int) -> pd.DataFrame:
    """Compare the quality of each work with the latest earlier one of its series; only the newest pairs."""
    known = rows[rows["has_scale"] & (rows["n"] >= threshold)]
    pairs = difference(with_previous(known.assign(part=known["good"], whole=known["n"]), values=["part", "whole"]))
    return pairs.sort_values("year").drop_duplicates("series", keep="last").reset_index(drop=True)


def outside(results: Results, *, threshold: int) -> pd.DataFrame:
    """Find the works of the latest year in which the school lies outside the limits of 99.8 %.

    Columns: ``WORK``, ``lowered, both, lowered_pct, territory_pct, position``. Only works that chance alone
    would light up are looked at school by school: over-dispersion can but widen the limits.
    """
    own = agreement_shares(agreement(results.counts, by=BY))
    city = agreement(results.whole, by=BY).set_index("assessment_id")
    city_pct = pd.Series(share_pct(city["lowered"], city["both"]), index=city.index)
    rows = own[own["both"] >= threshold].assign(territory_pct=own["assessment_id"].map(city_pct))
    rows = rows.merge(results.works[["assessment_id", "academic_year", *WORK]], on="assessment_id")
    rows = rows[rows["academic_year"] == rows["academic_year"].max()]
    share = rows["territory_pct"] / 100
    error = 100 * np.sqrt(share * (1 - share) / rows["both"])
    rows = rows[(rows["lowered_pct"] - rows["territory_pct"]).abs() > Z_998 * error]
    return rows.assign(position=None) if rows.empty else _really_outside(results, rows, threshold=threshold)


def _really_outside(results: Results, rows: pd.DataFrame, *, threshold: int) -> pd.DataFrame:
    schools = agreement(results.schools_of(list(rows["assessment_id"])), by=["assessment_id", "school_id"])
    targets = rows.set_index("assessment_id")["territory_pct"]
    found = {
        work: _position(group, school_id=results.school_id, target_pct=float(targets[work]))
        for work, group in schools[schools["both"] >= threshold].groupby("assessment_id")
    }
    placed = rows.assign(position=rows["assessment_id"].map(found))
    return placed[placed["position"].isin(["above_998", "below_998"])].reset_index(drop=True)


def _position(group: pd.DataFrame, *, school_id: int, target_pct: float) -> str | None:
    positions, _ = judge(group["lowered"], group["both"], target_pct=target_pct)
    position: str | None = positions[(group["school_id"] == school_id).to_numpy()][0]
    return position


def _figures(counts: pd.DataFrame, works: pd.DataFrame, *, weights: Mapping[str, float]) -> pd.DataFrame:
    marks = mark_figures(count_marks(counts, by=BY), weights=weights).set_index("assessment_id")
    scores = mean_scores(counts, max_points=maxima(works), by=BY).set_index("assessment_id")["mean_score_pct"]
    people = counts.groupby("assessment_id")["pupils"].sum().rename("participants")
    rows = people.to_frame().join(marks.drop(columns="sou_pct")).join(scores)
    rows = rows.assign(n=rows["n"].fillna(0), good=rows["n5"] + rows["n4"])
    return rows.assign(passed=rows["good"] + rows["n3"])


def _series(rows: pd.DataFrame) -> pd.Series:
    grade = rows["programme_grade"].astype(str)
    name = rows["procedure"] + ":" + grade + ":" + rows["subject"] + ":" + rows["mode"] + ":" + rows["scale"]
    return name.where(rows["scale"].notna())
