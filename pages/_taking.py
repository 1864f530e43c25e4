"""Ways out of a screen: its tables as a workbook, its pictures into a presentation."""

from __future__ import annotations

from markupsafe import Markup

from components.html_text import join, tag
from components.shell import excel
from data.decks import written
from domain.filters import Filters
from i18n import Translator
from slides.decks import pictures_of


def ways_out(t: Translator, view: str, filters: Filters) -> list[Markup]:
    """Draw what takes a screen away; ``view`` may be ``school/12``, some views have no picture for a slide."""
    pictures = pictures_of(view)
    into = [_into_deck(t, view, pictures, filters)] if pictures else []
    return [*into, excel(t, view, filters)]


def _into_deck(t: Translator, view: str, pictures: tuple[str, ...], filters: Filters) -> Markup:
    """List the pictures; the browser sends the one that is pressed and says what became of it."""
    items = join(tag("li", _picture(t, view, picture)) for picture in pictures)
    said = tag("p", "", class_="said", role="status")
    inside = [tag("p", t("present.add.text"), class_="note"), tag("ul", items), said]
    menu = tag("div", *inside, class_="menu taking", data_view=view, data_query=written(filters))
    summary = tag("summary", t("present.add"), class_="btn-lp", title=t("present.add.title"))
    return tag("details", summary, menu, class_="pick")


def _picture(t: Translator, view: str, picture: str) -> Markup:
    words = t(f"slide.{view.partition('/')[0]}.{picture}")
    return tag("button", words, type="button", data_slide=picture)
