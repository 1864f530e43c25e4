"""Templates that people edit: what they may do, and what is refused with advice."""

import io
import re

import docx
import pytest

from i18n import LANGUAGES, ROOT, translator
from reports.errors import ReportError
from reports.templates import template_name, template_names, template_path
from reports.word import KINDS
from reports.word.make_templates import Maker, make
from reports.word.render import rendered
from tests.reports.word.reading import charts_of, lines_of, text_of

GUIDE = (ROOT / "docs" / "templates.md").read_text("utf-8")
OF_SCHOOL = {"passport": 1, "visit": 1, "directions": None, "low_results": None}


@pytest.fixture
def own(tmp_path):
    """Write a template of a few paragraphs."""

    def save(*texts, name="directions.docx"):
        document = docx.Document()
        for text in texts:
            document.add_paragraph(text)
        document.save(str(tmp_path / name))
        return tmp_path / name

    return save


def refused(write, template, kind="directions"):
    with pytest.raises(ReportError) as told:
        write(kind, OF_SCHOOL[kind], template=template)
    # the advice has a text in both languages, and it names the file
    for language in LANGUAGES:
        error = told.value
        assert template.name in translator(language)(f"report_error.{error.code}", **error.params)
    return told.value


def test_a_department_moves_and_leaves_out_what_it_likes(write, own):
    body = write("directions", template=own("Дорожные карты: {{ plans }}.", "{{ directions_chart }}", "Всё."))
    assert lines_of(body) == ["Дорожные карты: 2 дорожные карты и 1 проект.", "Всё."]
    assert len(charts_of(body)) == 1


def test_a_chart_may_stand_in_a_sentence_and_twice(write, own):
    body = write("directions", template=own("Вот {{ directions_chart }} и ещё раз {{ directions_chart }}"))
    assert text_of(body) == "Вот  и ещё раз "
    assert len(charts_of(body)) == 2


def test_an_unknown_placeholder_is_named_with_those_that_exist(write, own):
    error = refused(write, own("{{ plany }}"))
    assert (error.code, error.params["name"]) == ("word_placeholder", "plany")
    assert "plans" in error.params["known"].split(", ")


def test_an_unknown_cell_is_named_with_the_cells_of_its_row(write, own):
    error = refused(write, own("{%p for row in keys %}", "{{ row.namme }}", "{%p endfor %}"), kind="passport")
    assert (error.params["name"], error.params["known"]) == ("namme", "name, note, value")


def test_a_placeholder_that_is_not_closed_is_shown(write, own):
    error = refused(write, own("Школ: {{ plans }"))
    assert error.code == "word_syntax"


def test_a_repetition_without_its_end_is_refused(write, own):
    assert refused(write, own("{%p for one in directions %}", "{{ one }}")).code == "word_syntax"


def test_tags_across_a_table_are_refused_and_not_mended(write, tmp_path):
    document = docx.Document()
    document.add_paragraph("{% if not plans %}")
    document.add_table(1, 1).cell(0, 0).text = "{% endif %}"
    document.save(str(tmp_path / "directions.docx"))
    error = refused(write, tmp_path / "directions.docx")
    assert error.code in ("word_tangled", "word_syntax")


@pytest.mark.parametrize(
    "text",
    [
        "{{ plans.__class__.__mro__ }}",
        "{{ ''.__class__.__base__.__subclasses__() }}",
        "{{ self.__init__.__globals__ }}",
        "{{ directions.append(1) and cycler.__init__.__globals__.os }}",
        "{{ plans + 1 }}",
        "{{ 1 / 0 }}",
        "{% include '/etc/passwd' %}",
        "{{ directions_chart._part() }}",
    ],
)
def test_a_template_reaches_nothing_but_its_placeholders(write, own, text):
    assert refused(write, own(text)).code in ("word_forbidden", "word_placeholder", "word_syntax")


def test_what_is_no_word_document_is_refused(write, tmp_path):
    path = tmp_path / "directions.docx"
    path.write_bytes("это не документ".encode())
    assert refused(write, path).code == "word_unreadable"
    assert refused(write, tmp_path / "nowhere.docx").code == "word_unreadable"


def test_texts_of_files_become_no_markup_and_are_not_filled_again(own):
    template = own("{{ remark }}")
    body = rendered(template, {"remark": '<w:b/> & "x" {{ remark }}\x0b\x00'}, title="")
    assert text_of(body).rstrip() == '<w:b/> & "x" {{ remark }}'


def test_a_document_carries_its_title_and_no_author(write):
    properties = docx.Document(io.BytesIO(write("passport", 1))).core_properties
    assert properties.title.startswith("Паспорт школы: ")
    assert properties.author == ""


def test_the_departments_own_file_takes_the_place_of_ours(tmp_path):
    assert template_path("visit.docx", None).parent.name == "files"
    assert template_path("visit.docx", tmp_path) == template_path("visit.docx", None)
    (tmp_path / "visit.docx").write_bytes(b"")
    assert template_path("visit.docx", tmp_path) == tmp_path / "visit.docx"
    with pytest.raises(KeyError):
        template_path("../visit.docx", tmp_path)


def test_templates_are_what_the_layouts_make(tmp_path):
    made = make(tmp_path)
    assert sorted(path.name for path in made) == sorted(template_names())
    for path in made:
        ours, theirs = docx.Document(str(template_path(path.name, None))), docx.Document(str(path))
        assert ours.element.xml == theirs.element.xml, path.name
        assert ours.styles.element.xml == theirs.styles.element.xml, path.name


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_lists_begin_anew(kind, language):
    document = Maker(kind, translator(language)).document
    listed = [one for one in document.paragraphs if one.style.name == "List Number"]
    numbers = [one._p.pPr.numPr.numId.val for one in listed]
    assert len(set(numbers)) == len(numbers)
    assert template_name(kind, language) in template_names()


def asked_by_templates(kind):
    texts = "\n".join(lines_of(template_path(template_name(kind, "ru"), None).read_bytes()))
    return set(re.findall(r"{{ ([a-z_]+)(?:\.[a-z_]+)? }}|{%(?:p|tr) for \w+ in ([a-z_]+)", texts))


@pytest.mark.parametrize("kind", KINDS)
def test_every_placeholder_is_in_the_list_for_the_secretary(kind, write, own):
    error = refused(write, own("{{ nothing }}", name=f"{kind}.docx"), kind=kind)
    named = set(re.findall(r"`([a-z_]+)`", GUIDE))
    assert set(error.params["known"].split(", ")) <= named
    assert {name for pair in asked_by_templates(kind) for name in pair if name} - {"item", "row", "one"} <= named
