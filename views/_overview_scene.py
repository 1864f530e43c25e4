"""Everything that the parts of the overview look at, asked for once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

import pandas as pd

from data.store import Reader
from domain.filters import Filters
from domain.finding import Param
from domain.scope import Scope
from views._coverage import Handing, handing, owed
from views._overview_before import Before, before
from views._overview_turnout import Turnout, latest
from views._standing import standing_plans
from views.compare import Compare, compare_of
from views.directions import Directions, directions_of
from views.selection import Selection, select


@dataclass(frozen=True)
class Scene:
    """The chosen schools with what is known of them.

    ``asked``: the filters before defaults; ``found``: what was handed in by all schools; ``owed``: what of
    that the chosen schools owe; ``plans``: where plans stand (``_standing.COLUMNS``); ``compared`` and
    ``choice``: what the screens ``/compare`` and ``/directions`` say under the same filters, so that a number
    of the overview is theirs; ``before``: how a work changed since its predecessor; ``turnout``: who took
    part in the latest assessment.
    """

    asked: Filters
    chosen: Selection
    found: Handing
    owed: pd.DataFrame
    plans: pd.DataFrame
    compared: Compare
    choice: Directions
    before: Before | None
    turnout: Turnout | None

    @property
    def filters(self) -> Filters:
        """Give the filters with the defaults of the compared work filled in."""
        work = self.compared.footing.filters
        return replace(self.chosen.filters, assessment=work.assessment, subject=work.subject, grade=work.grade)

    @property
    def work(self) -> dict[str, Param]:
        """Give the compared work as parameters of texts; empty where there is none."""
        filters = self.filters
        if filters.assessment is None or filters.subject is None or filters.grade is None:
            return {}
        procedure, _, year = filters.assessment.partition("-")
        return {"procedure": procedure, "year": int(year), "subject": filters.subject, "grade": filters.grade}

    @property
    def place(self) -> str:
        """Name the chosen territory, else the municipality of the store; empty where there are several."""
        asked = str(self.chosen.filters.territory)
        names = [choice.name for choice in self.chosen.choices["territory"] if choice.value == asked]
        name = str(names[0]) if names else self.chosen.place
        return name[:1].upper() + name[1:]

    @property
    def lowered_before(self) -> pd.Series | None:
        """Give the change of the lowered marks of the compared work, where it has a predecessor."""
        if self.before is None or not self.before.is_compared or self.before.lowered.empty:
            return None
        return self.before.lowered.iloc[0]

    def link(self, path: str, *, anchor: str = "", **narrowed: Any) -> str:
        """Make an address under the same schools and year, defaults left open as they were asked."""
        kept = self.asked.without("indicator", "instrument", "beside", "assessment", "subject", "grade")
        query = urlencode(replace(kept, **narrowed).to_query())
        return path + (f"?{query}" if query else "") + (f"#{anchor}" if anchor else "")

    def work_link(self) -> str:
        """Lead to the compared work."""
        filters = self.filters
        return self.link("/compare", assessment=filters.assessment, subject=filters.subject, grade=filters.grade)

    def due_of(self, kind: str) -> int:
        """Count the chosen schools of which anything of a kind is expected."""
        return int(self.chosen.schools["school_id"].isin(self.found.expected_of(kind)).sum())


def look(reader: Reader, *, scope: Scope, filters: Filters) -> Scene:
    """Ask for everything."""
    chosen = select(reader, scope=scope, filters=filters)
    found = handing(chosen)
    compared = compare_of(chosen)
    return Scene(
        asked=filters,
        chosen=chosen,
        found=found,
        owed=owed(chosen, found),
        plans=standing_plans(chosen),
        compared=compared,
        choice=directions_of(chosen, found),
        before=before(chosen, compared.footing.filters),
        turnout=latest(chosen),
    )
