"""Finished words set in a text frame: bold runs, colours of the theme, the language for the spelling."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE
from pptx.oxml.ns import qn
from pptx.util import Pt

from reports.powerpoint.looks import INK, Paint
from reports.powerpoint.space import Box
from reports.powerpoint.xml import child, element

BOLD = re.compile(r"\*\*(.+?)\*\*")
LOOSE = re.compile(r"(?<=№) (?=\d)|(?<=\d) (?=%)")
NO_BREAK = "\N{NO-BREAK SPACE}"
LANGUAGES = {"ru": "ru-RU", "en": "en-GB"}


@dataclass(frozen=True)
class Type:
    """How words are set; no ``size`` and no ``paint`` leave it to the template."""

    language: str
    size: float | None = None
    paint: Paint | None = None
    is_bold: bool = False

    def at(self, size: float, paint: Paint = INK, *, is_bold: bool = False) -> Type:
        """Give the same at a size and in a colour."""
        return replace(self, size=size, paint=paint, is_bold=is_bold)


def glued(text: str) -> str:
    """Bind № and % to their numbers where the words come from files."""
    return LOOSE.sub(NO_BREAK, text)


def plain(text: str) -> str:
    """Take the marks of bold words away."""
    return BOLD.sub(r"\1", text)


def color(format_: Any, paint: Paint) -> None:
    """Give a line, a fill or a font its colour of the theme."""
    format_.theme_color = paint.color
    if paint.brightness:
        format_.brightness = paint.brightness
    if paint.saturation != 1:  # python-pptx knows no paler colours; the first change is made first
        tint = format_._color._xClr
        tint.insert(0, element("a:satMod", val=str(round(paint.saturation * 100_000))))


def set_font(font: Any, kind: Type) -> None:
    """Set a font of a run, of an axis or of a whole chart."""
    if kind.size is not None:
        font.size = Pt(kind.size)
    if kind.paint is not None:
        color(font.color, kind.paint)
    if kind.is_bold:
        font.bold = True


def write(paragraph: Any, text: str, kind: Type) -> None:
    """Add a text to a paragraph, its ``**bold**`` words as bold runs."""
    for at, piece in enumerate(BOLD.split(text)):
        if piece:
            run = paragraph.add_run()
            run.text = piece
            _dress(run._r.get_or_add_rPr(), replace(kind, is_bold=kind.is_bold or at % 2 == 1))


def _dress(properties: Any, kind: Type) -> None:
    """Set a new run; a deck has thousands, and the way of ``set_font`` takes ten times as long."""
    properties.set("lang", LANGUAGES[kind.language])
    if kind.size is not None:
        properties.set("sz", str(Pt(kind.size).centipoints))
    if kind.is_bold:
        properties.set("b", "1")
    if kind.paint is not None:
        tint = child(child(properties, "a:solidFill"), "a:schemeClr", val=str(kind.paint.color.xml_value))
        if kind.paint.brightness:
            light = kind.paint.brightness
            child(tint, "a:lumMod", val=str(round(100_000 * (1 - abs(light)))))
            if light > 0:
                child(tint, "a:lumOff", val=str(round(100_000 * light)))


def rectangle(slide: Any, box: Box, paint: Paint, *, name: str) -> Any:
    """Add a filled rectangle without the outline and the shadow that a theme may give to shapes."""
    shape = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *box.place)
    shape.name = name
    shape.element.remove(shape.element.find(qn("p:style")))
    shape.fill.solid()
    color(shape.fill.fore_color, paint)
    return shape


def frame_in(slide: Any, box: Box, *, name: str, anchor: MSO_ANCHOR = MSO_ANCHOR.TOP) -> Any:
    """Add an empty text box without inner margins, which keeps its size; give its text frame."""
    shape = slide.shapes.add_textbox(*box.place)
    shape.name = name
    frame = shape.text_frame
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    frame.word_wrap, frame.auto_size, frame.vertical_anchor = True, MSO_AUTO_SIZE.NONE, anchor
    return frame


def paragraphs(frame: Any, count: int) -> list[Any]:
    """Give the paragraphs of a new text frame, which has one already."""
    return [frame.paragraphs[0], *(frame.add_paragraph() for _ in range(count - 1))]


def bullet(paragraph: Any, mark: str, paint: Paint, *, indent: float) -> None:
    """Hang a paragraph under a shape that stands where a bullet does; python-pptx has no bullets."""
    properties = paragraph._p.get_or_add_pPr()
    properties.set("marL", str(Pt(indent)))
    properties.set("indent", str(-Pt(indent)))
    tint = child(child(properties, "a:buClr"), "a:schemeClr")
    tint.set("val", "accent2" if paint.color.name == "ACCENT_2" else "tx1")
    child(properties, "a:buFont", typeface="Arial")
    child(properties, "a:buChar", char=mark)


def field(paragraph: Any, kind: str, text: str, language: str) -> None:
    """Add a field that PowerPoint fills itself, as the number of the slide."""
    node = child(paragraph._p, "a:fld")
    node.set("id", "{C1FF6DA9-008F-8B48-92A6-B652298478BF}")
    node.set("type", kind)
    child(node, "a:rPr", lang=LANGUAGES[language])
    child(node, "a:t").text = text
