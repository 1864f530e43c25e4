"""Which works of the same year and grade the points of a protocol could come from."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from data.facts import AssessmentKey
from data.reference import maxima
from data.reference.kinds import Maximum
from loaders.kinds.account import Mask
from loaders.kinds.protocol_cells import Cells, Numbers

REACHED = 0.01
"""A value is possible in a task when such a share of the pupils have it; less is a slip of the hand."""


@dataclass(frozen=True)
class Seen:
    """What pupils have shown: the highest value of each task and of the total that a share of them reached."""

    tasks: Numbers
    total: float

    @classmethod
    def of(cls, cells: Cells, rows: Mask) -> Seen:
        """Look at some rows of a protocol."""
        least = max(1, int(np.ceil(REACHED * rows.sum())))
        values = np.sort(np.nan_to_num(cells.tasks[rows], nan=0.0), axis=0)
        totals = np.sort(cells.points[rows])
        return cls(values[-least], float(totals[-least]))

    def fits(self, work: Maximum, *, whole: bool = True) -> bool:
        """Tell whether a work allows these points; a class in another protocol has only its first tasks there."""
        tasks = len(self.tasks)
        if len(work.tasks) < tasks or whole and len(work.tasks) != tasks or self.total > work.points:
            return False
        return bool((self.tasks <= np.array(work.tasks[:tasks])).all())


def own_work(key: AssessmentKey) -> Maximum | None:
    """Give what is known of the tasks of the work itself."""
    return maxima().get((key.procedure, key.year, key.programme_grade, key.subject))


def likelier_subject(seen: Seen, key: AssessmentKey, *, whole: bool = True) -> str | None:
    """Name the other subject whose work fits these points most tightly; None when none does."""
    fitting = [
        (work.points, work.subject)
        for work in maxima().values()
        if (work.procedure, work.year, work.grade) == (key.procedure, key.year, key.programme_grade)
        and work.subject != key.subject
        and seen.fits(work, whole=whole)
    ]
    return min(fitting)[1] if fitting else None
