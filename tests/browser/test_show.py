"""The player before a hall: readable from the last row, steered without looking, names hidden on request."""

import re

import pytest

from tests.browser.conftest import DESKTOP
from tests.browser.showing import FAULTS, drawn, place, plain, pressed, sample_file, slides
from tests.browser.test_axe import serious_faults
from tests.browser.test_screens import CONTRAST

SIZES = [(1366, 768), (1920, 1080), (1024, 768)]
NAMED = re.compile("№[ \u00a0]\\d")
SWIPE = """([from, to]) => [["pointerdown", from], ["pointerup", to]].forEach(([name, clientX]) =>
  document.dispatchEvent(new PointerEvent(name, {pointerType: "touch", clientX, clientY: 300, bubbles: true})))"""
SEEN = "() => document.body.innerText + document.title + [...document.querySelectorAll('svg, [aria-label]')].map((e) => e.textContent + e.ariaLabel).join()"  # noqa: E501


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    return sample_file(tmp_path_factory.mktemp("show") / "deck.html")


@pytest.fixture(scope="module")
def long_file(tmp_path_factory):
    return sample_file(tmp_path_factory.mktemp("show") / "long.html", times=2)


@pytest.fixture
def opened(open_page):
    return lambda url, viewport=DESKTOP: drawn(open_page(url, viewport=viewport))


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_every_slide_is_readable_from_the_last_row(file, opened, size):
    page = opened(
        f"{file}#theme={'dark' if size[0] == 1024 else 'light'}", dict(zip(("width", "height"), size, strict=True))
    )
    assert {place(one): one.evaluate(FAULTS) for one in slides(page)} == {f"{n} / 8": [] for n in range(1, 9)}


def test_a_slide_speaks_to_assistive_technology(file, opened):
    page = opened(file)
    for _ in slides(page):
        assert page.evaluate(CONTRAST) == []
        assert page.locator("h1").count() == 1
    assert serious_faults(page) == []
    assert page.locator("[aria-live=polite] h1").count() == 1
    assert page.locator(".chart[role=img]").get_attribute("aria-label").startswith("Школа №\u00a028")


def test_keys_lead_on_back_and_to_a_number(file, opened):
    page = opened(file)
    for key, at in (("ArrowRight", 2), ("PageDown", 3), ("Space", 4), ("ArrowLeft", 3), ("PageUp", 2), ("End", 8),
                    ("ArrowDown", 8), ("Home", 1), ("ArrowUp", 1), ("5", 5)):  # fmt: skip
        assert place(pressed(page, key)) == f"{at} / 8", key
    assert "slide=5" in page.url
    page.reload()
    assert place(drawn(page)) == "5 / 8"


def test_two_digits_lead_into_a_long_deck(long_file, opened):
    page = opened(long_file)
    assert place(pressed(page, "1", "2")) == "12 / 16"
    assert place(pressed(page, "3", "Enter")) == "3 / 16"
    pressed(page, "9", "9")
    assert page.locator(".toast").inner_text() == "Слайда 99 нет"
    assert place(page) == "3 / 16"


def test_a_russian_layout_needs_no_switching(file, opened):
    page = opened(file)
    send = "([code, key]) => document.dispatchEvent(new KeyboardEvent('keydown', {code, key, bubbles: true}))"
    page.evaluate(send, ["KeyB", "и"])
    assert page.locator(".black").is_visible()
    page.evaluate(send, ["KeyB", "и"])
    assert not page.locator(".black").is_visible()
    page.evaluate(send, ["Digit7", "?"])
    assert page.get_by_role("dialog").get_by_role("heading").inner_text() == "Клавиши показа"
    page.keyboard.press("Escape")
    page.evaluate(send, ["KeyT", "е"])
    assert page.locator("html").get_attribute("data-theme") == "dark"


def test_black_hides_all_and_help_tells_every_key(file, opened):
    page = opened(file)
    pressed(page, ".")
    assert page.evaluate("document.elementFromPoint(5, 5).className") == "black"
    pressed(page, "ArrowRight")
    assert place(page) == "1 / 8"
    page.keyboard.press("?")
    assert page.locator(".help kbd").count() >= 20
    assert page.evaluate(FAULTS) == []
    page.keyboard.press("ArrowRight")
    page.keyboard.press("?")
    assert page.get_by_role("dialog").count() == 0
    assert place(page) == "1 / 8"


def test_clicks_and_swipes_go_on_and_back(file, opened):
    page = opened(file)
    page.mouse.click(1300, 700)
    assert place(drawn(page)) == "2 / 8"
    page.mouse.click(30, 700)
    assert place(drawn(page)) == "1 / 8"
    page.evaluate(SWIPE, [900, 500])
    assert place(drawn(page)) == "2 / 8"
    page.evaluate(SWIPE, [500, 900])
    assert place(drawn(page)) == "1 / 8"


def test_a_school_opens_from_a_point_a_row_and_a_number(file, opened):
    page = opened(file)
    pressed(page, "3")
    point = page.locator(".points path").last.bounding_box()
    page.mouse.move(point["x"] + 4, point["y"] + 4)
    assert plain(page.locator(".tip")) == "Школа № 28"
    page.mouse.click(point["x"] + 4, point["y"] + 4)
    assert place(drawn(page)) == "1 / 2 ↩ 3"
    assert place(pressed(page, "Backspace")) == "3 / 8"
    pressed(page, "6")
    page.locator("tbody button").first.click()
    assert place(drawn(page)) == "1 / 2 ↩ 6"
    assert place(pressed(page, "ArrowRight", "ArrowRight")) == "6 / 8"
    pressed(page, "s", *"28", "Enter")
    assert place(page) == "1 / 2 ↩ 6"
    page.reload()
    assert place(drawn(page)) == "1 / 2 ↩ 6"
    assert place(pressed(page, "Escape")) == "6 / 8"


def test_letters_stand_for_schools_until_a_key_reveals_them(tmp_path, opened):
    page = opened(sample_file(tmp_path / "letters.html", is_anonymous=True))
    for one in slides(page):
        assert not NAMED.search(one.evaluate(SEEN)), place(one)
    pressed(page, "s")
    assert not NAMED.search(page.evaluate(SEEN))
    page.keyboard.press("Escape")
    assert plain(page.locator("h1")).startswith("Школа А:")
    page.reload()
    assert plain(drawn(page).locator("h1")).startswith("Школа А:")
    assert plain(pressed(page, "a").locator("h1")).startswith("Школа № 28:")


def test_the_selection_changes_the_slides(file, opened):
    page = opened(file)
    pressed(page, "4", "v")
    page.get_by_label("Северный").check()
    page.get_by_role("button", name="Показать").click()
    assert place(drawn(page)) == "2 / 2"
    page.reload()
    assert place(drawn(page)) == "2 / 2"
    page.keyboard.press("v")
    page.get_by_label("ШНОР").check()
    page.keyboard.press("Enter")
    assert page.locator(".toast").inner_text() == "Для такого отбора слайдов нет"
    assert place(page) == "2 / 2"


def test_notes_stand_in_a_second_window_that_steers_the_show(file, opened):
    page = opened(file)
    pressed(page, "7")
    with page.context.expect_page() as found:
        page.keyboard.press("n")
    notes = found.value
    told = plain(notes.locator("body"))
    assert "отметка в журнале — за весь период" in told
    assert "Кто и к какому дню проверит" in told
    assert plain(notes.locator(".next")).startswith("Школа № 28: «4» и «5»")
    assert re.fullmatch(r"00:0\d", notes.locator("#timer").inner_text())
    notes.keyboard.press("ArrowRight")
    assert place(drawn(page)) == "8 / 8"
    assert plain(notes.locator("h1")).startswith("Школа № 28: «4» и «5»")
    pressed(page, "a")
    assert plain(notes.locator("h1")).startswith("Школа А [№ 28]:")


def test_a_blocked_window_is_told(file, opened):
    page = opened(file)
    page.evaluate("window.open = () => null")
    page.keyboard.press("n")
    assert "всплывающие окна" in page.locator(".toast").inner_text()


def test_the_server_shows_opens_schools_and_narrows(address, opened):
    page = opened(f"{address}/present/show?ready=directors&anonymous=1")
    assert not NAMED.search(page.evaluate(SEEN))
    found = {place(one): one.evaluate(FAULTS) for one in slides(page)}
    assert set(map(tuple, found.values())) == {()}
    pressed(page, "3", "Enter")
    point = page.locator(".points path").last.bounding_box()
    page.mouse.click(point["x"] + 5, point["y"] + 5)
    page.wait_for_url(re.compile("school="))
    assert place(drawn(page)).endswith("↩ 3")
    assert not NAMED.search(page.evaluate(SEEN))
    assert re.search(NAMED, pressed(page, "a").evaluate(SEEN))
    pressed(page, "Backspace", "v")
    page.get_by_label("Северный").check()
    page.get_by_role("button", name="Показать").click()
    page.wait_for_url(re.compile("territory="))
    assert int(place(drawn(page)).split("/")[1]) > 5


def test_a_presentation_that_is_not_there_is_told_kindly(empty_address, browser):
    page = browser.new_page()
    assert page.goto(f"{empty_address}/present/show?deck=gone").status == 404
    assert page.locator("h1").inner_text() == "Показывать пока нечего"
    assert page.get_by_role("link").get_attribute("href") == "/present"
    page.close()
