"""Who has handed in what, against what could be expected of them.

``handed``: one row per school and thing (``what, school_id``).
"""

from __future__ import annotations

import pandas as pd

PAIR = ["what", "school_id"]


def expected(handed: pd.DataFrame, schools: pd.Series, circles: pd.DataFrame) -> pd.DataFrame:
    """Give ``what, school_id``: of whom a thing is expected.

    ``schools``: everybody's ids; ``circles``: ``circle, school_id`` of the programs. A thing is expected of a
    whole program once at least half of it has handed it in; of the schools outside such programs, once at
    least half of those have; and in any case of the schools that have. What a program does is not
    everybody's debt, and a questionnaire that two schools filled in is nobody else's.
    """
    there = handed.loc[handed["school_id"].isin(schools), PAIR].drop_duplicates()
    of_programs = _of_programs(there, circles)
    everybody = there[["what"]].drop_duplicates().merge(schools.to_frame("school_id"), how="cross")
    outside = missing(of_programs, everybody).merge(there.assign(has=1), on=PAIR, how="left").fillna({"has": 0})
    is_usual = outside.groupby("what")["has"].transform("mean") >= 0.5
    return pd.concat([of_programs, outside.loc[is_usual, PAIR], there]).drop_duplicates(ignore_index=True)


def missing(handed: pd.DataFrame, due: pd.DataFrame) -> pd.DataFrame:
    """Give the rows ``what, school_id`` of what is due and not handed in."""
    known = handed[PAIR].drop_duplicates()
    marked = due.merge(known, on=PAIR, how="left", indicator=True)
    return marked.loc[marked["_merge"] == "left_only", PAIR].reset_index(drop=True)


def by_group(handed: pd.DataFrame, due: pd.DataFrame, groups: pd.DataFrame) -> pd.DataFrame:
    """Give ``what, group_id, have, expected``; ``groups``: ``school_id, group_id``, one a school."""
    known = handed[PAIR].drop_duplicates().assign(have=1)
    rows = due.merge(known, on=PAIR, how="left").merge(groups, on="school_id")
    counted = rows.assign(have=rows["have"].fillna(0).astype(int), expected=1)
    return counted.groupby(["what", "group_id"], as_index=False, sort=False)[["have", "expected"]].sum()


def _of_programs(there: pd.DataFrame, circles: pd.DataFrame) -> pd.DataFrame:
    size = circles.groupby("circle").size()
    have = there.merge(circles, on="school_id").groupby(["what", "circle"]).size().rename("have").reset_index()
    usual = have[2 * have["have"] >= have["circle"].map(size)]
    return usual[["what", "circle"]].merge(circles, on="circle")[PAIR].drop_duplicates()
