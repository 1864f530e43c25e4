"""What only a real browser shows."""

import re
from pathlib import Path

import pytest

from tests.browser.conftest import PHONE, SCREENS, drawn

CONTRAST = Path(__file__).with_name("contrast.js").read_text("utf-8")
CLIPPED = """() => [...document.querySelectorAll('main :is(.panel, .key, td, th, h1, h2)')]
  .filter((e) => e.checkVisibility() && !e.closest('.tw') && e.scrollWidth > e.clientWidth + 1)
  .map((e) => e.className + ': ' + e.textContent.slice(0, 50))"""


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_screen_opens_whole_and_readable(address, open_page, screen, theme):
    page = open_page(address + screen, cookies=[("lepestok-theme", theme)])
    assert page.locator("main h1").inner_text().strip()
    assert page.evaluate("document.documentElement.scrollWidth") <= 1366
    assert page.evaluate(CLIPPED) == []
    assert page.evaluate(CONTRAST) == []


@pytest.mark.parametrize("screen", SCREENS)
def test_screen_fits_a_phone(address, open_page, screen):
    page = open_page(address + screen, viewport=PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert page.evaluate(CLIPPED) == []


@pytest.mark.parametrize("screen", SCREENS)
def test_screen_says_what_to_do_when_nothing_is_loaded(empty_address, open_page, screen):
    page = open_page(empty_address + screen)
    assert page.locator("main .empty").first.inner_text().strip()


def test_figures_are_large_enough_for_the_hall(address, open_page):
    page = open_page(address)
    size = "e => parseFloat(getComputedStyle(e).fontSize)"
    assert page.locator(".key .f").first.evaluate(size) >= 28
    assert page.locator("body").evaluate(size) >= 16


def choose(page, chip, words):
    page.locator("summary", has_text=chip).first.click()
    page.locator("details[open] .menu a", has_text=words).first.click()
    page.wait_for_selector(".chip.set", state="attached")
    drawn(page)


def pictured(page):
    drawn(page)
    return page.locator("main").inner_text()


def test_a_filter_changes_the_picture_and_the_address(address, open_page):
    page = open_page(f"{address}/directions")
    before = pictured(page)
    choose(page, "Территория", re.compile("Заречный"))
    assert "territory=" in page.url
    assert pictured(page) != before


def test_a_copied_link_shows_the_same_picture(address, open_page):
    page = open_page(f"{address}/compare")
    choose(page, "Предмет", re.compile("Русский"))
    other = open_page(page.url)
    assert pictured(other) == pictured(page)


def test_back_returns_to_the_former_picture(address, open_page):
    page = open_page(f"{address}/directions")
    before = pictured(page)
    choose(page, "Территория", re.compile("Южный"))
    page.go_back()
    page.wait_for_selector(".chip.set", state="detached")
    drawn(page)
    assert pictured(page) == before


def test_a_filter_does_not_lay_the_page_out_again(address, open_page):
    page = open_page(f"{address}/compare")
    page.evaluate("document.querySelector('main').dataset.kept = 'yes'")
    choose(page, "Предмет", re.compile("Русский"))
    assert page.locator("main").get_attribute("data-kept") == "yes"


def test_a_point_leads_to_its_school(address, open_page):
    page = open_page(f"{address}/compare")
    point = page.locator(".js-plotly-plot .scatterlayer .points path").first
    box = point.bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_url(re.compile(r"/school/\d+"))
    drawn(page)
    assert page.locator("main h1").inner_text().strip()


def test_the_language_switches_everywhere(address, open_page):
    page = open_page(address)
    page.locator("button[data-language=en]").click()
    page.wait_for_selector("html[lang=en]")
    drawn(page)
    words = page.locator("nav a, nav .g, .key .l, .chip i, main h2").all_inner_texts()
    assert not [text for text in words if re.search("[а-яё]", text, re.IGNORECASE)]


def test_the_theme_is_kept(address, open_page):
    page = open_page(address)
    page.locator("button[data-theme]").click()
    page.wait_for_selector("html[data-bs-theme=dark]")
    page.goto(f"{address}/directions")
    assert page.locator("html").get_attribute("data-bs-theme") == "dark"


def test_menu_of_a_phone_leads_everywhere(address, open_page):
    page = open_page(address, viewport=PHONE)
    page.locator("[data-menu]").click()
    page.locator("nav a", has_text="Направления").click()
    page.wait_for_url(re.compile("/directions"))
    drawn(page)


def test_the_table_behind_a_chart_opens(address, open_page):
    page = open_page(f"{address}/directions")
    page.locator("summary", has_text="Таблица").first.click()
    assert page.locator("details[open] table").first.is_visible()


def test_a_csv_opens_in_a_russian_excel(address, open_page):
    page = open_page(f"{address}/directions")
    link = page.locator("a", has_text="CSV").first.get_attribute("href")
    body = page.request.get(address + link).body()
    assert body.startswith(b"\xef\xbb\xbf")
    assert ";" in body.decode("utf-8-sig")


def test_navigation_carries_the_filters(address, open_page):
    page = open_page(f"{address}/directions")
    choose(page, "Территория", re.compile("Заречный"))
    query = page.url.partition("?")[2]
    page.locator("nav a", has_text="Обзор").click()
    page.wait_for_url(re.compile(r"/\?"))
    assert page.url.partition("?")[2] == query
