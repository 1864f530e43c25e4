"""By which rule a state exam counts as passed, and how far above it is near."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from data import reference

BY_MARK = "mark"
RULE = ("minimum_points", "minimum_kind", "minimum_source", "near_points")


def with_rules(works: pd.DataFrame, whole: pd.DataFrame) -> pd.DataFrame:
    """Leave the state exams and add their rule: ``RULE`` and ``scale``, what two years must share.

    ``minimum_kind``: ``certificate`` or ``university`` (the minimum of the exam's own year), ``mark`` (the
    mark 3), missing where nobody knows; ``minimum_points`` may be missing beside ``mark``. ``whole``: results
    with marks.
    """
    codes = {exam.procedure for exam in reference.exams()}
    exams = works[works["procedure"].isin(codes)]
    marked = set(whole.loc[whole["mark"].notna(), "assessment_id"])
    rules = [_rule(row, is_marked=row["assessment_id"] in marked) for row in exams.to_dict("records")]
    found = exams.assign(**pd.DataFrame(rules, index=exams.index, columns=list(RULE)))
    found = found.astype({"minimum_points": "float64", "near_points": "float64"})
    by_mark = found["minimum_kind"].eq(BY_MARK)
    scale = found["minimum_points"].astype("object").mask(by_mark, BY_MARK)
    return found.assign(scale=scale)


def _rule(work: Mapping[Any, Any], *, is_marked: bool) -> dict[str, Any]:
    """Take the minimum of test points; else the mark, whose lowest points are known where the scale is."""
    minimum = reference.minimum_for(work["procedure"], int(work["year"]), work["subject"])
    if minimum is not None:
        near = reference.threshold("near_minimum_test_points")
        return dict(zip(RULE, (float(minimum.points), minimum.for_what, minimum.source, near), strict=True))
    if not is_marked:
        return dict.fromkeys(RULE)
    least = float(work["lowest_3"])
    return dict(zip(RULE, (least, BY_MARK, None, reference.threshold("near_minimum_points")), strict=True))
