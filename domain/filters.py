"""The state of the filter bar, as it stands in the address."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date

BESIDE, HAND_PICKED = 2, 24
LISTS = ("beside", "schools")


@dataclass(frozen=True)
class Filters:
    """What narrows a view; ``None`` everywhere is the default picture.

    ``year`` is the first year of a school year, ``assessment`` a procedure with its year (``vpr-2021``),
    ``municipality`` a territory or 0 for all of them, ``beside`` up to two further schools of a profile as
    ``12,40``, ``schools`` a hand-picked set in the same writing, ``saved`` the code of one saved under a name,
    ``since`` the day from which changes are told.
    """

    year: int | None = None
    point: str | None = None
    municipality: int | None = None
    territory: int | None = None
    program: str | None = None
    curator: int | None = None
    assessment: str | None = None
    subject: str | None = None
    grade: int | None = None
    instrument: str | None = None
    indicator: str | None = None
    as_of: date | None = None
    beside: tuple[int, ...] = ()
    schools: tuple[int, ...] = ()
    saved: str | None = None
    since: date | None = None
    audience: str | None = None

    @classmethod
    def from_query(cls, query: Mapping[str, str]) -> Filters:
        """Read an address; what cannot be read is left at its default, like an old link."""
        known = {field.name for field in fields(cls)}
        values = {name: _READ.get(name, str)(text) for name, text in query.items() if name in known and text}
        return cls(**{name: value for name, value in values.items() if value is not None})  # type: ignore[arg-type]

    def to_query(self) -> dict[str, str]:
        """Give only what is narrowed, ready for an address."""
        return {
            field.name: _write(value)
            for field in fields(self)
            if (value := getattr(self, field.name)) not in (None, ())
        }

    def without(self, *names: str) -> Filters:
        """Widen the named filters to their defaults."""
        return replace(self, **{name: () if name in LISTS else None for name in names})  # type: ignore[arg-type]


def _integer(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None


def _integers(text: str, *, most: int) -> tuple[int, ...]:
    return tuple(number for part in text.split(",")[:most] if (number := _integer(part)) is not None)


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _write(value: object) -> str:
    return ",".join(map(str, value)) if isinstance(value, tuple) else str(value)


_READ: dict[str, Callable[[str], object]] = {
    "year": _integer,
    "municipality": _integer,
    "territory": _integer,
    "curator": _integer,
    "grade": _integer,
    "as_of": _date,
    "beside": functools.partial(_integers, most=BESIDE),
    "schools": functools.partial(_integers, most=HAND_PICKED),
    "since": _date,
}
