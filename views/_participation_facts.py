"""What a round of participation comes to where nothing stands out: people, grades, the year before."""

from __future__ import annotations

import pandas as pd

from analysis.change import difference
from domain.finding import Finding, Mark, Param
from views._participation_tables import REGULAR


def facts(row: pd.Series | None, *, grades: pd.DataFrame, rounds: pd.DataFrame) -> list[Finding]:
    """Tell people and coverage of the chosen round, its grades, and the round before where they compare."""
    if row is None or row["is_suppressed"]:
        return []
    told: dict[str, Param] = {"people": int(row["took_part"]), "grades": str(row["grades"])}
    if pd.isna(row["coverage_pct"]):
        return [Finding("participation_fact_people", Mark.FACT, told)]
    told |= {"share": float(row["coverage_pct"]), "enrolled": int(row["enrolled"])}
    told |= {"low": float(row["low_pct"]), "high": float(row["high_pct"])}
    return [
        Finding("participation_fact_share", Mark.FACT, told),
        *_by_grade(grades),
        *_since(row, rounds),
    ]


def _by_grade(grades: pd.DataFrame) -> list[Finding]:
    known = grades[(grades["mode"] == REGULAR) & grades["coverage_pct"].notna()]
    if len(known) < 2:
        return []
    inside = known.sort_values("coverage_pct", kind="stable")
    least, most = inside.iloc[0], inside.iloc[-1]
    params: dict[str, Param] = {"low": float(least["coverage_pct"]), "lowest": str(int(least["grade"]))}
    params |= {"high": float(most["coverage_pct"]), "highest": str(int(most["grade"]))}
    return [Finding("participation_fact_grades", Mark.FACT, params, href="#grades")]


def _since(row: pd.Series, rounds: pd.DataFrame) -> list[Finding]:
    """Compare with the round before: only the same grades of as many schools can be."""
    same = rounds[(rounds["procedure"] == row["procedure"]) & (rounds["mode"] == row["mode"])]
    earlier = same[(same["year"] < row["year"]) & ~same["is_suppressed"]]
    if earlier.empty:
        return []
    before = earlier.loc[earlier["year"].idxmax()]
    said: dict[str, Param] = {"before": str(int(before["year"]))}
    if before["grades"] != row["grades"]:
        params = {**said, "grades": str(before["grades"])}
        return [Finding("participation_other_grades", Mark.FACT, params, href="#rounds")]
    if before["schools"] != row["schools"] or before["is_stated"] != row["is_stated"]:
        params = {**said, "schools": int(before["schools"]), "now": int(row["schools"])}
        return [Finding("participation_other_schools", Mark.FACT, params, href="#rounds")]
    if pd.isna(before["coverage_pct"]):
        return []
    counts = {"part": row["matched"], "whole": row["enrolled"]}
    counts |= {"part_before": before["matched"], "whole_before": before["enrolled"]}
    step = difference(pd.DataFrame([counts])).iloc[0]
    ends = {"least": "change_low_points", "most": "change_high_points", "points": "change_points"}
    params = {**said, **{name: float(step[column]) for name, column in ends.items()}}
    code = "participation_changed" if step["differs"] else "participation_unchanged"
    return [Finding(code, Mark.CHANGE if step["differs"] else Mark.FACT, params, href="#rounds")]
