"""Schools picked by hand, or kept in a set that someone saved."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pandas as pd

from data.queries.sets import sets
from data.store import Reader
from domain.filters import Filters
from domain.scope import Scope
from views.footing import Choice

CHIPS = ("saved", "schools")


@dataclass(frozen=True)
class Picked:
    """The saved sets that the reader may see, for filters that name one or name schools."""

    saved: pd.DataFrame

    @classmethod
    def read(cls, reader: Reader, scope: Scope) -> Picked:
        """Read the sets."""
        return cls(sets(reader, scope))

    def first(self, filters: Filters) -> int | None:
        """Give the first school named: it tells the municipality where the address does not."""
        if filters.municipality is not None:
            return None
        return next(iter([*filters.schools, *self._of_set(filters)]), None)

    def known(self, filters: Filters, schools: pd.DataFrame) -> Filters:
        """Leave out the schools and the set that are not among the reader's schools."""
        there = set(schools["school_id"])
        has_set = bool(there & set(self._of_set(filters)))
        picked = tuple(school for school in filters.schools if school in there)
        return replace(filters, schools=picked, saved=filters.saved if has_set else None)

    def offered(self, filters: Filters, schools: pd.DataFrame) -> dict[str, tuple[Choice, ...]]:
        """Offer the sets that have any of the schools, and single schools once some are picked."""
        there = set(schools["school_id"])
        found = [row for row in self.saved.to_dict("records") if there & set(row["school_ids"])]
        every = zip(schools["school_id"], schools["school"], strict=True) if filters.schools else ()
        return {
            "saved": tuple(Choice(str(row["code"]), str(row["name"])) for row in found),
            "schools": tuple(Choice(str(school), str(name)) for school, name in every),
        }

    def left(self, schools: pd.DataFrame, filters: Filters) -> pd.DataFrame:
        """Leave the schools picked by hand, and those of the saved set."""
        if filters.saved is not None:
            schools = schools[schools["school_id"].isin(self._of_set(filters))]
        if filters.schools:
            schools = schools[schools["school_id"].isin(filters.schools)]
        return schools.reset_index(drop=True)

    def _of_set(self, filters: Filters) -> tuple[int, ...]:
        rows = self.saved.loc[self.saved["code"] == filters.saved, "school_ids"]
        return tuple(rows.iloc[0]) if len(rows) else ()
