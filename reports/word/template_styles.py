"""The looks of our templates: page, fonts and styles that a secretary changes in one place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

FONT = "Times New Roman"
LANGUAGES = {"ru": "ru-RU", "en": "en-GB"}
BLACK = RGBColor(0, 0, 0)
KEPT_TABLES = ("Normal Table", "Table Grid")
UNUSED = ("/thumbnail", "/stylesWithEffects")
MADE_ON = datetime(2020, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Look:
    """How paragraphs of a style look; ``share`` of the letters of the text, lengths in centimetres and points."""

    align: Any = ALIGN.LEFT
    share: float = 1.0
    bold: bool = False
    italic: bool = False
    first_line: float = 0.0
    left: float = 0.0
    before: float = 0.0
    after: float = 0.0
    keep: bool = False


LOOKS = {
    "Body Text": Look(ALIGN.JUSTIFY, first_line=1.25, after=3),
    "Title": Look(ALIGN.CENTER, bold=True, before=12),
    "Subtitle": Look(ALIGN.CENTER, bold=True, after=6),
    "Heading 2": Look(share=1.05, bold=True, before=10, after=4, keep=True),
    "List Number": Look(after=2),
    "Caption": Look(share=0.85, italic=True, before=6, after=3, keep=True),
    "Approval": Look(left=9.0),
    "Approval Note": Look(ALIGN.CENTER, share=0.65, left=9.0),
    "Note": Look(share=0.82, italic=True, before=2, after=4),
    "Finding": Look(first_line=-0.5, left=0.5, after=2),
    "Blank": Look(before=8, after=8),
    "Signature": Look(before=0),
    "Author": Look(share=0.82, before=14),
    "Gap": Look(share=0.4),
    "Chart": Look(ALIGN.CENTER, after=4),
    "Header": Look(ALIGN.CENTER, share=0.75),
    "Footer": Look(share=0.6),
}


def set_up(document: Document, *, size: float, table_size: float, language: str) -> None:
    """Set A4, margins, language and all styles; styles of tables that nobody uses are taken out."""
    for style in list(document.styles):
        if style.type == WD_STYLE_TYPE.TABLE and style.name not in KEPT_TABLES:
            style.delete()
    _without_unused(document)
    _page(document)
    _normal(document, size, LANGUAGES[language])
    for name, look in LOOKS.items():
        _style(document, name, look, size)
    _style(document, "Table Text", Look(share=table_size / size), size)
    _style(document, "Table Head", Look(share=table_size / size, bold=True, keep=True), size)
    properties = document.core_properties
    properties.author = properties.comments = properties.last_modified_by = properties.title = ""
    properties.created = properties.modified = MADE_ON


def _without_unused(document: Document) -> None:
    """Drop the picture of another document, and styles for Word 2010, that python-docx begins with."""
    for relations in (document.part.package.rels, document.part.rels):
        for name in [name for name, one in relations.items() if one.reltype.endswith(UNUSED)]:
            del relations[name]


def _page(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(3), Cm(1.5)
    section.top_margin = section.bottom_margin = Cm(2)
    section.header_distance = section.footer_distance = Cm(0.9)


def _normal(document: Document, size: float, language: str) -> None:
    style = document.styles["Normal"]
    _font(style, size)
    style.paragraph_format.space_after = Pt(0)
    for lang in document.styles.element.iter(qn("w:lang")):
        lang.set(qn("w:val"), language)
        lang.set(qn("w:eastAsia"), language)


def _style(document: Document, name: str, look: Look, size: float) -> None:
    known = name in document.styles
    style = document.styles[name] if known else document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    if not known:
        style.base_style = document.styles["Normal"]
    style.quick_style, style.hidden = True, False
    _font(style, round(size * look.share * 2) / 2)
    style.font.bold, style.font.italic, style.font.color.rgb = look.bold, look.italic, BLACK
    paragraph = style.paragraph_format
    paragraph.alignment, paragraph.keep_with_next, paragraph.widow_control = look.align, look.keep, True
    paragraph.space_before, paragraph.space_after = Pt(look.before), Pt(look.after)
    paragraph.line_spacing = 1.0
    if name != "List Number":
        paragraph.first_line_indent, paragraph.left_indent = Cm(look.first_line), Cm(look.left)
    for border in style.element.iter(qn("w:pBdr")):
        border.getparent().remove(border)


def _font(style: Any, size: float) -> None:
    """Set one font for all scripts: the fonts of a theme would win over it."""
    properties = style.element.get_or_add_rPr()
    for known in list(properties):
        if known.tag in (qn("w:rFonts"), qn("w:spacing"), qn("w:kern")):
            properties.remove(known)
    fonts = OxmlElement("w:rFonts")
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), FONT)
    properties.insert(0, fonts)
    style.font.size = Pt(size)
