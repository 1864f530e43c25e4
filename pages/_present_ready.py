"""Ready presentations and documents: what each is for, whom it is about, and the ways to take it."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from components.html_text import join, tag
from domain.filters import Filters
from i18n import Translator
from pages._present_forms import Choice, Form, deck_form, document_form
from reports.templates import KINDS
from slides.decks import READY
from slides.wanted import DISTRICT, SCHOOL
from views.footing import Footing

OF_SCHOOL = ("passport", "visit")
NARROWS = ("municipality", "territory", "program", "curator", "schools", "saved")


@dataclass(frozen=True)
class Offer:
    """What ready presentations are made of: the filters as asked, the schools they leave, what may be chosen."""

    asked: Filters
    footing: Footing
    schools: tuple[tuple[str, str], ...]
    is_read_only: bool = False


def ready_decks(t: Translator, offer: Offer) -> Markup:
    """List the ready presentations; the first is what the key P shows."""
    return tag("ul", join(_deck(t, offer, name, is_first=name == READY[0]) for name in READY), class_="offers")


def documents(t: Translator, offer: Offer) -> Markup:
    """List the documents for Word."""
    return tag("ul", join(_document(t, offer, kind) for kind in KINDS), class_="offers")


def _deck(t: Translator, offer: Offer, name: str, *, is_first: bool) -> Markup:
    disabled = "" if offer.is_read_only else None
    title = t("present.read_only") if offer.is_read_only else t("present.keep.title")
    keep = tag("button", t("present.keep"), type="button", class_="btn-lp s", data_keep=name, title=title,
               disabled=disabled)  # fmt: skip
    choice, rest = _choice(t, offer, name), offer.asked
    if name == SCHOOL:
        rest = rest.without(*NARROWS)
    elif name == DISTRICT:
        rest = rest.without("territory")
    form = Form(f"ready-{name}", {"ready": name, **rest.to_query()}, choice, has_key=is_first, more=(keep,))
    return _item(t(f"deck.{name}"), t(f"deck.{name}.text"), deck_form(t, form))


def _document(t: Translator, offer: Offer, kind: str) -> Markup:
    is_of_school = kind in OF_SCHOOL
    rest = offer.asked.without(*NARROWS) if is_of_school else offer.asked
    form = Form(f"word-{kind}", rest.to_query(), _choice(t, offer, SCHOOL) if is_of_school else None)
    drawn = document_form(t, form, f"/present/{kind}.docx")
    return _item(t(f"word.document.{kind}"), t(f"present.word.{kind}"), drawn)


def _choice(t: Translator, offer: Offer, name: str) -> Choice | None:
    if name == SCHOOL:
        return Choice("school_id", t("present.choose.school"), offer.schools)
    if name == DISTRICT:
        options = tuple((one.value, one.name or one.value) for one in offer.footing.choices.get("territory", ()))
        return Choice("territory", t("present.choose.district"), options, str(offer.asked.territory or ""))
    return None


def _item(title: str, text: str, form: Markup) -> Markup:
    return tag("li", tag("div", tag("h3", title), tag("p", text, class_="note")), form)
