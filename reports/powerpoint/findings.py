"""Findings on a slide and in its notes: the shape of their mark, the sentence, the innocent explanation."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pptx.util import Pt

from domain.finding import Mark
from domain.slide import Line, Slide
from i18n import Translator
from reports.powerpoint.fit import LINE, Face
from reports.powerpoint.looks import ATTENTION, INK, SOFT
from reports.powerpoint.space import Box
from reports.powerpoint.text import bullet, frame_in, plain, write
from reports.powerpoint.words import Words

SHAPES = {Mark.ATTENTION: "▲", Mark.CONTRADICTION: "◇", Mark.CHANGE: "●", Mark.FACT: "–"}
SIZES = (20.0, 19.0, 18.0, 17.0)
INDENT, APART = 1.25, 9.0


def shape_of(line: Line) -> str:
    """Give the shape of a finding's mark."""
    return SHAPES[Mark(line.mark)]


def write_findings(slide: Any, box: Box, lines: Sequence[Line], words: Words) -> None:
    """Write findings into a box, as large as fits; what does not fit even so is in the notes."""
    size, texts = chosen(lines, box.points, words)
    if not texts:
        return
    frame = frame_in(slide, box, name="Findings")
    for at, (line, maybe) in enumerate(texts):
        paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
        paint = ATTENTION if line.mark == Mark.ATTENTION else INK
        bullet(paragraph, shape_of(line), paint, indent=size * INDENT)
        paragraph.space_after = Pt(APART)
        write(paragraph, line.text, words.kind.at(size))
        if maybe:
            paragraph.add_line_break()
            write(paragraph, maybe, words.kind.at(size, SOFT))


def chosen(lines: Sequence[Line], room: tuple[float, float], words: Words) -> tuple[float, list[tuple[Line, str]]]:
    """Choose size and texts: first all with their explanations, then without them, at last fewer findings."""
    whole = [(line, line.maybe) for line in lines]
    bare = [(line, "") for line in lines]
    for texts in (whole, bare, *(bare[:count] for count in range(len(bare) - 1, 0, -1))):
        for size in SIZES:
            if _height(texts, size, room[0], words.face) <= room[1]:
                return size, texts
    return SIZES[-1], []


def _height(texts: Sequence[tuple[Line, str]], size: float, width: float, face: Face) -> float:
    inner = width - size * INDENT
    rows = [
        face.height_of(plain(part), size, inner) for line, maybe in texts for part in (line.text, maybe) if part
    ]
    return sum(rows) + APART * (len(texts) - 1) + size * (LINE - 1)


def notes_of(slide: Slide, t: Translator) -> list[str]:
    """Give the presenter's notes by paragraphs: every finding, then the questions to ask."""
    told = []
    for line in slide.notes:
        told.append(f"{shape_of(line)} {line.text}")
        if line.maybe:
            told.append(line.maybe)
    told = told or [t("pptx.notes.none")]
    if slide.questions:
        told += ["", t("pptx.questions"), *(f"{at}. {text}" for at, text in enumerate(slide.questions, 1))]
    return told
