"""What ``/compare`` concludes: title and findings as codes with the numbers behind them."""

from __future__ import annotations

import pandas as pd
from scipy.stats import spearmanr

from analysis.marks import share_pct
from domain.finding import Finding, Mark, Param
from views._compare_told import Told, gap_params, has_marks, outside, quality_gap

NAMED_SCHOOLS = 3
WIDER = 1.2


def title(told: Told) -> Finding:
    """State how many schools are outside the limits, or how the qualities differ; else only name the work."""
    if told.state == "ok":
        return _spread_title(told)
    if told.state == "no_joint" and (gap := quality_gap(told)) is not None:
        code = "compare_same" if not gap["differs"] else _side(gap, "compare_rarer", "compare_oftener")
        return Finding(code, Mark.FACT, {**told.work, **gap_params(gap)})
    if told.state == "no_scale" and not has_marks(told.work):
        return Finding("compare_no_marks", Mark.FACT, told.work)
    return Finding(f"compare_{told.state}", Mark.FACT, told.work)


def findings(told: Told) -> tuple[Finding, ...]:
    """Name the schools outside the limits and what stands out in the whole, each with its numbers."""
    found = [*_school_findings(told, "above"), *_school_findings(told, "below")]
    found += [finding for tell in (_commonest, _attendance, _wider, _hidden) if (finding := tell(told))]
    return tuple(found)


def _spread_title(told: Told) -> Finding:
    judged = int(told.schools["position"].notna().sum())
    beyond = len(outside(told.schools))
    if judged < told.threshold:
        return Finding("compare_few", Mark.FACT, {**told.work, "of": judged})
    code, mark = ("compare_outside", Mark.ATTENTION) if beyond else ("compare_within", Mark.FACT)
    return Finding(code, mark, {**told.work, "n": beyond, "of": judged})


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
    if test.pvalue < told.significance:
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


def _side(gap: pd.Series, lower: str, higher: str) -> str:
    return lower if gap["change_points"] < 0 else higher
