import io
import zipfile
from pathlib import Path

import pytest
from pptx import Presentation

from i18n import translator
from reports.errors import ReportError
from reports.powerpoint.make_template import draw, inches, template_bytes
from reports.powerpoint.pack import packed, parts_of
from reports.powerpoint.space import free_box
from reports.powerpoint.template import OWN, opened
from reports.powerpoint.theme import fonts_of
from tests.reports.powerpoint.department import COLORS, FONT, LEFT_OVER, template
from tests.reports.powerpoint.opened import blob_of, disorder, words_of
from tests.reports.powerpoint.opened import opened as deck_opened
from tests.sample_deck import sample_deck


def test_our_template_is_what_its_maker_makes():
    assert OWN.read_bytes() == template_bytes(translator("ru"))


def test_our_template_is_wide_and_has_two_layouts():
    file = Presentation(str(OWN))
    assert file.slide_width / file.slide_height == pytest.approx(16 / 9, rel=0.001)
    assert [layout.name for layout in file.slide_layouts] == ["Первый слайд", "Только заголовок"]
    assert fonts_of(file.slide_master) == ("Arial", "Arial")


@pytest.mark.parametrize("name", ["department.pptx", "department.potx"])
def test_a_department_keeps_its_size_letters_and_colours(tmp_path, name):
    blob = blob_of(template=template(tmp_path, name))
    file, parts = Presentation(io.BytesIO(blob)), parts_of(blob)
    assert (file.slide_width, file.slide_height) == (9144000, 6858000)
    theme = parts["ppt/theme/theme1.xml"].decode()
    assert f'typeface="{FONT}"' in theme
    assert all(color in theme for color in COLORS.values())
    assert b"template.main+xml" not in parts["[Content_Types].xml"]


def test_slides_of_the_template_are_gone_with_all_that_named_them(tmp_path):
    blob = blob_of(template=template(tmp_path))
    file, parts = Presentation(io.BytesIO(blob)), parts_of(blob)
    assert len(file.slides) == len(sample_deck().slides) + 1
    assert not any(LEFT_OVER.encode() in part for part in parts.values())
    assert not any(word in parts["ppt/presentation.xml"] for word in (b"sectionLst", b"custShow", b"extLst"))
    assert len([name for name in parts if name.startswith("ppt/charts/chart")]) == 5


def test_the_foot_of_a_department_is_used(tmp_path):
    file = deck_opened(template=template(tmp_path))
    drawn = file.slides[1]
    kinds = {shape.placeholder_format.type.name for shape in drawn.placeholders}
    assert "SLIDE_NUMBER" in kinds
    assert drawn.slide_layout.name == "Title Only"
    assert file.slides[0].slide_layout.name == "Title Slide"
    assert "код экрана" in " ".join(words_of(drawn))


def test_a_department_gets_valid_parts_too(tmp_path):
    for name, part in parts_of(blob_of(template=template(tmp_path))).items():
        if name.startswith(("ppt/slides/slide", "ppt/charts/chart")):
            assert disorder(part) == [], name


def test_without_a_layout_of_its_own_the_first_slide_is_like_the_others(tmp_path):
    file = Presentation()
    for layout in list(file.slide_layouts):
        if layout.name != "Title and Content":
            file.slide_layouts.remove(layout)
    path = tmp_path / "one.pptx"
    file.save(str(path))
    made = deck_opened(template=path)
    assert "Светлоярск" in " ".join(words_of(made.slides[0]))
    assert all(
        shape.text_frame.text
        for slide in made.slides
        for shape in slide.placeholders
        if not shape.element.xpath(".//a:fld")
    )


def refused(path: Path) -> ReportError:
    with pytest.raises(ReportError) as caught:
        opened(path)
    t = translator("ru")
    assert path.name in t(f"report_error.{caught.value.code}", **caught.value.params)
    return caught.value


def test_what_is_no_presentation_is_refused(tmp_path):
    text, book = tmp_path / "a.pptx", tmp_path / "b.pptx"
    text.write_text("просто текст")
    with zipfile.ZipFile(book, "w") as package:
        package.writestr("a.txt", "а")
    assert {refused(text).code, refused(book).code} == {"not_a_template"}
    assert refused(tmp_path / "нет.pptx").code == "template_unreadable"


def test_broken_and_foreign_packages_are_refused(tmp_path):
    parts = parts_of(OWN.read_bytes())
    types = parts["[Content_Types].xml"]
    word = types.replace(b"presentationml.presentation.main", b"wordprocessingml.document.main")
    macro = types.replace(
        b"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
        b"application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml",
    )
    wrong = {
        "word.pptx": parts | {"[Content_Types].xml": word},
        "macro.pptx": parts | {"[Content_Types].xml": macro},
        "cut.pptx": parts | {"ppt/presentation.xml": b"<p:presentation"},
        "less.pptx": {name: part for name, part in parts.items() if "slideMaster" not in name},
    }
    for name, some in wrong.items():
        path = tmp_path / name
        path.write_bytes(packed(some))
        assert refused(path).code == "not_a_template", name


def test_a_template_without_a_title_is_refused(tmp_path):
    file = Presentation()
    for layout in file.slide_layouts:
        for shape in list(layout.placeholders):
            if "TITLE" in shape.placeholder_format.type.name:
                shape.element.getparent().remove(shape.element)
    path = tmp_path / "bare.pptx"
    file.save(str(path))
    assert refused(path).code == "template_without_title"


def test_a_logo_is_left_clear():
    file = Presentation(str(OWN))
    layout = file.slide_layouts[1]
    before = free_box(layout, width=file.slide_width, height=file.slide_height)
    draw(layout, inches(0, 6.5, 13.3, 0.3), "accent1")
    after = free_box(layout, width=file.slide_width, height=file.slide_height)
    assert after.bottom < inches(0, 6.5, 1, 1).top < before.bottom
