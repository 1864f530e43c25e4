"""Schools by factors in the order of similarity, the radars made of them, and the same by district."""

from __future__ import annotations

import numpy as np
import pandas as pd

from analysis.survey_order import evenly, similarity_order
from data.queries import instruments as queries
from data.reference import instruments
from views._risks_scene import SURVEY, Scene, pooled
from views.hidden import small_group

HEAT = (
    *("school_id", "school", "district", "similarity_place", "factor", "source", "audience"),
    *("value", "level", "n", "score_low", "score_high", "is_suppressed"),
)
LEVELS = ("none", "low", "medium", "high")
DISTRICTS = (
    *("district_id", "district", "factor", "schools", *(f"schools_{level}" for level in LEVELS)),
    *("n", "score", "score_low", "score_high", "is_suppressed"),
)
RADARS = ("school_id", "school", "factor", "value", "median", "is_suppressed")
SMALL_MULTIPLES = 12


def heat(now: Scene, scores: pd.DataFrame) -> pd.DataFrame:
    """Give every school with a figure its row of factors, gaps included."""
    known = _of_survey(now, scores) if now.is_survey else _of_profile(now)
    known = known[known["factor"].isin(now.factors)]
    names = now.schools[["school_id", "school", "district"]]
    there = names[names["school_id"].isin(known["school_id"])]
    grid = there.merge(pd.DataFrame({"factor": list(now.factors)}), how="cross")
    rows = grid.merge(known, on=["school_id", "factor"], how="left")
    rows = rows[_asked(now, rows)].assign(source=now.source, audience=now.audience)
    rows = rows.assign(is_suppressed=rows["is_suppressed"].fillna(value=False).astype(bool))
    return _ordered(rows)


def radars(heat_rows: pd.DataFrame, picked: tuple[int, ...]) -> pd.DataFrame:
    """Give up to twelve schools of the heat map: the picked ones, else at equal steps of its order."""
    order = [int(school) for school in heat_rows.dropna(subset="value")["school_id"].drop_duplicates()]
    wanted = [school for school in order if school in picked] or order
    chosen = evenly(wanted, most=SMALL_MULTIPLES)
    known = heat_rows.groupby("factor")["value"].agg(["median", "count"])
    median = known["median"].where(known["count"] >= small_group())
    rows = heat_rows[heat_rows["school_id"].isin(chosen)]
    return rows.assign(median=rows["factor"].map(median))[list(RADARS)].reset_index(drop=True)


def districts(now: Scene, heat_rows: pd.DataFrame) -> pd.DataFrame:
    """Count the levels of a profile by district, or add up the respondents of its schools."""
    groups = now.schools[["school_id", "district_id", "district"]]
    by = ["district_id", "district", "factor"]
    if now.is_survey:
        found = pooled(now, by=[*by, "audience"], groups=groups)
        rows = found[found["audience"] == now.audience].drop(columns="audience")
    else:
        rows = _levels(heat_rows.drop(columns="district").merge(groups, on="school_id"), by)
    order = {factor: place for place, factor in enumerate(now.factors)}
    rows = rows.assign(_place=rows["factor"].map(order)).sort_values(["district", "_place"], kind="stable")
    return rows.reindex(columns=list(DISTRICTS)).reset_index(drop=True)


def _asked(now: Scene, rows: pd.DataFrame) -> pd.Series:
    """Leave the factors of which any school has a figure; a profile keeps all of its method."""
    has_any = rows["value"].notna() | rows["is_suppressed"].fillna(value=False).astype(bool)
    return has_any.groupby(rows["factor"]).transform("any") | (not now.is_survey)


def _of_survey(now: Scene, scores: pd.DataFrame) -> pd.DataFrame:
    own = scores[scores["audience"] == now.audience].rename(columns={"score": "value"})
    return own[["school_id", "factor", "value", "n", "score_low", "score_high", "is_suppressed"]].assign(
        level=None
    )


def _of_profile(now: Scene) -> pd.DataFrame:
    columns = ["school_id", "factor", "value", "level", "n", "score_low", "score_high", "is_suppressed"]
    if now.source is None or now.source == SURVEY:
        return pd.DataFrame(columns=columns)
    chosen = now.chosen
    rows = queries.values(chosen.reader, chosen.narrowed, instrument=now.source, academic_year=now.year)
    names = {level.value: level.code for level in instruments()[now.source].levels}
    known = rows.assign(factor=rows["axis"], level=rows["value"].map(names), n=np.nan, is_suppressed=False)
    return known.assign(score_low=np.nan, score_high=np.nan)[columns]


def _ordered(rows: pd.DataFrame) -> pd.DataFrame:
    if rows.empty:
        return pd.DataFrame(columns=list(HEAT))
    schools = rows["school_id"].drop_duplicates()
    table = rows.pivot_table(index="school_id", columns="factor", values="value", dropna=False, sort=False)
    known = table.reindex(schools).dropna(how="all")
    order = [*similarity_order(known), *(school for school in schools if school not in known.index)]
    places = {school: place for place, school in enumerate(order, start=1)}
    placed = rows.assign(similarity_place=rows["school_id"].map(places))
    return placed.sort_values("similarity_place", kind="stable")[list(HEAT)].reset_index(drop=True)


def _levels(rows: pd.DataFrame, by: list[str]) -> pd.DataFrame:
    known = rows.dropna(subset="level")
    counts = {f"schools_{level}": (known["level"] == level).astype(int) for level in LEVELS}
    counted = known[by].assign(**counts, schools=1)
    return counted.groupby(by, as_index=False).sum().assign(is_suppressed=False)
