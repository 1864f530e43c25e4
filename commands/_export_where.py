"""Filters as a command line says them: ``territory=Северный``, ``grade=5&point=q1``, a copied address."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from urllib.parse import parse_qsl

from commands.wrong_call import WrongCall
from domain.filters import Filters
from i18n import Translator
from reports.errors import ReportError
from slides.asking import Ask
from views.footing import Choice, Footing

KNOWN = tuple(field.name for field in fields(Filters))
BY_NAME = ("municipality", "territory", "curator")
OF_READER = "language"


def filters_said(where: Sequence[str], *, ask: Ask, t: Translator) -> Filters:
    """Read filters strictly; territories and curators may be said by their names."""
    said = {name: value for text in where for name, value in _pairs(text) if name != OF_READER}
    for name in said:
        if name not in KNOWN:
            raise WrongCall("export_filter", name=name, known=", ".join(KNOWN))
    said = _numbered(said, ask=ask, t=t)
    filters = Filters.from_query(said)
    understood = filters.to_query()
    for name, value in said.items():
        if value and name not in understood:
            raise WrongCall("export_value", name=name, value=value)
    return filters


def check_offered(filters: Filters, footing: Footing, t: Translator) -> None:
    """Refuse what a view would widen to its default: the file would be about more than was asked."""
    wanted, told = filters.to_query(), footing.filters.to_query()
    for name, choices in footing.choices.items():
        if choices and name in wanted and told.get(name) != wanted[name]:
            raise _no_such_value(name, wanted[name], choices, t)


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    query = text.rpartition("?")[2]
    pairs = parse_qsl(query, keep_blank_values=True)
    if not pairs:
        raise WrongCall("export_where", where=text)
    yield from pairs


def _numbered(said: Mapping[str, str], *, ask: Ask, t: Translator) -> dict[str, str]:
    """Replace names of places and schools by their numbers; the municipality is first, for the others' sake."""
    numbered = dict(said)
    for name in BY_NAME:
        text = " ".join(numbered.get(name, "").split())
        if text and not text.isdecimal():
            town = Filters.from_query({"municipality": numbered.get("municipality", "")})
            known = ask("decks", town if name != "municipality" else Filters()).footing.choices.get(name, ())
            numbered[name] = _value(name, text, known, t)
    return numbered


def _value(name: str, text: str, known: Sequence[Choice], t: Translator) -> str:
    """Find the one choice that is called so, or begins so: «Северный» is «Северный округ»."""
    called, wanted = {one.value: (one.name or "").casefold() for one in known}, text.casefold()
    whole = [value for value, words in called.items() if words == wanted]
    begun = [value for value, words in called.items() if words.startswith(f"{wanted} ")]
    found = whole or begun
    if len(found) != 1:
        raise _no_such_value(name, text, known, t)
    return found[0]


def _no_such_value(name: str, value: str, choices: Sequence[Choice], t: Translator) -> ReportError:
    known = ", ".join(filter(None, (one.name or one.value for one in choices)))
    return ReportError("no_such_value", filter=t(f"filter.{name}"), value=value, known=known)
