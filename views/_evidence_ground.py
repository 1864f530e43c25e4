"""The facts that a row of a view is about: which schools, works and periods."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from data.queries.evidence import Rested
from data.store import Reader
from domain.scope import Scope

Row = Mapping[str, Any]
Tally = dict[str, Any]


@dataclass(frozen=True)
class Ground:
    """The facts that a row is about.

    ``scope``: its schools; ``works``: its works, columns of ``queries.results.assessments``; ``wide``: the
    schools whose works have the scales. Year, point, grade, subject, instrument and axis narrow facts of
    periods; None leaves them open. ``groups`` are those of the published ``report`` that the row repeats
    and ``told`` what it says of them. ``result`` and ``row`` are what the view itself says.
    """

    reader: Reader
    scope: Scope
    wide: Scope
    works: pd.DataFrame
    result: Any
    row: Row
    year: int | None = None
    point: str | None = None
    grade: int | None = None
    subject: str | None = None
    instrument: str | None = None
    axis: str | None = None
    groups: tuple[int, ...] | None = None
    report: str = ""
    told: Row = field(default_factory=dict)
    is_territory: bool = False

    def rested(self, kinds: tuple[str, ...]) -> Rested:
        """Name the facts for a question; works and periods narrow only what they are about."""
        ids = [int(one) for one in self.works["assessment_id"]]
        if kinds == ("assessment",):
            return Rested(kinds, assessment_ids=ids)
        if "published" in kinds:
            return Rested(kinds, assessment_ids=ids, groups=self.groups, report=self.report)
        return Rested(kinds, academic_year=self.year, point=self.point, instrument=self.instrument)
