"""Documents opened by LibreOffice: every text is on paper, every chart is a chart."""

import re
import zipfile

import pypdf
import pytest

from tests.office import convert
from tests.reports.word.reading import charts_of, lines_of

# shapes are of another font, and a PDF tells them in another order
SPACE = re.compile(r"[\s▲▼◇●○•-]|\N{SOFT HYPHEN}")
WANTED = {
    "directions": ("Светлоярск", None, 1),
    "low_results": ("Предгорск", None, 1),
    "passport": ("Светлоярск", 1, 1),
    "visit": ("Предгорск", 123, 0),
}


@pytest.fixture(scope="module", params=WANTED)
def opened(request, write_demo, towns, tmp_path_factory):
    """Give a document with its PDF and the same as an OpenDocument text."""
    town, school, charts = WANTED[request.param]
    body = write_demo(request.param, school, **({} if school else {"municipality": towns[town]}))
    path = tmp_path_factory.mktemp("word") / f"{request.param}.docx"
    path.write_bytes(body)
    return body, charts, pypdf.PdfReader(convert(path, "pdf")), convert(path, "odt")


def packed(text):
    """Leave out blanks and hyphens: lines break elsewhere on paper."""
    return SPACE.sub("", text)


def test_every_text_is_on_paper(opened):
    body, _, pdf, _ = opened
    paper = packed("".join(page.extract_text() for page in pdf.pages))
    words = {packed(cell) for line in lines_of(body) for cell in line.split(" | ")}
    lost = {word for word in words if word and word not in paper}
    # a paragraph that a page divides has the foot of the page in its middle
    assert not {word for word in lost if packed(word[:30]) not in paper or packed(word[-30:]) not in paper}
    assert len(lost) <= len(pdf.pages)


def test_every_page_says_that_it_is_a_demonstration_and_of_which_day(opened):
    for page in opened[2].pages:
        text = page.extract_text()
        assert "ДЕМО" in text
        assert "Данные на" in text
        assert "коды видов" in text


def test_documents_are_short(opened):
    assert 2 <= len(opened[2].pages) <= 3


def test_charts_are_recognised_and_can_be_edited(opened):
    body, charts, _, odt = opened
    assert len(charts_of(body)) == charts
    assert all("<c:externalData" in one for one in charts_of(body))
    with zipfile.ZipFile(odt) as package:
        objects = [name for name in package.namelist() if re.fullmatch(r"Object \d+/content\.xml", name)]
        assert len(objects) == charts
        assert all(b"chart:chart" in package.read(name) for name in objects)
