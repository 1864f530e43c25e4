"""The key figures of ``/compare``."""

from __future__ import annotations

import pandas as pd

from analysis.intervals import wilson_pct
from analysis.marks import share_pct
from data.reference import Minimum
from domain.finding import KeyFigure, Param
from views._compare_told import Told, gap_params, outside, quality_gap

BELOW = {"certificate": "compare_below_certificate", "university": "compare_below_university"}


def key_figures(told: Told) -> tuple[KeyFigure, ...]:
    """Give people compared, lowered, difference of qualities, mean score, below the minimum, outside limits."""
    whole = told.territory
    figures = [
        KeyFigure("compare_scored", float(whole["scored"]), "pupils", of=_some(whole["listed"]), params=told.work)
    ]
    if told.state == "ok":
        figures += [_outcome(told, name) for name in ("lowered", "confirmed")]
    if told.state != "no_scale":
        figures.append(_difference(told))
    if pd.notna(told.territory["mean_score_pct"]):
        figures.append(_mean_score(told))
    if told.minimum is not None:
        figures.append(_below_minimum(told, told.minimum))
    if told.state == "ok":
        judged = told.schools["position"].notna().sum()
        beyond = outside(told.schools)
        figures.append(KeyFigure("compare_outside", float(len(beyond)), "schools", of=float(judged)))
    return tuple(figures)


def _outcome(told: Told, name: str) -> KeyFigure:
    part, n = told.territory[name], told.territory["both"]
    if n < told.threshold:
        return KeyFigure(f"compare_{name}", None, "pct", of=float(n), is_suppressed=bool(n))
    low, high = wilson_pct(part, n)
    return KeyFigure(
        f"compare_{name}", float(share_pct(part, n)), "pct", of=float(n), low=float(low), high=float(high)
    )


def _difference(told: Told) -> KeyFigure:
    """Give the assessment's quality minus the journal's; the interval only where the pupils are not the same."""
    gap = quality_gap(told)
    if gap is None:
        is_there = bool(told.territory["assessment_n"] and told.territory["journal_n"])
        return KeyFigure("compare_difference", None, "points", is_suppressed=is_there)
    own = told.state == "no_joint"
    return KeyFigure(
        "compare_difference",
        float(gap["change_points"]),
        "points",
        low=float(gap["change_low_points"]) if own else None,
        high=float(gap["change_high_points"]) if own else None,
        params=gap_params(gap),
    )


def _mean_score(told: Told) -> KeyFigure:
    n = float(told.territory["scored"])
    if n < told.threshold:
        return KeyFigure("compare_mean_score", None, "pct", of=n, is_suppressed=bool(n))
    return KeyFigure("compare_mean_score", float(told.territory["mean_score_pct"]), "pct", of=n)


def _below_minimum(told: Told, minimum: Minimum) -> KeyFigure:
    code, n, part = BELOW[minimum.for_what], told.territory["points_n"], told.territory["below_minimum"]
    said: dict[str, Param] = {"minimum": minimum.points}
    if n < told.threshold:
        return KeyFigure(code, None, "pct", of=float(n), is_suppressed=bool(n), params=said)
    low, high = wilson_pct(part, n)
    share = float(share_pct(part, n))
    return KeyFigure(code, share, "pct", of=float(n), low=float(low), high=float(high), params=said)


def _some(value: float) -> float | None:
    return None if pd.isna(value) else float(value)
