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
    slides = deck.slides[:1]
    words = [text for slide in slides for text in (slide.place, slide.source) if text]
    words += [sheet.words.t("pptx.demo") for slide in slides if slide.is_demo]
    places = [shape for shape in drawn.placeholders if shape.placeholder_format.type == Kind.SUBTITLE]
    frame = places[0].text_frame if places and words else None
    write_title(drawn, deck.title, sheet.words, keep=Kind.SUBTITLE if frame else None)
    if frame is None and words:
        frame = frame_in(drawn, sheet.free, name="Words")
        kind = sheet.words.kind.at(SIZE)
    else:
        kind = sheet.words.kind
    for paragraph, text in zip(paragraphs(frame, len(words)), words, strict=True):
        write(paragraph, text, kind)
