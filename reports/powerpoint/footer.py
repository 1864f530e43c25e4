"""The foot of a slide: the day of the data, n, the code of the view, the number of the slide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER as Kind
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN

from domain.slide import Slide
from reports.powerpoint.fit import LINE, Face
from reports.powerpoint.inherit import size_of
from reports.powerpoint.looks import SOFT
from reports.powerpoint.space import Box, box_of
from reports.powerpoint.text import Type, field, frame_in, write
from reports.powerpoint.words import Words

SIZE = 12.0
APART = " · "
INSETS = 16.0
NUMBER_WIDTH = 44.0


@dataclass(frozen=True)
class Foot:
    """What stands in the placeholders of a layout, and what is left for a line of our own."""

    date: str = ""
    footer: str = ""
    rest: str = ""


def foot_of(slide: Slide, layout: Any, words: Words) -> Foot:
    """Deal out the words: as many as fit into the footer of the layout, the source first into its date."""
    code = words.t("pptx.code", code=slide.code) if slide.code else ""
    told = [slide.source, slide.note, code]
    date, footer = _placeholder(layout, Kind.DATE), _placeholder(layout, Kind.FOOTER)
    for in_date, in_footer in (
        ("", told),
        (slide.source, told[1:]),
        ("", [slide.source, code]),
        ("", [slide.source, slide.note]),
        ("", [slide.source]),
        (slide.source, []),
    ):
        if _fits(in_date, date, layout, words.face) and _fits(_joined(in_footer), footer, layout, words.face):
            said = (in_date, *in_footer)
            return Foot(in_date, _joined(in_footer), _joined([part for part in told if part not in said]))
    return Foot(rest=_joined(told))


def rest_height(foot: Foot, layout: Any, width: float, face: Face) -> float:
    """Tell how much room the line of our own takes; it bears the number where the layout has no place for it."""
    has_number = _placeholder(layout, Kind.SLIDE_NUMBER) is not None
    if not foot.rest:
        return 0.0 if has_number else SIZE * LINE
    return face.height_of(foot.rest, SIZE, width if has_number else width - NUMBER_WIDTH)


def write_foot(drawn: Any, foot: Foot, box: Box | None, *, number: int, kind: Type) -> None:
    """Fill the placeholders of the layout, then the line of our own in its box."""
    layout = drawn.slide_layout
    for which, text in ((Kind.DATE, foot.date), (Kind.FOOTER, foot.footer)):
        if text:
            write(_cloned(drawn, layout, which).text_frame.paragraphs[0], text, Type(kind.language))
    has_number = _placeholder(layout, Kind.SLIDE_NUMBER) is not None
    if has_number:
        shape = _cloned(drawn, layout, Kind.SLIDE_NUMBER)
        field(shape.text_frame.paragraphs[0], "slidenum", str(number), kind.language)
    if box is None:
        return
    left, right = (box, None) if has_number else _with_number(box)
    if foot.rest:
        frame = frame_in(drawn, left, name="Note", anchor=MSO_ANCHOR.BOTTOM)
        write(frame.paragraphs[0], foot.rest, kind.at(SIZE, SOFT))
    if right is not None:
        paragraph = frame_in(drawn, right, name="Number", anchor=MSO_ANCHOR.BOTTOM).paragraphs[0]
        paragraph.alignment = PP_ALIGN.RIGHT
        field(paragraph, "slidenum", str(number), kind.language)


def _with_number(box: Box) -> tuple[Box, Box]:
    return box.split(1 - NUMBER_WIDTH / box.points[0], gap=0)


def _joined(parts: Sequence[str]) -> str:
    return APART.join(filter(None, parts))


def _placeholder(layout: Any, which: Kind) -> Any:
    return next((shape for shape in layout.placeholders if shape.placeholder_format.type == which), None)


def _fits(text: str, placeholder: Any, layout: Any, face: Face) -> bool:
    if not text:
        return True
    box = box_of(placeholder)
    return box is not None and face.width_of(text, size_of(placeholder, layout)) <= box.points[0] - INSETS


def _cloned(drawn: Any, layout: Any, which: Kind) -> Any:
    """Put a placeholder of the layout on the slide; python-pptx leaves those of the foot aside."""
    model = _placeholder(layout, which)
    drawn.shapes.clone_placeholder(model)
    return next(
        shape for shape in drawn.placeholders if shape.placeholder_format.idx == model.placeholder_format.idx
    )
