"""Who has handed in what, against what could be expected of them.

``handed``: one row per school and thing (``what, school_id``); ``circles``: one row per school and circle
it belongs to (everybody, a program…): ``circle, school_id``.
"""

from __future__ import annotations

import pandas as pd


def expected(handed: pd.DataFrame, circles: pd.DataFrame) -> pd.DataFrame:
    """Give ``what, school_id``: of whom a thing is expected.

    A thing is expected of a whole circle once at least half of its schools have handed it in, and in any
    case of the schools that have: a questionnaire that two schools filled in is not everybody's debt.
    """
    size = circles.groupby("circle").size()
    pairs = handed[["what", "school_id"]].drop_duplicates().merge(circles, on="school_id")
    have = pairs.groupby(["what", "circle"]).size().rename("have").reset_index()
    usual = have[2 * have["have"] >= have["circle"].map(size)]
    due = usual[["what", "circle"]].merge(circles, on="circle")[["what", "school_id"]]
    own = handed.loc[handed["school_id"].isin(circles["school_id"]), ["what", "school_id"]]
    return pd.concat([due, own]).drop_duplicates(ignore_index=True)


def missing(handed: pd.DataFrame, due: pd.DataFrame) -> pd.DataFrame:
    """Give the rows ``what, school_id`` of what is due and not handed in."""
    known = handed[["what", "school_id"]].drop_duplicates()
    marked = due.merge(known, on=["what", "school_id"], how="left", indicator=True)
    return marked.loc[marked["_merge"] == "left_only", ["what", "school_id"]].reset_index(drop=True)


def by_group(handed: pd.DataFrame, due: pd.DataFrame, groups: pd.DataFrame) -> pd.DataFrame:
    """Give ``what, group_id, have, expected``; ``groups``: ``school_id, group_id``, one a school."""
    known = handed[["what", "school_id"]].drop_duplicates().assign(have=1)
    rows = due.merge(known, on=["what", "school_id"], how="left").merge(groups, on="school_id")
    counted = rows.assign(have=rows["have"].fillna(0).astype(int), expected=1)
    return counted.groupby(["what", "group_id"], as_index=False, sort=False)[["have", "expected"]].sum()
