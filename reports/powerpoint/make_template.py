"""Make our own template, ``reports/files/deck.pptx``: ``python -m reports.powerpoint.make_template``.

It starts from the file that python-pptx brings: 16:9, the colours of ``visual.md``, Arial (every office PC has it,
unlike the fonts of the screen), one layout for the first slide and one for all others.
"""

from __future__ import annotations

import io
from typing import Any

from pptx import Presentation
from pptx.enum.text import MSO_ANCHOR
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Inches, Pt

from i18n import Translator, translator
from reports.powerpoint.pack import packed, parts_of
from reports.powerpoint.space import Box
from reports.powerpoint.template import OWN
from reports.powerpoint.xml import child, local_name, parsed, written

THEME = "ppt/theme/theme1.xml"
FONT = "Arial"
COLORS = {
    "dk1": "16202C",
    "lt1": "FFFFFF",
    "dk2": "44505D",
    "lt2": "EEF1F4",
    "accent1": "0B57A4",
    "accent2": "B8500B",
    "accent3": "5C6875",
    "accent4": "7A3E9D",
    "accent5": "2371B5",
    "accent6": "A8430A",
    "hlink": "0B57A4",
    "folHlink": "7A3E9D",
}
WIDTH, HEIGHT = 13.333, 7.5
KEPT = ("Title Slide", "Title Only")


def inches(left: float, top: float, width: float, height: float) -> Box:
    """Give a rectangle that is told in inches."""
    return Box(Inches(left), Inches(top), Inches(width), Inches(height))


TITLE, BODY = inches(0.7, 0.35, 12.05, 1.0), inches(0.55, 1.5, 12.2, 5.3)
FOOTER, NUMBER = inches(0.55, 6.98, 11.2, 0.34), inches(11.85, 6.98, 0.9, 0.34)
FIRST_TITLE, FIRST_WORDS = inches(1.3, 2.0, 11.2, 2.0), inches(1.3, 4.2, 11.2, 1.4)


def template_bytes(t: Translator) -> bytes:
    """Make the template; the same code makes the same bytes."""
    presentation = Presentation()
    presentation.slide_width, presentation.slide_height = Inches(WIDTH), Inches(HEIGHT)
    del presentation.element.find(qn("p:sldSz")).attrib["type"]
    master = presentation.slide_master
    for layout in list(presentation.slide_layouts):
        if layout.name not in KEPT:
            presentation.slide_layouts.remove(layout)
    _set_styles(master)
    for sheet in (master, *presentation.slide_layouts):
        _set_placeholders(sheet, t)
    first, content = presentation.slide_layouts
    draw(first, inches(0, 0, 0.5, HEIGHT), "accent1")
    draw(content, inches(0.55, 0.42, 0.06, 0.86), "accent1")
    draw(content, inches(0.55, 6.93, 12.2, 0.01), "tx2")
    _set_first(first)
    first.name, content.name = t("pptx.layout.first"), t("pptx.layout.content")
    buffer = io.BytesIO()
    presentation.save(buffer)
    parts = parts_of(buffer.getvalue())
    return packed(parts | {THEME: _themed(parts[THEME])})


def _themed(theme: bytes) -> bytes:
    tree = parsed(theme)
    tree.set("name", "Lepestok")
    scheme = tree.find(f".//{qn('a:clrScheme')}")
    scheme.set("name", "Lepestok")
    for node in scheme:
        for old in list(node):
            node.remove(old)
        child(node, "a:srgbClr", val=COLORS[local_name(node)])
    for latin in tree.iterfind(f".//{qn('a:fontScheme')}//{qn('a:latin')}"):
        latin.set("typeface", FONT)
    return written(tree)


def _set_styles(master: Any) -> None:
    style = master.element.find(f".//{qn('p:titleStyle')}/{qn('a:lvl1pPr')}")
    style.set("algn", "l")
    style.find(qn("a:defRPr")).set("sz", "2800")
    style.find(qn("a:defRPr")).set("b", "1")
    spacing = parse_xml(f'<a:lnSpc {nsdecls("a")}><a:spcPct val="90000"/></a:lnSpc>')
    style.insert(0, spacing)
    for number, size in enumerate((2000, 1800, 1800, 1800, 1800), 1):
        level = master.element.find(f".//{qn('p:bodyStyle')}/{qn(f'a:lvl{number}pPr')}/{qn('a:defRPr')}")
        level.set("sz", str(size))
    for shape in master.placeholders:
        for told in shape.element.iterfind(f".//{qn('a:lstStyle')}/{qn('a:lvl1pPr')}"):
            told.set("algn", "r" if shape.element.ph_type.name == "SLIDE_NUMBER" else "l")
            told.find(f".//{qn('a:schemeClr')}").attrib["val"] = "tx2"
            for tint in told.iter(qn("a:tint")):
                tint.getparent().remove(tint)


PLACES = {"TITLE": TITLE, "BODY": BODY, "FOOTER": FOOTER, "SLIDE_NUMBER": NUMBER}
# LibreOffice draws the footers of slides in the letters that the words of the layout have
PROMPTS = {"TITLE": "title", "CENTER_TITLE": "title", "SUBTITLE": "words", "FOOTER": "footer"}


def _set_placeholders(sheet: Any, t: Translator) -> None:
    for shape in list(sheet.placeholders):
        kind = shape.element.ph_type.name
        if kind == "DATE":
            shape.element.getparent().remove(shape.element)
        if kind in PLACES:
            shape.left, shape.top, shape.width, shape.height = PLACES[kind].place
        if kind in PLACES and kind != "BODY":
            shape.text_frame.margin_left = shape.text_frame.margin_right = 0
        if kind in PROMPTS:
            shape.text_frame.text = t(f"pptx.prompt.{PROMPTS[kind]}")
        if kind == "BODY":
            for number, paragraph in enumerate(shape.text_frame.paragraphs, 1):
                paragraph.text = t("pptx.prompt.level", n=number)


def _set_first(layout: Any) -> None:
    for shape in list(layout.placeholders):
        kind = shape.element.ph_type.name
        if kind in ("FOOTER", "SLIDE_NUMBER"):
            shape.element.getparent().remove(shape.element)
            continue
        is_title = kind == "CENTER_TITLE"
        shape.left, shape.top, shape.width, shape.height = (FIRST_TITLE if is_title else FIRST_WORDS).place
        shape.text_frame.margin_left = 0
        shape.text_frame.vertical_anchor = MSO_ANCHOR.BOTTOM if is_title else MSO_ANCHOR.TOP
        body = shape.element.find(f".//{qn('a:lstStyle')}")
        for old in list(body):
            body.remove(old)
        size, tint = (Pt(40), "tx1") if is_title else (Pt(22), "tx2")
        body.append(parse_xml(
            f'<a:lvl1pPr {nsdecls("a")} marL="0" indent="0" algn="l"><a:buNone/><a:defRPr sz="{size.centipoints}">'
            f'<a:solidFill><a:schemeClr val="{tint}"/></a:solidFill></a:defRPr></a:lvl1pPr>'
        ))  # fmt: skip


def draw(layout: Any, box: Box, color: str) -> None:
    """Draw a rectangle behind the placeholders; python-pptx draws nothing on layouts."""
    tree = layout.shapes._spTree
    number = 1 + max(map(int, tree.xpath("//p:cNvPr/@id")))
    tree.insert(2, parse_xml(
        f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="{number}" name="Rectangle {number}"/><p:cNvSpPr/>'
        f'<p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr><a:xfrm><a:off x="{box.left}" y="{box.top}"/>'
        f'<a:ext cx="{box.width}" cy="{box.height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f'<a:solidFill><a:schemeClr val="{color}"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>'
    ))  # fmt: skip


if __name__ == "__main__":
    OWN.parent.mkdir(exist_ok=True)
    OWN.write_bytes(template_bytes(translator("ru")))
