"""What the drop-down lists of a workbook to fill in offer: the register and the words of the reference."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import loaders
from data.queries.schools import schools, territories
from data.reference import directions, instruments
from data.reference.surveys import questionnaires
from data.registry import resolver
from data.store import Reader
from domain.period import academic_year_name
from domain.scope import Scope
from loaders.kinds.own_words import reference
from loaders.layout import Layout

FILE = Path(loaders.__file__).parent / "blanks.toml"
YEARS_BACK, LAST_GRADE = 5, 11
SCHOOL_YEAR_BEGINS = 9
WORDS = frozenset(
    {"subjects", "points", "programs", "procedures", "plan_kinds", "plan_statuses", "event_kinds",
     "work_statuses", "quadrants"}
)  # fmt: skip


@functools.cache
def plan() -> Mapping[str, Mapping[str, str]]:
    """Read which column offers which list, and which tables begin filled."""
    return tomllib.loads(FILE.read_text(encoding="utf-8"))


def lists_of(layout: Layout, reader: Reader, *, today: date) -> dict[str, tuple[str, ...]]:
    """Give what each column of a layout offers, by our field name; columns without a list are left out."""
    found = {column.field: _offered(layout, column.field, reader, today) for column in layout.columns}
    return {field: words for field, words in found.items() if words}


def present_year(today: date) -> int:
    """Give the first year of the school year of a day."""
    return today.year if today.month >= SCHOOL_YEAR_BEGINS else today.year - 1


def _offered(layout: Layout, field: str, reader: Reader, today: date) -> tuple[str, ...]:
    spellings: Any = layout.options.get(f"{field}s")
    if isinstance(spellings, Mapping):
        return tuple(words[0] for words in spellings.values())
    name = plan()["lists"].get(field, "")
    if name in WORDS:
        return reference(name).offered
    return _MADE[name](reader, today) if name in _MADE else ()


def school_names(reader: Reader) -> dict[str, str]:
    """Name every registered school as the loaders will know it again: code -> short name, or the code itself."""
    known = resolver(reader)
    return {code: name if known.resolve(name) == code else code for code, name in known.shown.items()}


def _schools(reader: Reader, _today: date) -> tuple[str, ...]:
    names = school_names(reader)
    order = schools(reader, Scope.all_schools())["code"]
    return tuple(names[code] for code in order if code in names)


def _places(kind: str) -> Callable[[Reader, date], tuple[str, ...]]:
    def offered(reader: Reader, _today: date) -> tuple[str, ...]:
        nodes = territories(reader, Scope.all_schools())
        return tuple(dict.fromkeys(nodes.loc[nodes["kind"] == kind, "name"]))

    return offered


def _years(_reader: Reader, today: date) -> tuple[str, ...]:
    last = today.year
    return tuple(str(year) for year in range(last, last - YEARS_BACK, -1))


def _school_years(_reader: Reader, today: date) -> tuple[str, ...]:
    last = present_year(today)
    return tuple(academic_year_name(year) for year in range(last, last - YEARS_BACK, -1))


def _axes(_reader: Reader, _today: date) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(axis.names[0] for each in instruments().values() for axis in each.axes if axis.names)
    )


def _questionnaires(_reader: Reader, _today: date) -> tuple[str, ...]:
    return tuple(each.names[0] for each in questionnaires().values())


def _questions(_reader: Reader, _today: date) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.text for each in questionnaires().values() for one in each.questions))


def _answers(_reader: Reader, _today: date) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.names[0] for each in questionnaires().values() for one in each.answers))


_MADE: Mapping[str, Callable[[Reader, date], tuple[str, ...]]] = {
    "schools": _schools,
    "municipalities": _places("municipality"),
    "districts": _places("district"),
    "years": _years,
    "school_years": _school_years,
    "grades": lambda _reader, _today: tuple(map(str, range(1, LAST_GRADE + 1))),
    "marks": lambda _reader, _today: ("5", "4", "3", "2"),
    "directions": lambda _reader, _today: tuple(one.names[0] for one in directions().values()),
    "axes": _axes,
    "questionnaires": _questionnaires,
    "questions": _questions,
    "answers": _answers,
}
