import io
import re
import zipfile
from dataclasses import replace

import pytest
from lxml import etree
from pptx.enum.lang import MSO_LANGUAGE_ID
from pptx.enum.shapes import PP_PLACEHOLDER

from domain.alias import named
from domain.slide import Bars, Dots, Grid, Lines, Numbers, Radar, Role, Scatter, Series
from reports.powerpoint.findings import SHAPES
from reports.powerpoint.text import glued, plain
from tests.reports.powerpoint.department import template
from tests.reports.powerpoint.opened import blob_of, charts_of, disorder, opened, words_of
from tests.sample_deck import sample_deck

DECK = named(sample_deck())


@pytest.fixture(scope="module")
def presentation():
    return opened()


@pytest.fixture(scope="module")
def parts():
    with zipfile.ZipFile(io.BytesIO(blob_of())) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_there_is_a_slide_for_each_after_the_first(presentation):
    titles = [slide.shapes.title.text_frame.text for slide in presentation.slides]
    assert titles == [DECK.title, *(glued(slide.title) for slide in DECK.slides)]


def test_the_first_slide_tells_place_and_time(presentation):
    first = "\n".join(words_of(presentation.slides[0]))
    assert "Светлоярск" in first
    assert "данные за 2020/21 учебный год" in first
    assert "ДЕМО: данные вымышлены" in first


def test_every_chart_is_native_and_every_table_a_table(presentation):
    for drawn, slide in zip(list(presentation.slides)[1:], DECK.slides, strict=True):
        is_chart = not isinstance(slide.picture, Grid | Numbers)
        assert len(charts_of(drawn)) == is_chart, slide.title
        assert sum(shape.has_table for shape in drawn.shapes) == isinstance(slide.picture, Grid)


def test_notes_hold_all_findings_and_three_questions(presentation):
    for drawn, slide in zip(list(presentation.slides)[1:], DECK.slides, strict=True):
        notes = drawn.notes_slide.notes_text_frame.text
        for line in slide.notes:
            assert f"{SHAPES[line.mark]} {glued(plain(line.text))}" in notes
        assert slide.notes[0].maybe in notes
        assert all(f"{at}. {question}" in notes for at, question in enumerate(slide.questions, 1))


def test_the_foot_tells_time_number_and_code(presentation):
    for number, drawn in enumerate(list(presentation.slides)[1:], 2):
        words = " ".join(words_of(drawn))
        assert "данные за 2020/21 учебный год · 95 школ" in words
        assert "код экрана: compare.37.year-2020.grade-4" in words
        (field,) = drawn.element.xpath(".//a:fld[@type='slidenum']/a:t")
        assert field.text == str(number)


def test_a_demonstration_is_marked_and_only_one():
    real = replace(DECK, slides=tuple(replace(slide, is_demo=False) for slide in DECK.slides))
    assert all("ДЕМО" in words_of(drawn) for drawn in list(opened().slides)[1:])
    assert not any("ДЕМО" in "".join(words_of(drawn)) for drawn in opened(real).slides)


def test_no_placeholder_is_empty(presentation):
    for drawn in presentation.slides:
        pages = [drawn, drawn.notes_slide] if drawn.has_notes_slide else [drawn]
        for page in pages:
            for shape in page.placeholders:
                is_filled = shape.text_frame.text or shape.element.xpath(".//a:fld")
                assert is_filled or shape.placeholder_format.type == PP_PLACEHOLDER.SLIDE_IMAGE


def test_bold_words_are_bold_and_no_mark_is_left(presentation, parts):
    drawn = presentation.slides[3]
    runs = [
        run
        for shape in drawn.shapes
        if shape.has_text_frame
        for p in shape.text_frame.paragraphs
        for run in p.runs
    ]
    assert glued("Школа № 28") in {run.text for run in runs if run.font.bold}
    assert not any(b"**" in part for name, part in parts.items() if name.endswith(".xml"))


def test_colours_are_those_of_the_theme(parts):
    for name, part in parts.items():
        if re.match(r"ppt/(slides|charts)/\w+\.xml", name):
            assert not re.search(rb"<a:(srgbClr|sysClr|prstClr|scrgbClr|hslClr)", part), name


def test_everything_stands_in_the_order_of_the_schema(parts):
    for name, part in parts.items():
        if re.match(r"ppt/(slides|charts|notesSlides)/\w+\.xml", name):
            assert disorder(part) == [], name


def test_numbers_of_shapes_and_axes_are_good(parts):
    for name, part in parts.items():
        if re.match(r"ppt/slides/\w+\.xml", name):
            numbers = etree.fromstring(part).xpath("//@id[parent::*[local-name()='cNvPr']]")
            assert len(numbers) == len(set(numbers)), name
        if re.match(r"ppt/charts/\w+\.xml", name):
            assert all(int(number) > 0 for number in re.findall(rb'axId val="([^"]+)"', part))


def test_every_part_is_reached_and_told_of(parts):
    types = parts["[Content_Types].xml"].decode()
    for name in parts:
        extension = name.rpartition(".")[2]
        assert name == "[Content_Types].xml" or f'"/{name}"' in types or f'Extension="{extension}"' in types
    for name, part in parts.items():
        if name.endswith(".rels"):
            folder = name.replace("_rels/", "").rpartition("/")[0]
            for target in re.findall(r'Target="([^"]+)"(?! TargetMode="External")', part.decode()):
                path = target.lstrip("/") if target.startswith("/") else _joined(folder, target)
                assert path in parts, (name, target)


def _joined(folder: str, target: str) -> str:
    steps = folder.split("/") if folder else []
    for step in target.split("/"):
        steps = steps[:-1] if step == ".." else [*steps, step]
    return "/".join(steps)


def test_words_are_spelt_in_their_language(presentation):
    runs = presentation.slides[3].shapes.title.text_frame.paragraphs[0].runs
    assert {run.font.language_id for run in runs} == {MSO_LANGUAGE_ID.RUSSIAN}


def test_pictures_are_told_to_those_who_cannot_see_them(presentation):
    (frame,) = [shape for shape in presentation.slides[3].shapes if shape.has_chart]
    assert frame._element.nvGraphicFramePr.cNvPr.get("descr").startswith("За пределами обычного разброса 4 школы")


def test_nothing_stands_outside_the_slide_or_on_its_title(tmp_path):
    for file in (opened(), opened(template=template(tmp_path))):
        for drawn in list(file.slides)[1:]:
            title = drawn.shapes.title
            for shape in drawn.shapes:
                assert shape.left >= 0
                assert shape.left + shape.width <= file.slide_width
                assert shape.top + shape.height <= file.slide_height + 1
                assert shape.shape_id == title.shape_id or shape.top >= title.top + title.height


def test_the_same_deck_gives_the_same_bytes():
    assert blob_of() == blob_of(sample_deck())


def test_a_slide_without_a_picture_holds_its_findings():
    slide = replace(DECK.slides[2], picture=None)
    drawn = opened(replace(DECK, slides=(slide,))).slides[1]
    assert any("отметку понизили" in words for words in words_of(drawn))


@pytest.mark.parametrize(
    "picture",
    [
        Bars((), (Series("а", Role.DONE, ()),), "школ"),
        Lines(("2020",), (), "%"),
        Radar((), ()),
        Scatter("x", "y", (Dots("а", Role.WITHIN, ()),)),
        Grid(("Школа",), ()),
        Numbers(()),
    ],
)
def test_a_picture_of_nothing_gives_its_place_to_the_findings(picture):
    slide = replace(DECK.slides[2], picture=picture)
    drawn = opened(replace(DECK, slides=(slide,))).slides[1]
    assert charts_of(drawn) == []
    assert any("отметку понизили" in words for words in words_of(drawn))


def test_an_empty_deck_is_its_first_slide():
    assert len(opened(replace(DECK, slides=())).slides) == 1


def test_english_decks_speak_english():
    blob = blob_of(language="en")
    with zipfile.ZipFile(io.BytesIO(blob)) as package:
        slide = package.read("ppt/slides/slide3.xml").decode()
        notes = package.read("ppt/notesSlides/notesSlide1.xml").decode()
    assert "code of the screen: compare.37" in slide
    assert "Three questions to ask" in notes
