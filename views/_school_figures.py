"""The key figures of a school's profile."""

from __future__ import annotations

import pandas as pd

from analysis.agreement import agreement
from analysis.intervals import wilson_pct
from analysis.marks import share_pct
from analysis.scores import mean_interval_points
from domain.finding import KeyFigure, Param
from views._school_results import Results
from views._school_told import work_params

FAVOURITE = "mathematics"


def key_figures(
    rows: pd.DataFrame, internal: pd.DataFrame, *, results: Results, threshold: int
) -> tuple[KeyFigure, ...]:
    """Give the main work's quality or mean score, its lowered marks, the journal's quality, attendance."""
    figures = []
    work = _main_work(rows)
    if work is not None:
        figures.append(_result(work, results))
        figures += _lowered(work, results, threshold=threshold)
    for code, column in (("school_journal", "quality_pct"), ("school_attended", "lessons_attended_pct")):
        figures += _latest(internal, code=code, column=column)
    return tuple(figures)


def _main_work(rows: pd.DataFrame) -> pd.Series | None:
    """Take the latest work, with marks before without, mathematics before others, the municipality's largest."""
    shown = rows[~rows["is_suppressed"]]
    if shown.empty:
        return None
    keys = shown.assign(unmarked=shown["quality_pct"].isna(), other=shown["subject"] != FAVOURITE)
    order = ["unmarked", "academic_year", "other", "scored"]
    return keys.sort_values(order, ascending=[True, False, True, False], kind="stable").iloc[0]


def _result(work: pd.Series, results: Results) -> KeyFigure:
    params = work_params(work.to_dict())
    if pd.isna(work["quality_pct"]):
        code, value, city, n = "school_mean_score", "mean_score_pct", "territory_mean_score_pct", "participants"
    else:
        code, value, city, n = "school_quality", "quality_pct", "territory_quality_pct", "n"
    is_known = pd.notna(work[value])
    ends = (work["quality_low_pct"], work["quality_high_pct"])
    low, high = ends if code == "school_quality" else _mean_ends(work, results)
    return KeyFigure(
        code,
        float(work[value]) if is_known else None,
        "pct",
        of=float(work[n]),
        low=float(low) if is_known else None,
        high=float(high) if is_known else None,
        params={**params, "territory": float(work[city])},
    )


def _mean_ends(work: pd.Series, results: Results) -> tuple[float, float]:
    """Give the ends of the interval of the mean score in % of the maximum."""
    counts = results.counts[results.counts["assessment_id"] == work["assessment_id"]]
    mean, low, high = mean_interval_points(counts)
    scale = work["mean_score_pct"] / mean if mean else float("nan")
    return max(0.0, scale * low), min(100.0, scale * high)


def _lowered(work: pd.Series, results: Results, *, threshold: int) -> list[KeyFigure]:
    own, city = (
        agreement(counts[counts["assessment_id"] == work["assessment_id"]], by=[]).iloc[0]
        for counts in (results.counts, results.whole)
    )
    if own["both"] < threshold:
        return []
    low, high = wilson_pct(own["lowered"], own["both"])
    share, territory = (float(share_pct(row["lowered"], row["both"])) for row in (own, city))
    params: dict[str, Param] = {**work_params(work.to_dict()), "territory": territory}
    return [
        KeyFigure(
            "school_lowered",
            share,
            "pct",
            of=float(own["both"]),
            low=float(low),
            high=float(high),
            params=params,
        )
    ]


def _latest(internal: pd.DataFrame, *, code: str, column: str) -> list[KeyFigure]:
    """Give a figure of the latest reporting point that has one, beside the municipality's."""
    known = internal.dropna(subset=[column, f"territory_{column}"])
    if known.empty:
        return []
    row = known.iloc[-1]
    params: dict[str, Param] = {
        "academic_year": int(row["academic_year"]),
        "point": str(row["point"]),
        "territory": float(row[f"territory_{column}"]),
    }
    return [KeyFigure(code, float(row[column]), "pct", of=float(row["pupils"]), params=params)]
