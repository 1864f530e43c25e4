"""What ``/compare`` concludes: title, key figures and findings as codes with the numbers behind them."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
from scipy.stats import spearmanr

from analysis.change import difference
from analysis.intervals import wilson_pct
from analysis.marks import share_pct
from domain.finding import Finding, KeyFigure, Mark, Param

NAMED_SCHOOLS = 3
WIDER = 1.2


@dataclass(frozen=True)
class Told:
    """What the words are made of: the rows of the view and the whole that they are parts of.

    ``territory``: one row of ``listed, scored, both, lowered, confirmed, raised, mean_score_pct,
    journal_n, journal_good, assessment_n, assessment_good`` (pupils, those with «4» and «5»).
    """

    state: str
    work: dict[str, Param]
    schools: pd.DataFrame
    matrix: pd.DataFrame
    territory: pd.Series
    overdispersion: float
    threshold: int


def named(work: pd.Series) -> dict[str, Param]:
    """Give the parameters by which every sentence can name the work."""
    return {
        "procedure": str(work["procedure"]),
        "year": int(work["year"]),
        "subject": str(work["subject"]),
        "grade": int(work["programme_grade"]),
    }


def title(told: Told) -> Finding:
    """State how many schools are outside the limits, or how the qualities differ; else only name the work."""
    if told.state == "ok":
        return _spread_title(told)
    if told.state == "no_joint" and (gap := _quality_gap(told)) is not None:
        code = "compare_same" if not gap["differs"] else _side(gap, "compare_rarer", "compare_oftener")
        return Finding(code, Mark.FACT, {**told.work, **_gap_params(gap)})
    return Finding(f"compare_{told.state}", Mark.FACT, told.work)


def key_figures(told: Told) -> tuple[KeyFigure, ...]:
    """Give people compared, lowered, difference of qualities, mean score, schools outside the limits."""
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
    if told.state == "ok":
        judged = told.schools["position"].notna().sum()
        outside = _outside(told.schools, "998")
        figures.append(KeyFigure("compare_outside", float(len(outside)), "schools", of=float(judged)))
    return tuple(figures)


def findings(told: Told) -> tuple[Finding, ...]:
    """Name the schools outside the limits and what stands out in the whole, each with its numbers."""
    found = [*_school_findings(told, "above"), *_school_findings(told, "below")]
    found += [finding for tell in (_commonest, _attendance, _wider, _hidden) if (finding := tell(told))]
    return tuple(found)


def _spread_title(told: Told) -> Finding:
    judged = int(told.schools["position"].notna().sum())
    outside = len(_outside(told.schools, "998"))
    if judged < told.threshold:
        return Finding("compare_few", Mark.FACT, {**told.work, "of": judged})
    code, mark = ("compare_outside", Mark.ATTENTION) if outside else ("compare_within", Mark.FACT)
    return Finding(code, mark, {**told.work, "n": outside, "of": judged})


def _outside(schools: pd.DataFrame, limit: str) -> pd.DataFrame:
    return schools[schools["position"].isin([f"above_{limit}", f"below_{limit}"])]


def _school_findings(told: Told, side: str) -> list[Finding]:
    rows = told.schools[told.schools["position"] == f"{side}_998"].head(NAMED_SCHOOLS)
    territory_pct = float(share_pct(told.territory["lowered"], told.territory["both"]))
    return [
        Finding(
            f"compare_{side}",
            Mark.ATTENTION if side == "above" else Mark.CHANGE,
            {
                **told.work,
                "school": row["school"],
                "lowered": int(row["lowered"]),
                "n": row["both"],
                "share": row["lowered_pct"],
                "territory": territory_pct,
            },
            school_id=row["school_id"],
            href=f"/school/{row['school_id']}",
        )
        for row in rows.to_dict("records")
    ]


def _commonest(told: Told) -> Finding | None:
    """Tell which journal mark most often becomes which other mark."""
    cells = told.matrix[(told.matrix["journal_mark"] != told.matrix["assessment_mark"])].dropna(subset=["pupils"])
    if told.state != "ok" or cells.empty or cells["pupils"].max() < told.threshold:
        return None
    cell = cells.sort_values("pupils", kind="stable").iloc[-1]
    params: dict[str, Param] = {
        "journal_mark": int(cell["journal_mark"]),
        "assessment_mark": int(cell["assessment_mark"]),
        "pupils": int(cell["pupils"]),
        "n": int(told.territory["both"]),
        "share": float(cell["share_pct"]),
    }
    return Finding("compare_commonest", Mark.FACT, {**told.work, **params})


def _attendance(told: Told) -> Finding | None:
    """Tell whether schools with fuller lessons have better results: rank correlation at 5 %."""
    result = "mean_score_pct" if told.state == "no_scale" else "assessment_quality_pct"
    rows = told.schools[["lessons_attended_pct", result]].dropna()
    if len(rows) < told.threshold or rows.nunique().min() < 2:
        return None
    test = spearmanr(rows["lessons_attended_pct"], rows[result])
    code = "compare_attendance_apart"
    if test.pvalue < 0.05:
        code = "compare_attendance_together" if test.statistic > 0 else "compare_attendance_against"
    return Finding(code, Mark.FACT, {**told.work, "n": len(rows), "rho": float(test.statistic)})


def _wider(told: Told) -> Finding | None:
    if told.state != "ok" or told.overdispersion < WIDER:
        return None
    return Finding("compare_wider", Mark.FACT, {"times": float(told.overdispersion**0.5)})


def _hidden(told: Told) -> Finding | None:
    hidden = int(told.schools["is_suppressed"].sum())
    params: dict[str, Param] = {"n": hidden, "of": len(told.schools), "threshold": told.threshold}
    return Finding("compare_hidden", Mark.FACT, params) if hidden else None


def _outcome(told: Told, name: str) -> KeyFigure:
    part, n = told.territory[name], told.territory["both"]
    if n < told.threshold:
        return KeyFigure(f"compare_{name}", None, "pct", of=float(n), is_suppressed=bool(n))
    low, high = wilson_pct(part, n)
    return KeyFigure(
        f"compare_{name}", float(share_pct(part, n)), "pct", of=float(n), low=float(low), high=float(high)
    )


def _quality_gap(told: Told) -> pd.Series | None:
    whole = told.territory
    if min(whole["journal_n"], whole["assessment_n"]) < told.threshold:
        return None
    names = {"part": "assessment_good", "whole": "assessment_n"}
    names |= {"part_before": "journal_good", "whole_before": "journal_n"}
    return difference(pd.DataFrame([{key: float(whole[name]) for key, name in names.items()}])).iloc[0]


def _difference(told: Told) -> KeyFigure:
    """Give the assessment's quality minus the journal's; the interval only where the pupils are not the same."""
    gap = _quality_gap(told)
    if gap is None:
        return KeyFigure("compare_difference", None, "points", is_suppressed=bool(told.territory["assessment_n"]))
    own = told.state == "no_joint"
    return KeyFigure(
        "compare_difference",
        float(gap["change_points"]),
        "points",
        low=float(gap["change_low_points"]) if own else None,
        high=float(gap["change_high_points"]) if own else None,
        params=_gap_params(gap),
    )


def _gap_params(gap: pd.Series) -> dict[str, Param]:
    return {
        "journal": float(share_pct(gap["part_before"], gap["whole_before"])),
        "assessment": float(share_pct(gap["part"], gap["whole"])),
        "points": abs(float(gap["change_points"])),
    }


def _side(gap: pd.Series, lower: str, higher: str) -> str:
    return lower if gap["change_points"] < 0 else higher


def _mean_score(told: Told) -> KeyFigure:
    n = float(told.territory["scored"])
    if n < told.threshold:
        return KeyFigure("compare_mean_score", None, "pct", of=n, is_suppressed=bool(n))
    return KeyFigure("compare_mean_score", float(told.territory["mean_score_pct"]), "pct", of=n)


def _some(value: float) -> float | None:
    return None if pd.isna(value) else float(value)
