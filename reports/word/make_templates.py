"""Makes our templates anew from the layouts: ``python -m reports.word.make_templates``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import docx
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from i18n import LANGUAGES, Translator, translator
from reports.templates import FILES, KINDS, template_name
from reports.word.layout import Block, layout_of
from reports.word.template_styles import set_up
from reports.word.template_tables import facts, quadrants, rows, ruled, signature
from reports.word.wording import glued

APPROVAL = ("approve", "blank", "approve.post", "blank", "approve.name", "approve.day")
CAPTIONS = ("approve.post", "approve.name")


class Maker:
    """One template in the making."""

    def __init__(self, kind: str, t: Translator) -> None:
        layout = layout_of(kind)
        self.t = t
        self.document: Document = docx.Document()
        set_up(self.document, size=layout.size, table_size=layout.table_size, language=t.language)
        self._margins()
        for block in layout.blocks:
            self._block(block)

    def text(self, key: str) -> str:
        """Give a text of the catalogue with its placeholders as they are."""
        return glued(str(self.t.raw(f"word.text.{key}")))

    def _block(self, block: Block) -> None:
        if block.when:
            self._tag(f"{{%p if {block.when} %}}")
        self._inside(block)
        if block.when:
            self._tag("{%p endif %}")

    def _inside(self, block: Block) -> None:
        if block.each:
            self._each(block)
        elif block.chart:
            self.document.add_paragraph(f"{{{{ {block.chart} }}}}", style="Chart")
        elif block.text:
            self.document.add_paragraph(
                self.text(block.text), style=block.style
            ).paragraph_format.keep_with_next = True if block.keep else None
        else:
            self._table(block)

    def _table(self, block: Block) -> None:
        if block.table:
            rows(self.document, block, self.t)
        elif block.facts:
            facts(self.document, [(self.text(f"fact.{one}"), self.text(f"value.{one}")) for one in block.facts])
        elif block.quadrants:
            names = [f"passport.swot.{one}" for one in block.quadrants]
            quadrants(self.document, [(self.text(name), self.text(f"{name}.points")) for name in names])
        elif block.ruled:
            ruled(self.document, block.ruled)
        elif block.approval:
            for key in APPROVAL:
                style = "Approval Note" if key in CAPTIONS else "Approval"
                self.document.add_paragraph(self.text(key), style=style)
        elif block.signature:
            signature(self.document, self.text("signed.post"), self.text("signed.name"), self.text("author"))

    def _each(self, block: Block) -> None:
        self._tag(f"{{%p for {block.item} in {block.each} %}}")
        paragraph = self.document.add_paragraph(self.text(block.text), style=block.style)
        if block.style == "List Number":
            _numbered_anew(self.document, paragraph)
        self._tag("{%p endfor %}")

    def _tag(self, tag: str) -> None:
        self.document.add_paragraph(tag, style="Normal")

    def _margins(self) -> None:
        """Put the mark of demonstration on every page, its number on all but the first, and the source below."""
        section = self.document.sections[0]
        section.different_first_page_header_footer = True
        for header in (section.first_page_header, section.header):
            header.paragraphs[0].text = self.text("demo")
            header.paragraphs[0].style = self.document.styles["Header"]
        _page_number(section.header.add_paragraph(style="Header"))
        for footer in (section.first_page_footer, section.footer):
            footer.paragraphs[0].text = self.text("footer")
            footer.paragraphs[0].style = self.document.styles["Footer"]


def _numbered_anew(document: Document, paragraph: Any) -> None:
    """Begin a list with 1: lists of one style would go on counting."""
    numbering = document.part.numbering_part.element
    own = document.styles["List Number"].element.pPr.numPr.numId.val
    abstract = numbering.num_having_numId(own).abstractNumId.val
    number = numbering.add_num(abstract)
    number.add_lvlOverride(ilvl=0).add_startOverride(1)
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val, properties.get_or_add_numId().val = 0, number.numId


def _page_number(paragraph: Any) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)


def make(folder: Path = FILES) -> list[Path]:
    """Write all templates in all languages into a folder."""
    made = []
    for language in LANGUAGES:
        for kind in KINDS:
            made.append(folder / template_name(kind, language))
            Maker(kind, translator(language)).document.save(str(made[-1]))
    return made


if __name__ == "__main__":
    make()
