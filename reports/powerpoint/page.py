"""One slide of a deck: its title, the picture with the findings beside it, the foot and the notes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER as Kind
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN

from domain.slide import Slide
from reports.powerpoint.chart import Canvas
from reports.powerpoint.findings import notes_of, write_findings
from reports.powerpoint.fit import LINE
from reports.powerpoint.footer import foot_of, rest_height, write_foot
from reports.powerpoint.inherit import size_of
from reports.powerpoint.looks import INK, PAPER, SOFT
from reports.powerpoint.picture import draw, is_drawn
from reports.powerpoint.space import TITLES, Box, box_of, title_of
from reports.powerpoint.text import Type, frame_in, paragraphs, plain, rectangle, write
from reports.powerpoint.words import Words

SUBTITLE, TAG = 17.0, 12.0
SHARE, NARROW_SHARE, NARROW = 2 / 3, 0.6, 720.0
GAP, BOLD = 24.0, 1.1


@dataclass(frozen=True)
class Sheet:
    """What all slides of a deck share: the file, the layout, what it leaves free, the words."""

    file: Any
    layout: Any
    free: Box
    words: Words


def add_page(sheet: Sheet, slide: Slide, number: int) -> None:
    """Add a slide."""
    drawn = sheet.file.slides.add_slide(sheet.layout)
    write_title(drawn, slide.title, sheet.words)
    foot = foot_of(slide, sheet.layout, sheet.words)
    room, line = sheet.free, None
    if height := rest_height(foot, sheet.layout, room.points[0], sheet.words.face):
        room, line = room.bottom_cut(height, gap=6)
    write_foot(drawn, foot, line, number=number, kind=sheet.words.kind)
    room = _write_subtitle(drawn, slide, room, sheet)
    _fill(drawn, slide, room, sheet)
    write_notes(drawn, notes_of(slide, sheet.words.t), sheet.words.kind)


def write_title(drawn: Any, title: str, words: Words, *, keep: Kind | None = None) -> None:
    """Fill the title, smaller where the template's own size would not fit, and drop the other placeholders."""
    for shape in list(drawn.placeholders):
        if shape.placeholder_format.type not in (*TITLES, keep):
            shape.element.getparent().remove(shape.element)
    shape = drawn.shapes.title
    model = title_of(drawn.slide_layout)
    size, box = size_of(model, drawn.slide_layout), box_of(shape)
    kind = words.kind
    if box is not None:
        width, height = box.points
        sizes = [size, *(step for step in (40.0, 36.0, 32.0, 28.0, 26.0, 24.0, 22.0, 20.0) if step < size)]
        # the widths are of plain letters, titles are bold in many templates
        fitting = words.title_face.largest(sizes, [plain(title)], ((width - 14) / BOLD, height - 4))
        kind = Type(words.t.language, fitting if fitting < size else None)
    write(shape.text_frame.paragraphs[0], title, kind)


def _write_subtitle(drawn: Any, slide: Slide, room: Box, sheet: Sheet) -> Box:
    """Write the line under the title, the mark of a demonstration at its right end; give what is left below."""
    tag = sheet.words.t("demo.mark") if slide.is_demo else ""
    tag_width = sheet.words.face.width_of(tag, TAG, is_bold=True) + 20 if tag else 0.0
    width = room.points[0] - (tag_width + GAP if tag else 0.0)
    if not slide.subtitle and not tag:
        return room
    height = max(sheet.words.face.height_of(slide.subtitle, SUBTITLE, width), SUBTITLE * LINE)
    strip, rest = room.top_cut(height, gap=8)
    if tag:
        strip, corner = strip.split((strip.points[0] - tag_width - GAP) / (strip.points[0] - GAP), gap=GAP)
        _write_tag(drawn, tag, corner.top_cut(TAG * 1.7)[0], sheet.words.kind)
    if slide.subtitle:
        write(
            frame_in(drawn, strip, name="Subtitle").paragraphs[0],
            slide.subtitle,
            sheet.words.kind.at(SUBTITLE, SOFT),
        )
    return rest


def _write_tag(drawn: Any, text: str, box: Box, kind: Type) -> None:
    shape = rectangle(drawn, box, INK, name="Demo")
    frame = shape.text_frame
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    frame.word_wrap, frame.vertical_anchor = False, MSO_ANCHOR.MIDDLE
    frame.paragraphs[0].alignment = PP_ALIGN.CENTER
    write(frame.paragraphs[0], text, kind.at(TAG, PAPER, is_bold=True))


def _fill(drawn: Any, slide: Slide, room: Box, sheet: Sheet) -> None:
    if slide.picture is None or not is_drawn(slide.picture):
        write_findings(drawn, room, slide.lines, sheet.words)
        return
    lines = () if slide.is_wide else slide.lines
    box = room
    if lines:
        share = SHARE if room.points[0] > NARROW else NARROW_SHARE
        box, words = room.split(share, gap=GAP)
        write_findings(drawn, words, lines, sheet.words)
    told = plain(" ".join(filter(None, (slide.title, slide.subtitle, slide.note))))
    draw(Canvas(drawn, box, sheet.words, told), slide.picture)


def write_notes(drawn: Any, texts: list[str], kind: Type) -> None:
    """Write the notes by paragraphs; the page of notes keeps no empty placeholder."""
    page = drawn.notes_slide
    for shape in list(page.placeholders):
        if shape.placeholder_format.type == Kind.SLIDE_NUMBER:
            shape.element.getparent().remove(shape.element)
    frame = page.notes_text_frame
    for paragraph, text in zip(paragraphs(frame, len(texts)), texts, strict=True):
        write(paragraph, text, kind)
