"""The address as the state of a screen: filters to links and back."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from urllib.parse import parse_qsl, urlencode

from domain.filters import Filters

LOCATION = "shell-location"


def filters_of(search: str | None) -> Filters:
    """Read the filters that an address narrows; everything else is left at its default."""
    return Filters.from_query(dict(parse_qsl((search or "").lstrip("?"))))


def query_of(filters: Filters) -> str:
    """Write filters as the query of an address, with its ``?``, or nothing."""
    query = urlencode(filters.to_query(), safe=",")
    return f"?{query}" if query else ""


def narrowed(asked: Filters, **values: Any) -> str:
    """Give the link that narrows a view further; it stays on its page."""
    return query_of(replace(asked, **values)) or "?"


def answered(asked: Filters, told: Filters) -> Filters:
    """Keep what was asked as it was answered: an address may name what this screen does not have."""
    said = {name: getattr(told, name) for name, value in vars(asked).items() if value not in (None, ())}
    return replace(asked, **said)


def xlsx_link(view: str, filters: Filters, *, language: str) -> str:
    """Give the address of a whole screen as a workbook in the reader's language."""
    query = urlencode({**filters.to_query(), "language": language}, safe=",")
    return f"/api/v1/{view}.xlsx?{query}"


def csv_link(view: str, frame: str, filters: Filters) -> str:
    """Give the address of a view's frame as CSV; ``view`` may be ``school/12``."""
    return f"/api/v1/{view}/{frame}.csv{query_of(filters)}"


def in_language(address: str, language: str) -> str:
    """Ask an address of the API for the words of a language."""
    return f"{address}{'&' if '?' in address else '?'}language={language}"
