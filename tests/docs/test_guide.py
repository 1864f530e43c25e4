"""The user guide shows pictures that are there, says what they say, and can be made anew."""

import re
from pathlib import Path

import pytest

from benchmarks.guide import FILES, GUIDE, PICTURES, REGISTRY, pictures
from i18n import LOCALES, read_catalogues

CHAPTERS = sorted(GUIDE.glob("*.md"))
SHOWN = re.compile(r"!\[([^\]]*)\]\(pictures/([\w-]+)\.png\)")
LINKS = re.compile(r"(?<!!)\[[^\]]+\]\(([\w./-]+)(?:#[^)]*)?\)")
BOLD = re.compile(r"\*\*([^*]+)\*\*")
PLACEHOLDER = re.compile(r"\{[^}]*\}")
LIGHT_BYTES, LONGEST_PX = 2_500_000, 1400


def shown():
    return [match for chapter in CHAPTERS for match in SHOWN.findall(chapter.read_text("utf-8"))]


def plain(words):
    return " ".join(words.replace("\u00ad", "").replace("**", "").split()).strip(" :,·–—")


@pytest.fixture(scope="module")
def on_screen():
    """Every Russian text of the screens, whole and as a pattern where numbers stand in it."""
    found = read_catalogues(LOCALES / "ru" / "LC_MESSAGES").values()
    texts = [form for text in found for form in (text if isinstance(text, tuple) else (text,))]
    exact = {plain(PLACEHOLDER.sub("", text)) for text in texts}
    filled = [
        re.compile(".+".join(re.escape(plain(part)) for part in PLACEHOLDER.split(text)))
        for text in texts
        if "{" in text and len(plain(PLACEHOLDER.sub("", text))) > 2
    ]
    return exact, filled


def test_there_is_a_guide():
    assert len(CHAPTERS) > 3


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda path: path.stem)
def test_bold_words_are_those_of_the_screens(chapter, on_screen):
    exact, filled = on_screen
    said = {plain(words) for words in BOLD.findall(chapter.read_text("utf-8"))}
    stale = {words for words in said - exact if not any(one.fullmatch(words) for one in filled)}
    assert not stale, "bold is kept for words of the screens; these are in no Russian catalogue"


def test_every_picture_is_described_and_can_be_made():
    names = [name for _, name in shown()]
    assert len(names) == len(set(names))
    assert set(names) == {picture.name for picture in pictures()}
    assert all(len(words) > 10 for words, _ in shown())


def test_every_picture_was_made():
    assert {path.stem for path in PICTURES.glob("*.png")} == {picture.name for picture in pictures()}


def test_pictures_are_light():
    sizes = {path.stem: path.stat().st_size for path in PICTURES.glob("*.png")}
    assert sum(sizes.values()) < LIGHT_BYTES
    widths = {path.stem: int.from_bytes(path.read_bytes()[16:20], "big") for path in PICTURES.glob("*.png")}
    assert max(widths.values()) <= LONGEST_PX


def test_the_files_of_the_picture_of_an_upload_are_there():
    assert FILES / REGISTRY in FILES.iterdir()
    assert len(list(FILES.iterdir())) > 1


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda path: path.stem)
def test_links_lead_somewhere(chapter):
    for link in LINKS.findall(chapter.read_text("utf-8")):
        assert (chapter.parent / Path(link)).exists(), link
