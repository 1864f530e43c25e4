"""What the state exams of a school conclude."""

from __future__ import annotations

import pandas as pd

from analysis.apart import ABOVE
from domain.finding import Finding, Mark, Param
from views._school_exams import latest

NAMED = 2


def exam_title(exams: pd.DataFrame) -> Finding:
    """Say in how many exams of the latest years more stay below the minimum than chance explains."""
    told = latest(exams)["standing"].dropna()
    params: dict[str, Param] = {"n": int((told == ABOVE).sum()), "of": len(told)}
    if told.empty:
        return Finding("school_exams", Mark.FACT)
    return Finding("school_exams_above" if params["n"] else "school_exams_same", Mark.FACT, params)


def exam_findings(exams: pd.DataFrame) -> list[Finding]:
    """Tell the exams of the latest years with more below the minimum than chance explains, the farthest first."""
    rows = latest(exams)
    rows = rows[rows["standing"] == ABOVE]
    distance = rows["not_passed_pct"] - rows["territory_not_passed_pct"]
    far = rows.loc[distance.sort_values(ascending=False, kind="stable").index].head(NAMED)
    return [_finding(row) for _, row in far.iterrows()]


def _finding(row: pd.Series) -> Finding:
    procedure, year, subject = str(row["procedure"]), int(row["year"]), str(row["subject"])
    params: dict[str, Param] = {
        "procedure": procedure,
        "year": year,
        "subject": subject,
        "share": float(row["not_passed_pct"]),
        "part": int(row["not_passed"]),
        "n": int(row["judged"]),
        "territory": float(row["territory_not_passed_pct"]),
    }
    href = f"/compare?assessment={procedure}-{year}&subject={subject}&grade={int(row['programme_grade'])}"
    return Finding("school_below_minimum", Mark.ATTENTION, params, href=href)
