"""How a deck speaks within a template: its language, its letters, its colours."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from i18n import Translator
from reports.powerpoint.fit import Face, face_of
from reports.powerpoint.text import Type
from reports.powerpoint.theme import Palette, fonts_of, palette_of


@dataclass(frozen=True)
class Words:
    """The translator, the font of the text and that of titles, and the colours they stand on."""

    t: Translator
    face: Face
    title_face: Face
    palette: Palette

    @property
    def kind(self) -> Type:
        """Give the type of words in the language of the deck."""
        return Type(self.t.language)


def words_of(master: Any, t: Translator) -> Words:
    """Read the fonts and colours of a slide master."""
    title, text = fonts_of(master)
    return Words(t, face_of(text), face_of(title), palette_of(master))
