"""What is already known before a visit: what surveys say, and when somebody was there last."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from data.queries import work
from data.reference.surveys import AUDIENCES, questionnaires
from domain.scope import Scope
from views._risks_scene import SURVEY, Scene, scores
from views.hidden import small_group
from views.selection import Selection

SURVEY_COLUMNS = (
    *("academic_year", "audience", "factor", "n", "score", "score_low", "score_high"),
    *("median", "n_schools"),
)
EVENT_COLUMNS = ("held_on", "kind", "title", "curator", "note")
TOLD = 6


def survey_risks(sel: Selection, school_id: int, *, home: Scope) -> pd.DataFrame:
    """Give ``Visit.survey_risks`` of the chosen year, or of the school's latest with a survey before it."""
    year = _year(sel, school_id)
    if year is None:
        return pd.DataFrame(columns=list(SURVEY_COLUMNS))
    everyone = Scene(replace(sel, narrowed=home), year, (), SURVEY, AUDIENCES, None)
    known = scores(everyone, year=year)
    shown = known[~known["is_suppressed"] & known["score"].notna()]
    middles = shown.groupby(["audience", "factor"])["score"].agg(median="median", n_schools="size").reset_index()
    middles = middles[middles["n_schools"] >= small_group()]
    own = shown[shown["school_id"] == school_id].merge(middles, on=["audience", "factor"])
    above = own[own["score_low"] > own["median"]]
    order = (above["median"] - above["score"]).argsort(kind="stable")
    return above.iloc[order].assign(academic_year=year)[list(SURVEY_COLUMNS)].reset_index(drop=True)


def last_events(sel: Selection, school_id: int) -> pd.DataFrame:
    """Give ``Visit.events``: the last few up to the day of the sheet, the newest first."""
    rows = work.events(sel.reader, Scope.only(school_id))
    rows = rows[rows["school_id"] == school_id]
    if sel.filters.as_of is not None:
        rows = rows[rows["held_on"] <= pd.Timestamp(sel.filters.as_of)]
    names = sel.visible.set_index("school_id")["school"]
    newest = rows.assign(curator=rows["curator_school_id"].map(names)).iloc[::-1]
    return newest.head(TOLD)[list(EVENT_COLUMNS)].reset_index(drop=True)


def _year(sel: Selection, school_id: int) -> int | None:
    own = sel.handed[
        (sel.handed["school_id"] == school_id) & sel.handed["instrument"].isin(list(questionnaires()))
    ]
    years = own["academic_year"].dropna()
    asked = sel.filters.year
    known = years if asked is None else years[years <= asked]
    return None if known.empty else int(known.max())
