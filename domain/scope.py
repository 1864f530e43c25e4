"""Which schools a reader may see."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Scope:
    """The schools that a question may be answered about; ``None`` means every school."""

    schools: frozenset[int] | None

    @classmethod
    def all_schools(cls) -> Scope:
        """Give the scope of a reader without limits, which everyone is until accounts exist."""
        return cls(schools=None)

    @classmethod
    def only(cls, *schools: int) -> Scope:
        """Limit the reader to the named schools."""
        return cls(schools=frozenset(schools))

    def covers(self, school_id: int) -> bool:
        """Tell whether the reader may see one school."""
        return self.schools is None or school_id in self.schools
