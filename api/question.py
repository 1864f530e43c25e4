"""What a request asks: filters and language, with every word of the address accounted for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any

from api.errors import ApiError
from domain.filters import LISTS, Filters
from i18n import LANGUAGES

FILTERS = tuple(field.name for field in fields(Filters))
LANGUAGE = "language"
DAYS = ("as_of", "since")


@dataclass(frozen=True)
class Question:
    """The filters as asked and the language of words."""

    filters: Filters
    language: str


def language_of(query: Mapping[str, str], *, default: str) -> str:
    """Read the language; an unknown one falls back so that even the complaint about it can be worded."""
    asked = query.get(LANGUAGE, default)
    return asked if asked in LANGUAGES else default


def read(query: Mapping[str, str], *, default_language: str) -> Question:
    """Read a query strictly: a screen forgives an old link, a program wants to know."""
    for name in query:
        if name not in (*FILTERS, LANGUAGE):
            raise ApiError(400, "unknown_parameter", allowed=(*FILTERS, LANGUAGE), parameter=name)
    if (asked := query.get(LANGUAGE, default_language)) not in LANGUAGES:
        raise ApiError(400, "unknown_language", allowed=LANGUAGES, value=asked)
    filters = Filters.from_query(query)
    understood = filters.to_query()
    for name in FILTERS:
        if query.get(name) and understood.get(name) != query[name]:
            raise ApiError(400, "unreadable_value", parameter=name, value=query[name])
    return Question(filters=filters, language=asked)


def check_offered(filters: Filters, result: Any) -> None:
    """Refuse a value that the data does not offer, which a view would widen to its default."""
    offered = {name: [choice.value for choice in choices] for name, choices in result.footing.choices.items()}
    for day in DAYS:
        offered.pop(day, None)
    offered |= {"indicator": list(getattr(result, "indicators", ()))} if hasattr(result, "indicators") else {}
    for name, value in _values(filters):
        if name in offered and value not in offered[name]:
            raise ApiError(404, "unknown_value", allowed=offered[name], parameter=name, value=value)


def _values(filters: Filters) -> Iterator[tuple[str, str]]:
    """Give the values one by one; schools of a list are offered separately."""
    for name, value in filters.to_query().items():
        for part in value.split(",") if name in LISTS else [value]:
            yield name, part
