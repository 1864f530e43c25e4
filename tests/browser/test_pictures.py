"""A chart taken as a picture by a real browser."""

import re
import struct
import xml.etree.ElementTree as ElementTree

import pytest

from tests.browser.conftest import PHONE

# the second school and what needs attention share one colour in the dark theme
SECOND = "rgb(184, 80, 11)"
PNG = b"\x89PNG\r\n\x1a\n"
TEXT = "{http://www.w3.org/2000/svg}text"


def taken(page, kind, panel=0):
    with page.expect_download() as waiting:
        page.locator(f"button[data-picture={kind}]").nth(panel).click()
    return waiting.value


def drawing(page, panel=0):
    return ElementTree.parse(taken(page, "svg", panel).path()).getroot()


def said(root):
    return " ".join("".join(text.itertext()) for text in root.iter(TEXT))


def size_of(png):
    return struct.unpack(">II", png[16:24])


@pytest.mark.parametrize("screen", ["/", "/compare", "/directions", "/school/28"])
def test_a_picture_arrives_as_large_as_its_panel(address, open_page, screen):
    page = open_page(address + screen)
    png = taken(page, "png").path().read_bytes()
    assert png.startswith(PNG)
    width, height = size_of(png)
    panel = page.locator(".panel", has=page.locator("button[data-picture]")).first.bounding_box()
    assert width > panel["width"]
    assert height > 400


def test_a_picture_says_title_filters_and_source(address, open_page):
    page = open_page(f"{address}/compare?subject=russian")
    words = said(drawing(page, panel=1))
    title = page.locator(".panel", has=page.locator("button[data-picture]")).nth(1).locator("h2").inner_text()
    assert title in words
    assert "Предмет: Русский язык" in words
    assert "Источник:" in words
    assert "ВПР" in words


def test_a_picture_is_named_after_its_school_and_title(address, open_page):
    name = taken(open_page(f"{address}/school/28"), "png").suggested_filename
    assert name.startswith("Школа № 52 – ")
    assert not re.search(r'[\\/:*?"<>|]', name)


def test_charts_of_one_panel_stand_in_one_picture(address, open_page):
    page = open_page(f"{address}/school/28")
    plots = (
        page.locator(".panel", has=page.locator("button[data-picture]")).first.locator(".js-plotly-plot").count()
    )
    assert plots == 2
    assert str(ElementTree.tostring(drawing(page))).count("main-svg") >= plots


@pytest.mark.parametrize("panel", range(4))
def test_a_picture_of_the_dark_theme_is_the_light_one(address, open_page, panel):
    def colours(theme):
        page = open_page(f"{address}/compare", cookies=[("lepestok-theme", theme)])
        text = ElementTree.tostring(drawing(page, panel), encoding="unicode")
        return set(re.findall(r"rgb\(\d+, \d+, \d+\)|#[0-9A-Fa-f]{6}", text)) - {SECOND}

    assert colours("dark") == colours("light")


def test_taking_a_picture_leaves_the_screen_as_it_was(address, open_page):
    page = open_page(f"{address}/compare", cookies=[("lepestok-theme", "dark")])
    plots = page.locator(".js-plotly-plot").count()
    taken(page, "png")
    assert page.locator("html").get_attribute("data-bs-theme") == "dark"
    assert page.locator(".js-plotly-plot").count() == plots


def test_a_phone_takes_pictures_too(address, open_page):
    page = open_page(f"{address}/directions", viewport=PHONE)
    assert size_of(taken(page, "png").path().read_bytes())[0] >= 2 * PHONE["width"]
