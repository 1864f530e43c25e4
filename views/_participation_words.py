"""The key figures and findings of ``/participation``, as codes."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from domain.finding import Finding, KeyFigure, Mark, Param
from views._participation_facts import facts
from views._participation_tables import APPROBATION, REGULAR

APART = ("below_998",)


@dataclass(frozen=True)
class Shown:
    """What the words are made of: the tables of the chosen round, its code, and what is missing."""

    code: str
    grades: pd.DataFrame
    places: pd.DataFrame
    rounds: pd.DataFrame
    schools: pd.DataFrame
    checks: pd.DataFrame
    asked: int
    silent: int

    @property
    def work(self) -> dict[str, Param]:
        """Give the round as the parameters of a sentence."""
        procedure, _, year = self.code.rpartition("-")
        return {"procedure": procedure, "year": int(year)}

    def of_mode(self, mode: str) -> pd.Series | None:
        """Give the row of the chosen round in one mode."""
        rows = self.rounds
        year = rows["procedure"] + "-" + rows["year"].astype("str")
        own = rows[(year == self.code) & (rows["mode"] == mode)]
        return None if own.empty else own.iloc[0]


def key_figures(shown: Shown) -> tuple[KeyFigure, ...]:
    """Give people by mode, the coverage, the schools that told, and what has to be settled."""
    figures = [
        _people(code, row)
        for code, mode in (("participation_regular", REGULAR), ("participation_approbation", APPROBATION))
        if (row := shown.of_mode(mode)) is not None
    ]
    regular = shown.of_mode(REGULAR)
    if regular is not None and pd.notna(regular["enrolled"]):
        figures.append(_coverage(regular))
    told = len(shown.schools)
    if told:
        figures.append(KeyFigure("participation_schools", told, "schools", of=shown.asked, href="#schools"))
    figures.append(KeyFigure("participation_checks", len(shown.checks), "cases", href="#checks"))
    return tuple(figures)


def title(shown: Shown) -> Finding:
    """Say how many took part, and which part of those enrolled where that is known."""
    regular = shown.of_mode(REGULAR)
    row = regular if regular is not None else shown.of_mode(APPROBATION)
    if row is None or row["is_suppressed"]:
        return Finding("participation_title", Mark.FACT, shown.work)
    params = {**shown.work, "people": int(row["took_part"]), "grades": str(row["grades"])}
    if pd.isna(row["coverage_pct"]):
        return Finding("participation_title_people", Mark.FACT, params)
    params |= {"share": float(row["coverage_pct"])}
    return Finding("participation_title_share", Mark.FACT, params)


def findings(shown: Shown) -> tuple[Finding, ...]:
    """Say what has to be settled first, who stands apart, then plain facts and what they rest on."""
    told = facts(shown.of_mode(REGULAR), grades=shown.grades, rounds=shown.rounds)
    return (*_contradictions(shown), *_apart(shown), *told, *_ground(shown))


def _people(code: str, row: pd.Series) -> KeyFigure:
    hidden = bool(row["is_suppressed"])
    value = None if hidden else float(row["took_part"])
    return KeyFigure(code, value, "people", is_suppressed=hidden, params={"grades": str(row["grades"])})


def _coverage(row: pd.Series) -> KeyFigure:
    hidden = bool(row["is_suppressed"])
    share, low, high = (None if hidden else float(row[name]) for name in ("coverage_pct", "low_pct", "high_pct"))
    return KeyFigure(
        "participation_coverage",
        share,
        "pct",
        of=float(row["enrolled"]),
        low=low,
        high=high,
        is_suppressed=hidden,
        params={"grades": str(row["grades"])},
    )


def _contradictions(shown: Shown) -> list[Finding]:
    found = []
    for kind in ("works_added", "below_work", "above_enrolled", "unlike_stated"):
        rows = shown.checks[shown.checks["kind"] == kind]
        if len(rows):
            first = rows.iloc[0]
            params: dict[str, Param] = {
                "n": len(rows),
                "school": str(first["school"]),
                "grade": int(first["grade"]),
            }
            params |= {"took_part": int(first["took_part"]), "beside": int(first["beside"])}
            found.append(Finding(f"participation_{kind}", Mark.CONTRADICTION, params, href="#checks"))
    return found


def _apart(shown: Shown) -> list[Finding]:
    low = shown.schools[shown.schools["spread"].isin(APART)]
    if low.empty:
        return []
    names = tuple(sorted_by_place(low))
    params: dict[str, Param] = {"n": len(low), "schools": names}
    return [Finding("participation_apart", Mark.ATTENTION, params, href="#schools")]


def sorted_by_place(rows: pd.DataFrame) -> list[str]:
    """Give the labels of schools in the order of the table, never by result."""
    return [str(name) for name in rows["school"]]


def _ground(shown: Shown) -> list[Finding]:
    found = []
    trial = shown.of_mode(APPROBATION)
    if trial is not None and not trial["is_suppressed"]:
        told: dict[str, Param] = {"people": int(trial["took_part"]), "grades": str(trial["grades"])}
        found.append(Finding("participation_modes", Mark.FACT, told))
    if len(shown.schools) and shown.checks.empty:
        found.append(Finding("participation_consistent", Mark.FACT))
    stated = shown.grades[shown.grades["is_stated"]]
    if len(stated):
        found.append(Finding("participation_stated", Mark.FACT, {"n": len(stated)}))
    if shown.silent:
        found.append(Finding("participation_silent", Mark.FACT, {**shown.work, "n": shown.silent}))
    bare = int(shown.grades["enrolled"].isna().sum())
    if bare:
        found.append(Finding("participation_no_enrolment", Mark.FACT, {"n": bare}))
    return found
