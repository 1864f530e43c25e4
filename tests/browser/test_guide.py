"""The guide in a browser: readable without scripts, on a phone and in the dark."""

import pytest

from guide.chapters import contents
from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.test_axe import serious_faults

CHAPTERS = [one.name for one in contents()]
WIDE = "document.documentElement.scrollWidth - window.innerWidth"
BROKEN = "[...document.images].filter((one) => one.complete && !one.naturalWidth).map((one) => one.src)"


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_chapter_fits_and_has_no_serious_fault(empty_address, open_page, chapter):
    for viewport, theme in ((DESKTOP, "light"), (PHONE, "dark")):
        page = open_page(
            f"{empty_address}/guide/{chapter}", viewport=viewport, cookies=[("lepestok-theme", theme)]
        )
        assert page.evaluate(WIDE) <= 0
        assert page.evaluate(BROKEN) == []
        assert serious_faults(page) == []


def test_the_menu_opens_the_guide_beside_the_screen(empty_address, open_page):
    page = open_page(empty_address + "/data")
    with page.expect_popup() as opened:
        page.get_by_role("link", name="Руководство").click()
    assert opened.value.locator("h1").inner_text() == "Руководство"
    opened.value.get_by_role("link", name="Дальше:").click()
    assert opened.value.url.endswith("/guide/start")
    assert page.url.endswith("/data")


def test_a_dark_guide_prints_dark_on_white(empty_address, open_page):
    page = open_page(f"{empty_address}/guide/school", cookies=[("lepestok-theme", "dark")])
    page.emulate_media(media="print")
    for part in ("article p", "article h1", "article h2"):
        colour = page.locator(part).first.evaluate("one => getComputedStyle(one).color")
        assert colour == "rgb(22, 32, 44)", part
    assert not page.locator("nav").is_visible()
