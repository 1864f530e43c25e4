"""A presentation or a document as a form: what is chosen of it, and buttons that show it or take it away.

Plain forms of the browser: they work from the keyboard and need no script.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

from components.html_text import join, tag
from i18n import Translator

SHOW, POWERPOINT, OFFLINE = "/present/show", "/present/deck.pptx", "/present/offline.html"
KEY = Markup("<kbd>P</kbd>")


@dataclass(frozen=True)
class Choice:
    """One thing to choose before the buttons make sense: a school, a district."""

    name: str
    label: str
    options: tuple[tuple[str, str], ...]
    chosen: str = ""


@dataclass(frozen=True)
class Form:
    """What one form is about: ``hidden`` goes into every address, ``ident`` tells its fields from others'."""

    ident: str
    hidden: Mapping[str, str]
    choice: Choice | None = None
    has_key: bool = False
    more: tuple[Markup, ...] = field(default=())


def deck_form(t: Translator, form: Form) -> Markup:
    """Draw the buttons of a presentation; ``has_key``: the key P shows it."""
    words = [t("present.show"), KEY] if form.has_key else [t("present.show")]
    look, key = ("btn-lp s p", "p") if form.has_key else ("btn-lp s", None)
    show = tag("button", *words, class_=look, data_press=key)
    take = [_take(t("present.powerpoint"), POWERPOINT, t("present.powerpoint.title"))]
    take.append(_take(t("present.offline"), OFFLINE, t("present.offline.title")))
    buttons = tag("div", show, *take, *form.more, class_="acts")
    last = [_letters(t), buttons] if form.choice else [buttons, _letters(t)]
    inside = [*_fields(form), *last]
    return tag("form", *inside, action=SHOW, method="get", class_="taken")


def document_form(t: Translator, form: Form, address: str) -> Markup:
    """Draw the one button of a document."""
    button = tag("button", t("present.word"), class_="btn-lp s", data_takes="")
    inside = [*_fields(form), tag("div", button, class_="acts")]
    return tag("form", *inside, action=address, method="get", class_="taken")


def _take(words: str, address: str, title: str) -> Markup:
    return tag("button", words, formaction=address, class_="btn-lp s", title=title, data_takes="")


def _letters(t: Translator) -> Markup:
    box = Markup('<input type="checkbox" name="anonymous" value="1">')
    return tag(
        "label", box, tag("span", t("present.anonymous")), class_="letters", title=t("present.anonymous.title")
    )


def _fields(form: Form) -> list[Markup]:
    hidden = Markup('<input type="hidden" name="{}" value="{}">')
    written = [hidden.format(name, value) for name, value in form.hidden.items()]
    return [*written, *([_select(form.ident, form.choice)] if form.choice else [])]


def _select(ident: str, choice: Choice) -> Markup:
    first = Markup('<option value="">{}</option>').format(choice.label)
    options = join([first, *_options(choice.options, choice.chosen)])
    name = f"{ident}-{choice.name}"
    field_ = Markup('<select name="{}" id="{}" required>{}</select>').format(choice.name, name, options)
    return join([tag("label", choice.label, for_=name, class_="visually-hidden"), field_])


def _options(options: Iterable[tuple[str, str]], chosen: str) -> Iterable[Markup]:
    for value, words in options:
        is_chosen = Markup(" selected") if value == chosen else ""
        yield Markup('<option value="{}"{}>{}</option>').format(value, is_chosen, words)
