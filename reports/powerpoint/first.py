"""The first slide: the name of the deck, the place, of when the data are."""

from __future__ import annotations

from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER as Kind

from domain.slide import Deck
from reports.powerpoint.page import Sheet, write_title
from reports.powerpoint.text import frame_in, paragraphs, write

SIZE = 22.0


def add_first(sheet: Sheet, layout: Any, deck: Deck) -> None:
    """Add the first slide in the template's own layout for it."""
    drawn = sheet.file.slides.add_slide(layout)
    told, kind = _told(sheet, deck), sheet.words.kind
    write_title(drawn, deck.title, sheet.words, keep=Kind.SUBTITLE if told else None)
    if not told:
        return
    places = [shape for shape in drawn.placeholders if shape.placeholder_format.type == Kind.SUBTITLE]
    frame = places[0].text_frame if places else frame_in(drawn, sheet.free, name="Words")
    for paragraph, text in zip(paragraphs(frame, len(told)), told, strict=True):
        write(paragraph, text, kind if places else kind.at(SIZE))


def _told(sheet: Sheet, deck: Deck) -> list[str]:
    """Tell place and time as the first of the slides does."""
    if not deck.slides:
        return []
    first = deck.slides[0]
    return [
        text for text in (first.place, first.source, sheet.words.t("pptx.demo") if first.is_demo else "") if text
    ]
