"""The one file for a hall without a network: opened from a stick, it fetches nothing and has all its parts."""

import shutil
from dataclasses import replace

import pytest

from data.decks import save_deck
from data.store import open_store
from domain.scope import Scope
from domain.slide import SchoolName, SlideSpec
from i18n import translator
from reports.show.document import Around, show_document
from reports.show.offline import offline_bytes
from reports.show.page import page as written
from reports.show.showing import Showing
from slides.asking import asker
from slides.wanted import Wanted
from tests.browser.showing import FAULTS, drawn, place, plain, pressed, slides
from tests.sample_deck import sample_deck

PICTURES = (("compare", "spread"), ("compare", "works"), ("directions", "choices"))


@pytest.fixture(scope="module")
def file(settled, tmp_path_factory):
    """Write a kept presentation of the small world as a file."""
    folder = tmp_path_factory.mktemp("stick")
    shutil.copy(settled, folder / "world.db")
    store = open_store(f"sqlite:///{folder / 'world.db'}")
    code = save_deck(store, name="Август", slides=[SlideSpec(*one) for one in PICTURES], by="test")
    showing = Showing(Wanted(kept=code), asker(store, Scope.all_schools()), translator("ru"))
    path = folder / "Совещание директоров.html"
    path.write_bytes(offline_bytes(showing))
    store.close()
    return path.as_uri()


@pytest.fixture
def alone(browser, faults):
    """Open a page in a browser without a network; every request, also one that fails, is recorded."""
    context = browser.new_context(viewport={"width": 1366, "height": 768}, offline=True)
    asked = []

    def alone(url):
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: message.type == "error" and faults.append(message.text))
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto(url)
        return drawn(page)

    alone.asked = asked
    yield alone
    context.close()


def test_the_file_shows_everything_and_asks_for_nothing(file, alone):
    page = alone(file)
    found = {plain(one.locator("h1")): one.evaluate(FAULTS) for one in slides(page)}
    assert len(found) == len(PICTURES)
    assert [fault for faults in found.values() for fault in faults] == []
    assert page.locator(".page").count() == 1
    page.keyboard.press("v")
    page.get_by_label("Северный округ").check()
    page.get_by_role("button", name="Показать").click()
    page.wait_for_url("**territory=**")
    narrowed = {plain(one.locator("h1")) for one in slides(drawn(page))}
    assert narrowed
    assert narrowed != set(found)
    pressed(page, "s", *"2")
    assert page.locator(".schools li button").count() >= 1
    pressed(page, "Enter")
    assert plain(page.locator("h1")).startswith("Школа № 2")
    assert "↩" in place(page)
    assert page.evaluate(FAULTS) == []
    assert pressed(page, "ArrowRight").evaluate(FAULTS) == []
    assert "↩" not in place(pressed(page, "Backspace"))
    own = [url for url in alone.asked if url.startswith(("file:", "data:font/"))]
    assert alone.asked == own
    assert [url.split("#")[0] for url in own if url.startswith("file:")] == [file]


def test_the_fonts_and_charts_are_those_of_the_file(file, alone):
    page = alone(file)
    assert page.evaluate("document.fonts.check('600 24px \"IBM Plex Sans\"', 'Я')")
    assert any(one.locator(".chart .main-svg").count() for one in slides(page))


def test_a_text_of_somebodys_file_stays_a_text(tmp_path, alone):
    """Whatever a file calls a school, no element comes of it, on the page, in a chart, in the notes."""
    evil = "<img src=x onerror=alert(1)></script><b>№ 28</b>"
    names = {15: SchoolName(evil, evil, "Школа А", "А"), 40: SchoolName(evil, evil, "Школа Б", "Б")}
    deck = replace(sample_deck(), names=names)
    t = translator("ru")
    path = tmp_path / "evil.html"
    path.write_text(written(show_document(deck, t, Around(names)), t, is_offline=True), "utf-8")
    page = alone(path.as_uri())
    for one in slides(page):
        assert one.locator("img").count() == 0
        assert one.locator("svg b, svg a").count() == 0
    assert evil in page.locator("h1").inner_text().replace("\u00a0", " ")
