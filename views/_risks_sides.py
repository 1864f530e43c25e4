"""Who answered, and where audiences see a factor differently."""

from __future__ import annotations

import pandas as pd

from analysis.survey import differences, paired
from data.queries import surveys
from data.queries.schools import enrolment
from data.reference import threshold
from data.reference.surveys import AUDIENCES, questionnaires
from views._risks_scene import KEY, Scene, ordered, pooled, significance, summed, with_audience

TURNOUT = (
    *("school_id", "school", "audience", "questionnaire"),
    *("respondents", "invited", "invited_from", "response_rate_pct", "is_low_response"),
)
AUDIENCE = (
    *("school_id", "school", "factor", "audience", "n", "response_rate_pct"),
    *("score", "score_low", "score_high", "is_suppressed"),
)
BY_AUDIENCE = ("factor", "audience", "schools", "n", "score", "score_low", "score_high", "is_suppressed")
SIDES = ("audience", "audience_other", "schools", "n", "n_other", "score", "score_other")
TESTED = ("difference_points", "low_points", "high_points", "p_value", "differs")
DISAGREEMENT = ("factor", *SIDES, *TESTED)
GAPS = ("school_id", "school", "factor", *(name for name in SIDES if name != "schools"), *TESTED)
MEASURES = ["n", "score", "standard_error", "freedom"]


def turnout(now: Scene) -> pd.DataFrame:
    """Give the response of every school and questionnaire; invited from the file, else from the enrolment."""
    rows = with_audience(surveys.turnouts(now.chosen.reader, now.chosen.narrowed, academic_year=now.year))
    rows = rows.merge(now.schools[["school_id", "school"]], on="school_id")
    pupils = _pupils(now, rows)
    is_told, is_known = rows["invited"].notna(), pupils >= rows["respondents"]
    invited = rows["invited"].where(is_told, pupils.where(is_known))
    origin = pd.Series("", index=rows.index).mask(is_known, "enrolment").mask(is_told, "file")
    rate = 100 * rows["respondents"] / invited.where(invited >= threshold("small_group"))
    rows = rows.assign(invited=invited, invited_from=origin, response_rate_pct=rate)
    rows = rows.assign(is_low_response=is_told & (rate < threshold("survey_response_pct")))
    return ordered(now, rows).reindex(columns=list(TURNOUT)).reset_index(drop=True)


def audiences(now: Scene, found: pd.DataFrame, turned_out: pd.DataFrame) -> pd.DataFrame:
    """Give the scores of every school, factor and audience."""
    by_audience = turned_out.groupby(["school_id", "audience"])
    is_known = by_audience["invited"].count() == by_audience.size()
    invited = by_audience["invited"].sum()
    rate = 100 * by_audience["respondents"].sum() / invited.where(is_known & (invited >= threshold("small_group")))
    rates = rate.rename("response_rate_pct").reset_index()
    rows = found.merge(now.schools[["school_id", "school"]], on="school_id")
    rows = rows.merge(rates, on=["school_id", "audience"], how="left")
    return ordered(now, rows).reindex(columns=list(AUDIENCE)).reset_index(drop=True)


def by_audience(now: Scene) -> pd.DataFrame:
    """Give the score of each audience and factor over all schools that the filters leave."""
    rows = pooled(now, by=["factor", "audience"], groups=now.schools[["school_id"]])
    return ordered(now, rows).reindex(columns=list(BY_AUDIENCE))


def gaps(now: Scene, found: pd.DataFrame) -> pd.DataFrame:
    """Compare the audiences of each school by factor, corrected over all comparisons."""
    shown = found[~found["is_suppressed"]][[*KEY, *MEASURES]]
    pairs = paired(shown, by=["school_id", "factor"], side="audience", order=AUDIENCES)
    rows = differences(pairs, significance=significance()).merge(
        now.schools[["school_id", "school"]], on="school_id"
    )
    return ordered(now, rows).reindex(columns=list(GAPS)).reset_index(drop=True)


def disagreement(now: Scene, found: pd.DataFrame) -> pd.DataFrame:
    """Compare the audiences over the schools in which both are shown, the widest apart first."""
    shown = found.loc[~found["is_suppressed"], ["school_id", "factor", "audience"]]
    pairs = paired(shown, by=["school_id", "factor"], side="audience", order=AUDIENCES)
    same = pairs[["school_id", "factor", "audience", "audience_other"]]
    sides = _side(now, same, "audience").merge(
        _side(now, same, "audience_other"), on=["factor", "audience", "audience_other"], suffixes=("", "_other")
    )
    tested = differences(sides, significance=significance())
    widest = tested.sort_values("difference_points", key=abs, ascending=False, kind="stable")
    return widest.reindex(columns=list(DISAGREEMENT)).reset_index(drop=True)


def _side(now: Scene, same: pd.DataFrame, side: str) -> pd.DataFrame:
    """Add up one side of the pairs over their schools; every school is shown, so a sum brings nothing back."""
    pairs = {"audience": "pair", "audience_other": "pair_other"}
    kept = same.rename(columns=pairs).assign(audience=same[side])
    found = summed(now, kept, year=now.year, by=["factor", *pairs.values()])
    return found.rename(columns={pair: name for name, pair in pairs.items()})


def _pupils(now: Scene, rows: pd.DataFrame) -> pd.Series:
    """Give the pupils of the grades that a questionnaire is for; NaN where grades or enrolment are unknown."""
    taught = enrolment(now.chosen.reader, now.chosen.narrowed, academic_year=now.year)
    grades = {code: each.grades for code, each in questionnaires().items() if each.grades}
    known: dict[tuple[int, str], float] = {}
    for code, (first, last) in grades.items():
        own = taught[taught["grade"].between(first, last)].groupby("school_id")["pupils"].sum()
        known |= {(int(school), code): float(pupils) for school, pupils in zip(own.index, own, strict=True)}
    keys = zip(rows["school_id"], rows["questionnaire"], strict=True)
    return pd.Series(
        [known.get((int(school), code), float("nan")) for school, code in keys], rows.index, dtype=float
    )
