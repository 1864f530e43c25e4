"""A curator compares schools, keeps a set, shares its link, tells what changed, prints a sheet."""

import re

from tests.browser.conftest import drawn


def numbers_of_schools(page):
    rows = page.locator("#curator-members tbody tr td:first-child")
    return [int(re.sub(r"\D", "", text)) for text in rows.all_inner_texts()]


def test_a_chosen_curator_shows_schools_by_number(address, open_page):
    page = open_page(f"{address}/curator")
    page.locator("#curator-changes tbody a").nth(1).click()
    page.wait_for_selector("#curator-radars .js-plotly-plot")
    drawn(page)
    assert "curator=" in page.url
    found = numbers_of_schools(page)
    assert 2 <= len(found) <= 8
    assert found == sorted(found)
    assert page.locator("#curator-radars .js-plotly-plot").count() == len(found)


def test_a_set_picked_by_hand_is_saved_shared_renamed_and_removed(address, open_page):
    page = open_page(f"{address}/curator")
    page.locator(".ticks input[type=search]").fill("№ 1")
    for place in (0, 1, 2):
        page.locator(".ticks li:not([hidden]) input").nth(place).check()
    page.locator("[data-pick]").click()
    page.wait_for_selector("#curator-members tbody")
    drawn(page)
    picked = numbers_of_schools(page)
    assert len(picked) == 3

    page.get_by_text("Сохранить набор…").click()
    page.locator(".menu.form button").click()
    page.wait_for_function("document.querySelector('.menu.form [aria-live]').textContent.length > 0")
    page.locator(".menu.form input").fill("Октябрь")
    page.locator(".menu.form input").press("Enter")
    page.wait_for_url("**/curator?saved=*")
    drawn(page)

    other = open_page(page.url)
    assert numbers_of_schools(other) == picked
    assert "Октябрь" in other.locator("main .head").inner_text()
    narrowed = open_page(page.url.replace("/curator?", "/directions?"))
    assert "Октябрь" in narrowed.locator(".bar").inner_text()

    other.get_by_text("Переименовать…").click()
    other.locator("details[open] .menu.form input").fill("Ноябрь")
    other.locator("details[open] .menu.form button").click()
    other.wait_for_function("document.querySelector('main .head').textContent.includes('Ноябрь')")
    other.get_by_text("Удалить набор…").click()
    other.locator("details[open] .menu.form button").click()
    other.wait_for_selector(".ticks.here")
    assert "saved" not in other.url


def test_the_day_of_changes_is_chosen_in_the_panel(address, open_page):
    page = open_page(f"{address}/curator?curator=9")
    page.locator("#curator-changes input[type=date]").evaluate(
        "e => { e.value = '2020-09-10'; e.dispatchEvent(new Event('change', { bubbles: true })); }"
    )
    page.wait_for_url("**since=2020-09-10*")
    page.wait_for_function("document.querySelector('#curator-changes h2').textContent.includes('10')")


def test_the_sheet_prints_on_paper(address, open_page):
    page = open_page(f"{address}/curator?curator=9")
    page.locator("#curator-members a", has_text="открыть лист").first.click()
    page.wait_for_url("**/curator/visit/*")
    drawn(page)
    page.emulate_media(media="print")
    assert not page.locator("nav").is_visible()
    assert page.locator(".notes .rule").count() > 4
    paper = page.pdf(format="A4")
    assert len(re.findall(rb"/Type\s*/Page\b", paper)) in (2, 3)
