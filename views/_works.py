"""Works of assessments with their scales, their results with marks, and the journal that meets them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.marks import marks_by_scale
from data import reference
from data.queries import totals
from data.store import Reader
from domain.scope import Scope


@dataclass(frozen=True)
class JournalPeriod:
    """The journal marks and lessons that stand beside a work; ``point`` is None where no table says which."""

    academic_year: int
    point: str | None
    grade: int


def with_scales(reader: Reader, scope: Scope, works: pd.DataFrame) -> pd.DataFrame:
    """Add ``lowest_3, lowest_4, lowest_5, max_points`` (NaN where nobody knows) to works.

    The maximum is the reference's, else that of the tasks as the protocol's header named them.
    """
    keys = list(zip(works["procedure"], works["year"], works["programme_grade"], works["subject"], strict=True))
    scales = [reference.scale_for(*key) for key in keys]
    starts = np.array([scale.starts if scale else (np.nan,) * 3 for scale in scales], float).reshape(-1, 3)
    most = pd.Series([reference.maximum_for(*key) for key in keys], index=works.index, dtype="float64")
    unknown = works.loc[most.isna(), "assessment_id"]
    if len(unknown):
        named = totals.task_maxima(reader, scope, assessment_ids=unknown)
        most = most.fillna(works["assessment_id"].map(named.set_index("assessment_id")["max_points"]))
    return works.assign(lowest_3=starts[:, 0], lowest_4=starts[:, 1], lowest_5=starts[:, 2], max_points=most)


def with_marks(counts: pd.DataFrame, works: pd.DataFrame) -> pd.DataFrame:
    """Fill the marks that follow from the points by the scales of the works."""
    return marks_by_scale(counts, lowest_points=lowest_points(works))


def with_scale_names(works: pd.DataFrame, counts: pd.DataFrame) -> pd.DataFrame:
    """Add ``scale``: what two years must share to be compared (the bounds, or «given» by the source, and the
    maximum); missing where neither is known. ``counts`` are as the source gave them.
    """
    given = set(counts.loc[counts["mark"].notna(), "assessment_id"])
    columns = ("assessment_id", "lowest_3", "lowest_4", "lowest_5", "max_points")
    names = [
        _scale_name(lows, most, is_given=work in given)
        for work, *lows, most in works[list(columns)].itertuples(index=False)
    ]
    return works.assign(scale=pd.Series(names, index=works.index, dtype="str"))


def _scale_name(lows: list[float], most: float, *, is_given: bool) -> str | None:
    marks = "given" if is_given else "" if np.isnan(lows[0]) else "-".join(f"{low:.0f}" for low in lows)
    points = "" if np.isnan(most) else f"{most:.0f}"
    return f"{marks}/{points}" if marks or points else None


def lowest_points(works: pd.DataFrame) -> dict[int, tuple[float, float, float]]:
    """Give the lowest points of the marks 3, 4 and 5 of each work that has a scale."""
    known = works.dropna(subset=["lowest_3"])
    lows = zip(known["lowest_3"], known["lowest_4"], known["lowest_5"], strict=True)
    return dict(zip(known["assessment_id"], lows, strict=True))


def maxima(works: pd.DataFrame) -> dict[int, float]:
    """Give the maximum of points of each work that has one."""
    known = works.dropna(subset=["max_points"])
    return dict(zip(known["assessment_id"], known["max_points"], strict=True))


def journal_period(work: pd.Series, *, point: str | None) -> JournalPeriod:
    """Tell which journal marks meet a work; a chosen ``point`` wins over the table of the reference."""
    meeting = reference.meeting_for(
        str(work["procedure"]),
        programme_grade=int(work["programme_grade"]),
        pupil_grade=int(work["pupil_grade"]),
    )
    return JournalPeriod(
        academic_year=int(work["academic_year"]) - (meeting.years_back if meeting else 0),
        point=point or (meeting.point if meeting else None),
        grade=int(work["programme_grade"]),
    )
