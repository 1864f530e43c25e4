"""A deck as a PowerPoint file: native charts and tables, notes, the template of a department."""

from __future__ import annotations

import io
from datetime import datetime
from pathlib import Path
from typing import Any

from domain.alias import through
from domain.slide import Deck
from i18n import Translator
from reports.powerpoint.first import add_first
from reports.powerpoint.pack import packed, parts_of
from reports.powerpoint.page import Sheet, add_page
from reports.powerpoint.space import free_box
from reports.powerpoint.template import opened
from reports.powerpoint.text import glued
from reports.powerpoint.words import words_of

UNDATED = datetime(2000, 1, 1)
AUTHOR = "Lepestok"


def deck_bytes(deck: Deck, t: Translator, *, template: Path | None = None) -> bytes:
    """Write a deck whose names are finished (``domain.alias.named``); the same deck gives the same bytes.

    A template that is none raises ``ReportError``.
    """
    chosen = opened(template)
    file = chosen.file
    free = free_box(chosen.content, width=file.slide_width, height=file.slide_height)
    sheet = Sheet(file, chosen.content, free, words_of(chosen.content.slide_master, t))
    add_first(sheet, chosen.title, deck)
    for number, slide in enumerate(through(deck.slides, glued), 2):
        add_page(sheet, slide, number)
    _sign(file.core_properties, deck)
    buffer = io.BytesIO()
    file.save(buffer)
    return packed(parts_of(buffer.getvalue()))


def _sign(properties: Any, deck: Deck) -> None:
    """Say whose file it is, without the hour, so that two of one deck are alike."""
    properties.title, properties.author, properties.last_modified_by = deck.title, AUTHOR, AUTHOR
    properties.created = properties.modified = UNDATED
    properties.revision = 1
