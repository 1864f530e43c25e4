"""The rows of ``/compare`` by school: the journal and the assessment side by side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.agreement import OUTCOMES, SHARES, agreement, agreement_shares, with_both
from analysis.attendance import attended
from analysis.funnel import judge
from analysis.marks import COUNTS, FIGURES, count_marks, mark_figures, share_pct
from analysis.scores import mean_scores
from analysis.suppression import hide_small, hide_smallest_of
from data.reference import Minimum

JOINT = (*OUTCOMES, *SHARES, "lowered_low_pct", "lowered_high_pct")
JOURNAL = tuple(f"journal_{name}" for name in FIGURES)
ASSESSMENT = tuple(f"assessment_{name}" for name in FIGURES)
BESIDE = (*JOURNAL, *ASSESSMENT, "difference_points")
ALONE = ("attendance_pct", "mean_score_pct", "lessons_attended_pct")
COLUMNS = (
    *("school_id", "school", "district", "listed", "absent", "attendance_pct", "participants", "both"),
    *("journal_quality_pct", "assessment_quality_pct", "difference_points"),
    *("journal_pass_pct", "assessment_pass_pct", "journal_mean_mark", "assessment_mean_mark"),
    *("journal_sou_pct", "assessment_sou_pct", *OUTCOMES),
    *("lowered_pct", "lowered_low_pct", "lowered_high_pct", "confirmed_pct", "raised_pct"),
    *("mean_score_pct", "lessons_attended_pct", "position", "is_suppressed"),
)
FIRST = {"above_998": 0, "below_998": 1, "above_95": 2, "below_95": 2}


@dataclass(frozen=True)
class Measured:
    """What is known of the chosen work: ``counts`` with marks, ``turnouts``, the ``journal`` of the mapped
    point (None: compared are the same pupils), ``lessons`` of the grade, ``max_points`` by assessment.
    """

    counts: pd.DataFrame
    turnouts: pd.DataFrame
    journal: pd.DataFrame | None
    lessons: pd.DataFrame
    max_points: Mapping[int, float]
    minimum: Minimum | None = None

    def mark_counts(self) -> dict[str, pd.DataFrame]:
        """Count marks by school: ``journal`` and ``assessment``, of the same pupils where that is known."""
        by = ["school_id"]
        if self.journal is not None:
            return {"journal": self.journal, "assessment": count_marks(self.counts, by=by)}
        both = with_both(self.counts) if self.counts["mark"].notna().any() else self.counts
        return {"journal": count_marks(both, by=by, mark="journal_mark"), "assessment": count_marks(both, by=by)}


def school_rows(
    measured: Measured, schools: pd.DataFrame, *, weights: Mapping[str, float], threshold: int
) -> pd.DataFrame:
    """Give ``Compare.schools`` but for ``position``, by number; only schools with anything of the work."""
    counts = measured.counts
    turnouts = measured.turnouts.set_index("school_id")[["listed", "absent"]]
    parts = [
        turnouts.assign(attendance_pct=share_pct(turnouts["listed"] - turnouts["absent"], turnouts["listed"])),
        counts.groupby("school_id")["pupils"].sum().rename("participants").to_frame(),
        agreement_shares(agreement(counts, by=["school_id"])).set_index("school_id"),
        *(
            _figures(wide, weights=weights, threshold=threshold).add_prefix(f"{side}_")
            for side, wide in measured.mark_counts().items()
        ),
        _scores(measured, threshold=threshold),
        _lessons(measured.lessons, threshold=threshold),
    ]
    named = schools.set_index("school_id")[["school", "district"]]
    rows = named.join(pd.concat(parts, axis=1), how="left")
    rows = rows[rows["listed"].notna() | rows["participants"].notna()].reset_index()
    return _hidden(_whole(rows), threshold=threshold)


def placed(rows: pd.DataFrame, *, territory_lowered_pct: float | None) -> tuple[pd.DataFrame, float]:
    """Add ``position`` around the territory's share, put those outside first; give the over-dispersion too."""
    if territory_lowered_pct is None:
        return rows.assign(position=None)[list(COLUMNS)], 1.0
    position, factor = judge(rows["lowered"], rows["both"], target_pct=territory_lowered_pct)
    first = pd.Series(position).map(FIRST).fillna(3).mask(rows["is_suppressed"].to_numpy(), 4)
    order = np.argsort(first.to_numpy(), kind="stable")
    return rows.assign(position=position)[list(COLUMNS)].iloc[order].reset_index(drop=True), factor


def territory(measured: Measured) -> pd.Series:
    """Add all schools up, small ones included: the row that ``_compare_words.Told.territory`` describes."""
    counts = measured.counts
    row = agreement(counts, by=[]).iloc[0]
    scores = mean_scores(counts, max_points=measured.max_points, by=[]).iloc[0]
    whole = {"scored": counts["pupils"].sum(), "mean_score_pct": scores["mean_score_pct"]}
    whole |= _below_minimum(measured)
    whole["listed"] = measured.turnouts["listed"].sum() if len(measured.turnouts) else np.nan
    for side, wide in measured.mark_counts().items():
        people = wide[[*COUNTS, *(["not_assessed"] if "not_assessed" in wide else [])]].sum()
        whole |= {f"{side}_n": people.sum(), f"{side}_good": people["n5"] + people["n4"]}
    return pd.Series({**row, **whole}, dtype=float)


def _below_minimum(measured: Measured) -> dict[str, float]:
    scored = measured.counts[measured.counts["points"].notna()]
    least = measured.minimum.points if measured.minimum else 0
    below = scored.loc[scored["points"] < least, "pupils"].sum()
    return {"points_n": scored["pupils"].sum(), "below_minimum": below}


def _figures(wide: pd.DataFrame, *, weights: Mapping[str, float], threshold: int) -> pd.DataFrame:
    rows = mark_figures(wide, weights=weights).set_index("school_id")
    return rows[list(FIGURES)].where(rows["n"] >= threshold)


def _scores(measured: Measured, *, threshold: int) -> pd.Series:
    rows = mean_scores(measured.counts, max_points=measured.max_points, by=["school_id"]).set_index("school_id")
    scores: pd.Series = rows["mean_score_pct"].where(rows["scored"] >= threshold)
    return scores


def _lessons(lessons: pd.DataFrame, *, threshold: int) -> pd.Series:
    rows = attended(lessons, by=["school_id"]).set_index("school_id")
    shares: pd.Series = rows["lessons_attended_pct"].where(rows["pupils"] >= threshold)
    return shares


def _whole(rows: pd.DataFrame) -> pd.DataFrame:
    """Make counts whole where nobody was counted, and take the difference of the two qualities.

    A source that does not tell who was absent leaves ``listed`` and ``absent`` unknown, which is not nobody.
    """
    people = ["participants", "both", *OUTCOMES]
    people += [name for name in ("listed", "absent") if rows[name].notna().all()]
    filled = rows.assign(**{name: rows[name].fillna(0).astype("int64") for name in people})
    return filled.assign(difference_points=rows["assessment_quality_pct"] - rows["journal_quality_pct"])


def _hidden(rows: pd.DataFrame, *, threshold: int) -> pd.DataFrame:
    """Hide small schools, and more where the totals of districts and of the whole would give them away."""
    everything, beside = (*JOINT, *BESIDE, *ALONE), (*JOINT, *BESIDE)
    rows = hide_small(rows, n="listed", figures=["attendance_pct"], threshold=threshold)
    rows = rows.assign(is_suppressed=False)
    for n, figures in (("participants", everything), ("both", beside)):
        rows = hide_small(rows, n=n, figures=figures, threshold=threshold, within=["district"])
        rows = hide_small(rows, n=n, figures=figures, threshold=threshold, within=())
    by_district = rows.groupby("district")[["both"]].sum().reset_index()
    districts = hide_small(by_district, n="both", figures=[], threshold=threshold, within=())
    hidden = set(districts.loc[districts["is_suppressed"], "district"])
    groups = rows["district"].where(rows["district"].isin(hidden)).to_numpy(object)
    return hide_smallest_of(rows, groups=groups, n="both", figures=beside)
