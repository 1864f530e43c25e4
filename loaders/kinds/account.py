"""What became of the rows of a sheet: which are set aside, for what, and everything that is wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

import numpy as np
import numpy.typing as npt

from data.facts import Facts
from domain.problem import Problem, Severity
from loaders.laid_out import Counted, LaidOut

Mask = npt.NDArray[np.bool_]
Params = Mapping[str, str | int | float]


class Account:
    """Gathers faults; a row is set aside once, for the first reason whose severity says so."""

    def __init__(self, laid_out: LaidOut) -> None:
        self.laid_out = laid_out
        self._rows = laid_out.frame.index.to_numpy()
        self._reasons = np.full(len(self._rows), "", dtype=object)
        self._problems: list[Problem] = []

    @property
    def kept(self) -> Mask:
        """Tell which rows are not set aside so far."""
        return np.asarray(self._reasons == "", dtype=bool)

    @property
    def is_refused(self) -> bool:
        """Tell whether any fault refuses the file."""
        return any(problem.severity is Severity.FATAL for problem in self._problems)

    def say(
        self, code: str, params: Params = MappingProxyType({}), *, row: int | None = None, field: str | None = None
    ) -> None:
        """Say a fault of the file, or of one row that stands for others."""
        problem = self.laid_out.problem(code, row=row, field=field)
        self._problems.append(replace(problem, params=dict(params)))

    def set_aside(self, mask: Mask, code: str) -> None:
        """Set rows aside if the layout says so of this fault."""
        if self.laid_out.layout.severity(code) is not Severity.WARNING:
            self._reasons[mask & self.kept] = code

    def fault(
        self, mask: Mask, code: str, *, field: str | None = None, params: Callable[[int], Params] = lambda _: {}
    ) -> None:
        """Say a fault of each row of the mask and set it aside if the layout says so; ``params`` of a position."""
        for position in np.flatnonzero(mask):
            self.say(code, params(int(position)), row=int(self._rows[position]), field=field)
        self.set_aside(mask, code)

    def counted(self, facts: Facts | None, *, context: str = "") -> Counted:
        """Close the account; with a fatal fault there are no facts."""
        reasons, numbers = np.unique(self._reasons[~self.kept].astype(str), return_counts=True)
        return Counted(
            facts=None if self.is_refused else facts,
            rows=len(self._rows),
            counted=int(self.kept.sum()),
            ignored=dict(zip(reasons.tolist(), numbers.tolist(), strict=True)),
            problems=sorted(self._problems, key=lambda problem: problem.row or 0),
            context=context,
        )
