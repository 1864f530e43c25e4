"""What teachers, pupils and parents of a school say, factor by factor, beside all schools asked."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from analysis.suppression import hide_rows
from data.queries import surveys
from domain.scope import Scope
from views._limits import fewest_schools
from views._risks_scene import SURVEY, Scene, ordered, pooled, scores
from views._risks_sides import audiences, turnout
from views.selection import Selection

COLUMNS = (
    *("academic_year", "factor", "audience", "n", "respondents", "invited", "response_rate_pct"),
    *("score", "score_low", "score_high", "municipality_score", "asked_schools", "is_suppressed"),
)
BY = ["factor", "audience"]


def survey_rows(sel: Selection, school_id: int, *, home: Scope) -> pd.DataFrame:
    """Give ``SchoolProfile.surveys`` of the chosen year, or of the school's latest survey."""
    own = Scope.only(school_id)
    years = set(surveys.turnouts(sel.reader, own)["academic_year"])
    year = sel.filters.year if sel.filters.year in years else max(years, default=None)
    if year is None:
        return pd.DataFrame(columns=list(COLUMNS))
    school = sel.visible[sel.visible["school_id"] == school_id]
    now = Scene(replace(sel, narrowed=own, schools=school), int(year), (SURVEY,), SURVEY, (), None)
    answered = turnout(now)
    rows = audiences(now, scores(now, year=int(year)), answered)
    people = answered.groupby("audience")[["respondents", "invited"]].sum(min_count=1).reset_index()
    whole = _whole(replace(now, chosen=replace(sel, narrowed=home, schools=sel.all_schools)))
    rows = rows.merge(people, on="audience", how="left").merge(whole, on=BY, how="left")
    rows = rows.assign(academic_year=int(year), is_suppressed=rows["is_suppressed"].astype(bool))
    return ordered(now, rows).reindex(columns=list(COLUMNS))


def _whole(now: Scene) -> pd.DataFrame:
    """Add up all schools asked by factor and audience; of one or two schools nothing is told."""
    rows = pooled(now, by=BY, groups=now.schools[["school_id"]])
    names = {"score": "municipality_score", "schools": "asked_schools"}
    few = (rows["schools"] < fewest_schools()).to_numpy()
    shown = hide_rows(rows, hidden=few, figures=["score"]).rename(columns=names)
    return shown[[*BY, *names.values()]]
