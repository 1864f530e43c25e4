"""The filter bar: chips that are the state; every choice is a link, so nothing but the address holds it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from datetime import date
from typing import Any, Protocol

from markupsafe import Markup

from components.address import narrowed, query_of
from components.html_text import Html, join, tag
from domain.filters import BESIDE, HAND_PICKED, LISTS, Filters
from i18n import Translator

SHOWN = 4
NAMED = 3
DAYS = ("as_of", "since")
SEARCHED = 12
NUMBERS = ("year", "municipality", "territory", "curator", "grade")


class Choice(Protocol):
    """A value that a chip offers; ``name`` is None when the catalogues have it."""

    @property
    def value(self) -> str: ...  # noqa: D102
    @property
    def name(self) -> str | None: ...  # noqa: D102


class Footing(Protocol):
    """What a view says about its filters."""

    @property
    def filters(self) -> Filters: ...  # noqa: D102
    @property
    def choices(self) -> Mapping[str, Sequence[Choice]]: ...  # noqa: D102


def filter_bar(t: Translator, footing: Footing, asked: Filters, *, school: Choice | None = None) -> Html:
    """Draw the chips that a view offers; ``asked`` is what the address narrows, ``school`` the one shown."""
    names = [name for name, choices in footing.choices.items() if choices or _has_day(footing, name)]
    first = _first(names, asked)
    chips = [_chip(t, footing, asked, name, school) for name in first]
    rest = [_chip(t, footing, asked, name, school) for name in names if name not in first]
    if rest:
        more = tag("summary", t("filter.more"), class_="chip ghost")
        chips.append(tag("details", more, tag("div", *rest, class_="menu more"), class_="pick"))
    if asked.to_query():
        chips.append(tag("a", t("filter.reset"), href="?", class_="chip ghost", data_filter=""))
    return Html(join(chips), class_name="chips")


def unanswered(t: Translator, footing: Footing, asked: Filters) -> Html | None:
    """Say which filters of an address this screen has no such value for: an old link must not mislead."""
    told, wanted = footing.filters.to_query(), asked.to_query()
    offered = [name for name, choices in footing.choices.items() if choices and name in wanted]
    lost = [t(f"filter.{name}") for name in offered if told.get(name) != wanted[name]]
    return Html(tag("p", t("filter.lost", names=lost)), class_name="refused lost") if lost else None


def _first(names: Sequence[str], asked: Filters) -> list[str]:
    """Choose the chips that stand in the bar: every narrowed one, and others while there is room."""
    narrow = [name for name in names if _is_set(asked, name)]
    places = SHOWN - len(narrow) - bool(narrow)  # the way back to the whole takes one
    room = [name for name in names if name not in narrow][: max(0, places)]
    return [name for name in names if name in narrow or name in room]


def _has_day(footing: Footing, name: str) -> bool:
    return name in DAYS and getattr(footing.filters, name) is not None


def _is_set(asked: Filters, name: str) -> bool:
    return name in asked.to_query()


def _chip(t: Translator, footing: Footing, asked: Filters, name: str, school: Choice | None) -> Markup:
    words = t(f"filter.{name}")
    if name in DAYS:
        inside = _date(t, name, words, getattr(footing.filters, name))
    else:
        inside = _value(t, name, words, _links(t, footing, asked, name, school))
    if not _is_set(asked, name):
        return tag("span", inside, class_="chip")
    clear = t("filter.clear")
    cross = tag("a", "×", href=query_of(asked.without(name)) or "?", class_="x", data_filter="",
                title=clear, aria_label=f"{clear}: {words}")  # fmt: skip
    return tag("span", inside, cross, class_="chip set")


def _value(t: Translator, name: str, words: str, links: Sequence[tuple[str, str, bool]]) -> Markup:
    on = [value for value, _, is_on in links if is_on]
    shown = t("filter.many", n=len(on)) if len(on) > NAMED else ", ".join(on) or t(f"filter.{name}.none")
    label = Markup("<i>{}</i> <b>{}</b>").format(words, shown)
    if len(links) < 2:
        return label
    return _menu(t, label, links, {"data_route": ""} if name == "school" else {"data_filter": ""})


def day_chip(t: Translator, name: str, words: str, day: date | None) -> Markup:
    """Draw the choice of a day by itself, outside the bar."""
    return tag("span", _date(t, name, words, day), class_="chip")


def _date(t: Translator, name: str, words: str, day: date | None) -> Markup:
    """Write the day as this product writes days; the browser's own calendar lies over it unseen."""
    shown = t.day(day) if day else t(f"filter.{name}.none")
    calendar = Markup('<input type="date" data-filter="{}" value="{}" aria-label="{}">')
    written = day.isoformat() if day else ""
    return tag(
        "label",
        tag("i", words),
        " ",
        tag("b", shown),
        tag("span", class_="v"),
        calendar.format(name, written, words),
    )


def _links(
    t: Translator, footing: Footing, asked: Filters, name: str, school: Choice | None
) -> list[tuple[str, str, bool]]:
    """Give (words, address, is chosen) of everything a chip offers."""
    if name == "school":
        return [
            (value_name(t, name, choice), f"/school/{choice.value}{query_of(asked)}", choice == school)
            for choice in footing.choices[name]
        ]
    if name in LISTS:
        return _several(t, footing, asked, name)
    current = _written(footing.filters, name)
    whole = f"filter.{name}.all"
    every = [(t(whole), query_of(asked.without(name)) or "?", current is None)] if t.has(whole) else []
    found = [
        (
            value_name(t, name, choice),
            narrowed(asked, **{name: _read(name, choice.value)}),
            choice.value == current,
        )
        for choice in footing.choices[name]
    ]
    return every + found


def _several(t: Translator, footing: Footing, asked: Filters, name: str) -> list[tuple[str, str, bool]]:
    """Offer a few schools: a chosen one is taken away by its own link, one too many pushes out the first."""
    chosen, most = getattr(asked, name), {"beside": BESIDE, "schools": HAND_PICKED}[name]
    found = []
    for choice in footing.choices[name]:
        school_id = int(choice.value)
        rest = tuple(one for one in chosen if one != school_id)
        after = rest if school_id in chosen else (*rest, school_id)[-most:]
        found.append((value_name(t, name, choice), narrowed(asked, **{name: after}), school_id in chosen))
    return found


def choice_menu(t: Translator, label: str, links: Sequence[tuple[str, str, bool]]) -> Html:
    """Draw a menu of its own, outside the bar; a link is (words, address, is chosen)."""
    shown = ", ".join(words for words, _, is_on in links if is_on)
    inside = _menu(t, Markup("<i>{}</i> <b>{}</b>").format(label, shown), links, {"data_filter": ""})
    return Html(tag("span", inside, class_="chip"))


def _menu(
    t: Translator, summary: Markup, links: Sequence[tuple[str, str, bool]], route: Mapping[str, str]
) -> Markup:
    search = Markup('<input type="search" placeholder="{0}" aria-label="{0}">').format(t("filter.search"))
    items = join(
        tag("li", tag("a", words, href=href, aria_current="true" if is_on else None, **route))
        for words, href, is_on in links
    )
    menu = tag("div", search if len(links) > SEARCHED else "", tag("ul", items), class_="menu")
    return tag("details", tag("summary", summary, tag("span", class_="v")), menu, class_="pick")


def value_name(t: Translator, name: str, choice: Choice) -> str:
    """Name one value of a filter: data name themselves, codes are in the catalogues."""
    if choice.name is not None:
        return choice.name
    if name == "assessment":
        procedure, _, year = choice.value.partition("-")
        return f"{t(f'procedure.{procedure}')} {year}"
    return _NAMES[name](t, choice.value)


_NAMES: Mapping[str, Callable[[Translator, str], str]] = {
    "year": lambda t, value: t("filter.year.value", year=int(value)),
    "municipality": lambda t, _: t("filter.municipality.none"),
    "grade": lambda t, value: t("filter.grade.value", grade=int(value)),
    "point": lambda t, value: t(f"point.{value}"),
    "program": lambda t, value: t(f"program.{value}"),
    "subject": lambda t, value: t(f"subject.{value}"),
    "instrument": lambda t, value: t(f"instrument.{value}"),
    "indicator": lambda t, value: t(f"indicator.{value}"),
    "audience": lambda t, value: t(f"audience.{value}"),
}


def _read(name: str, value: str) -> Any:
    return int(value) if name in NUMBERS else value


def _written(filters: Filters, name: str) -> str | None:
    known = {field.name for field in fields(filters)}
    return filters.to_query().get(name) if name in known else None
