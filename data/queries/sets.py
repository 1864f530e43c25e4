"""Sets of schools saved under a name."""

from __future__ import annotations

import pandas as pd
from sqlalchemy import select

from data.queries.current import one_of
from data.schema import SchoolSet, SchoolSetMember
from data.store import Reader
from domain.scope import Scope

COLUMNS = ("code", "name", "saved_at", "saved_by", "school_ids")


def sets(reader: Reader, scope: Scope) -> pd.DataFrame:
    """List the saved sets by name: code, name, saved_at, saved_by, school_ids (tuple, in the saved order).

    A reader with a limited scope is told of the schools inside it only, and of no set without any.
    """
    place = SchoolSet.name, SchoolSet.id, SchoolSetMember.position
    question = (
        select(SchoolSet.code, SchoolSet.name, SchoolSet.saved_at, SchoolSet.saved_by, SchoolSetMember.school_id)
        .join(SchoolSetMember, SchoolSetMember.set_id == SchoolSet.id)
        .order_by(*place)
    )
    if scope.schools is not None:
        question = question.where(one_of(SchoolSetMember.school_id, scope.schools))
    rows = reader.frame(question)
    keys = ["code", "name", "saved_at", "saved_by"]
    if rows.empty:
        return pd.DataFrame(columns=list(COLUMNS)).astype({"saved_at": "datetime64[ns]"})
    listed = rows.groupby(keys, sort=False)["school_id"].agg(tuple).rename("school_ids")
    return listed.reset_index()[list(COLUMNS)]
