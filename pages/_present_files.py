"""Presentations and documents as files; apart from their addresses, since their libraries take long to import."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from domain.alias import named
from i18n import Translator
from reports.deck_template import deck_template
from reports.file_names import file_name
from reports.powerpoint import deck_bytes
from reports.show.offline import offline_bytes
from reports.show.showing import Showing
from reports.templates import template_name, template_path
from reports.word import WordSpec, word_bytes
from slides.asking import Ask
from slides.wanted import Wanted, deck_of, outline_of

OPENXML = "application/vnd.openxmlformats-officedocument"
PPTX, DOCX = f"{OPENXML}.presentationml.presentation", f"{OPENXML}.wordprocessingml.document"
HTML = "text/html; charset=utf-8"


@dataclass(frozen=True)
class Taken:
    """A file as the browser gets it."""

    body: bytes
    content_type: str
    name: str


@dataclass(frozen=True)
class Maker:
    """Makes files for one reader; ``folder`` holds the department's own templates."""

    ask: Ask
    t: Translator
    folder: Path | None = None

    def powerpoint(self, wanted: Wanted) -> Taken:
        """Make a presentation with names, or with letters."""
        deck = deck_of(wanted, ask=self.ask, t=self.t)
        shown = named(deck, is_anonymous=wanted.is_anonymous)
        body = deck_bytes(shown, self.t, template=deck_template(self.folder))
        return Taken(body, PPTX, f"{file_name(deck.title)}.pptx")

    def offline(self, wanted: Wanted) -> Taken:
        """Make the file for a hall without a network."""
        body = offline_bytes(Showing(wanted, self.ask, self.t, is_anonymous=wanted.is_anonymous))
        title = outline_of(wanted, ask=self.ask, t=self.t).title
        return Taken(body, HTML, f"{file_name(title)}.html")

    def word(self, kind: str, wanted: Wanted) -> Taken:
        """Make a document, named after its school where it has one."""
        spec = WordSpec(kind, filters=wanted.filters, school_id=wanted.school_id)
        template = template_path(template_name(kind, self.t.language), self.folder)
        body = word_bytes(spec, ask=self.ask, t=self.t, template=template)
        return Taken(body, DOCX, f"{file_name(self._title(spec))}.docx")

    def _title(self, spec: WordSpec) -> str:
        title = self.t(f"word.document.{spec.kind}")
        if spec.school_id is None:
            return title
        card = self.ask(f"school/{spec.school_id}", spec.filters).card
        return f"{title}, {card.name}" if card else title
