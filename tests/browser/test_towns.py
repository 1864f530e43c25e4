"""Choosing the municipality, and what goes along with the reader."""

import re

from tests.browser.conftest import drawn


def choose(page, words):
    page.locator("summary", has_text="Муниципалитет").first.click()
    page.locator("details[open] .menu a", has_text=words).first.click()
    page.wait_for_selector(".chip.set", state="attached")
    drawn(page)


def head(page):
    return page.locator("main h1").inner_text()


def test_the_municipality_stands_first_and_is_chosen(address, open_page):
    page = open_page(address)
    assert page.locator(".chips .chip").first.inner_text().startswith("Муниципалитет")
    assert "Светлоярск" in head(page)
    choose(page, "Предгорск")
    assert "Предгорск" in head(page)
    assert "62" in page.locator("main .head .sub").inner_text()


def test_the_menu_carries_it_and_its_cross_leads_home(address, open_page):
    page = open_page(address)
    choose(page, "Предгорск")
    page.locator(".nav-side a", has_text="Направления").click()
    page.wait_for_url(re.compile(r"/directions\?.*municipality="))
    page.wait_for_function(r"document.querySelector('main').innerText.replace(/\s/g, ' ').includes('25 из 25')")
    page.locator(".chip.set .x").first.click()
    page.wait_for_selector(".chip.set", state="detached")
    assert "municipality=" not in page.url


def test_all_municipalities_are_a_choice(address, open_page):
    page = open_page(address)
    choose(page, re.compile("^все$"))
    assert "Предгорск, Светлоярск" in head(page)
