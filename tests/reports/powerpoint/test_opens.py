"""LibreOffice opens the decks and finds in them what we have put there."""

import re
import zipfile
from pathlib import Path

import pytest
from pypdf import PdfReader

from domain.alias import named
from domain.slide import Grid, Numbers
from reports.powerpoint.text import plain
from tests.office import convert
from tests.reports.powerpoint.department import LEFT_OVER, template
from tests.reports.powerpoint.opened import blob_of
from tests.sample_deck import sample_deck

DECK = named(sample_deck())
CHART = "application/vnd.oasis.opendocument.chart"


def joined(text: str) -> str:
    return re.sub(r"\s+", "", text)


@pytest.fixture(scope="module", params=["own", "department"])
def deck(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp(request.param)
    path = folder / "deck.pptx"
    path.write_bytes(blob_of(template=template(folder, "a.potx") if request.param == "department" else None))
    return path


@pytest.fixture(scope="module")
def pages(deck: Path) -> list[str]:
    return [joined(page.extract_text()) for page in PdfReader(convert(deck, "pdf")).pages]


@pytest.fixture(scope="module")
def parts(deck: Path) -> dict[str, str]:
    with zipfile.ZipFile(convert(deck, "odp")) as package:
        return {name: package.read(name).decode() for name in package.namelist() if name.endswith(".xml")}


def charts_in(parts: dict[str, str]) -> list[str]:
    folders = re.findall(rf'<manifest:file-entry [^>]*"{CHART}"[^>]*>', parts["META-INF/manifest.xml"])
    names = [re.search(r'full-path="([^"]+)/"', entry)[1] for entry in folders]
    return [parts[f"{name}/content.xml"] for name in names]


def test_pages_and_their_words_are_found(pages):
    assert len(pages) == len(DECK.slides) + 1
    assert joined(DECK.title) in pages[0]
    for page, slide in zip(pages[1:], DECK.slides, strict=True):
        assert joined(slide.title) in page
        assert joined(slide.source) in page
        assert slide.code in page
        if not slide.is_wide:
            assert joined(plain(slide.lines[0].text)) in page
    assert not any(joined(LEFT_OVER) in page for page in pages)


def test_labels_of_pictures_are_found(pages):
    wanted = {3: "№28", 4: "82%·51", 5: "надоработке", 6: "1Оснащение", 7: "▼55,1%", 8: "Доля«4»и«5»,%"}
    for number, words in wanted.items():
        assert words in pages[number], number


def test_every_chart_is_a_chart_to_libreoffice_too(parts):
    kinds = [re.search(r'chart:class="chart:(\w+)"', chart)[1] for chart in charts_in(parts)]
    assert sorted(kinds) == ["bar", "bar", "line", "radar", "scatter"]
    assert len(kinds) == sum(not isinstance(slide.picture, Grid | Numbers) for slide in DECK.slides)


def test_every_table_is_a_table(parts):
    tables = re.findall(r"<table:table[ >]", parts["content.xml"])
    assert len(tables) == sum(isinstance(slide.picture, Grid) for slide in DECK.slides)


def test_points_of_curves_and_schools_reach_libreoffice(parts):
    (scatter,) = [chart for chart in charts_in(parts) if 'chart:class="chart:scatter"' in chart]
    values = {float(value) for value in re.findall(r'office:value="([\d.]+)"', scatter)}
    assert {12.1, 42.0, 65.9, 85.0} <= values
