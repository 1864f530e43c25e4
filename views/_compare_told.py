"""What the words of ``/compare`` are made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from analysis.change import difference
from analysis.marks import share_pct
from data.reference import Minimum, procedures
from domain.finding import Param


@dataclass(frozen=True)
class Told:
    """What the words are made of: the rows of the view and the whole that they are parts of.

    ``territory``: one row of ``listed, scored, both, lowered, confirmed, raised, mean_score_pct,
    journal_n, journal_good, assessment_n, assessment_good`` (pupils, those with «4» and «5»), ``points_n,
    below_minimum`` (pupils with points, those below the ``minimum`` of the exam).
    """

    state: str
    work: dict[str, Param]
    schools: pd.DataFrame
    matrix: pd.DataFrame
    territory: pd.Series
    overdispersion: float
    threshold: int
    significance: float
    minimum: Minimum | None = None


def named(work: pd.Series) -> dict[str, Param]:
    """Give the parameters by which every sentence can name the work."""
    return {
        "procedure": str(work["procedure"]),
        "year": int(work["year"]),
        "subject": str(work["subject"]),
        "grade": int(work["programme_grade"]),
    }


def has_marks(work: Mapping[str, Param]) -> bool:
    """Tell whether the procedure gives marks, or could by a scale; an exam of test points never does."""
    return procedures()[str(work["procedure"])].most_points is None


def outside(schools: pd.DataFrame) -> pd.DataFrame:
    """Leave the schools outside the limits of 99.8 %."""
    return schools[schools["position"].isin(["above_998", "below_998"])]


def quality_gap(told: Told) -> pd.Series | None:
    """Compare the shares of «4» and «5» of all schools; None where either side is small."""
    whole = told.territory
    if min(whole["journal_n"], whole["assessment_n"]) < told.threshold:
        return None
    names = {"part": "assessment_good", "whole": "assessment_n"}
    names |= {"part_before": "journal_good", "whole_before": "journal_n"}
    return difference(pd.DataFrame([{key: float(whole[name]) for key, name in names.items()}])).iloc[0]


def gap_params(gap: pd.Series) -> dict[str, Param]:
    """Give the two shares and the size of the step between them."""
    return {
        "journal": float(share_pct(gap["part_before"], gap["whole_before"])),
        "assessment": float(share_pct(gap["part"], gap["whole"])),
        "points": abs(float(gap["change_points"])),
    }
