"""A presentation from the first picture to the file and the show, with the keyboard alone where it matters."""

import zipfile

from tests.browser.conftest import drawn

CURRENT = ".deck:has(.tag)"
"""The presentation that this reader's pictures go to; other tests may have left theirs."""


def slides_of(page):
    return [text.replace("\u00a0", " ") for text in page.locator(f"{CURRENT} .slides li b").all_inner_texts()]


def wait_for_first(page, words):
    script = "words => document.querySelector('.deck:has(.tag) .slides li b').textContent.startsWith(words)"
    page.wait_for_function(script, arg=words)


def wait_for_words(page, words):
    script = "words => document.getElementById('present-said').textContent.includes(words)"
    page.wait_for_function(script, arg=words)


def test_pictures_become_slides_that_are_ordered_taken_and_shown(address, open_page):
    page = open_page(f"{address}/compare?grade=5&subject=russian")
    menu = page.locator("details.pick", has=page.locator(".taking"))
    menu.locator("summary").focus()
    page.keyboard.press("Enter")
    for picture, words in (("spread", "Слайд 1"), ("quality", "Слайд 2")):
        page.locator(f"[data-slide={picture}]").press("Enter")
        page.wait_for_function(
            "words => document.querySelector('.taking .said').textContent.includes(words)", arg=words
        )
    menu.get_by_text("Открыть").click()
    page.wait_for_selector(".kept")
    drawn(page)
    assert slides_of(page) == ["Разброс понижения отметок", "Журнал и внешняя оценка"]
    assert "Русский язык, 5 класс" in page.locator(f"{CURRENT} .slides li").first.inner_text().replace(
        "\u00a0", " "
    )

    page.locator(f"{CURRENT} [data-at='2'] [data-deck-act=up]").press("Enter")
    wait_for_first(page, "Журнал")
    assert "Журнал" in page.evaluate("document.activeElement.ariaLabel"), "the keyboard stays with the slide"
    page.keyboard.press("Enter")
    wait_for_first(page, "Разброс")

    kept = page.locator(CURRENT)
    with page.expect_download(timeout=120_000) as file:
        kept.get_by_text("PowerPoint").click()
    assert file.value.suggested_filename.startswith("Моя презентация")
    assert zipfile.is_zipfile(file.value.path())
    wait_for_words(page, "Готово")

    kept.get_by_text("Переименовать").first.click()
    kept.locator("input[type=text]").fill("Октябрь")
    kept.locator("input[type=text]").press("Enter")
    page.wait_for_function("document.querySelector('.deck:has(.tag) h3').textContent.includes('Октябрь')")
    kept.locator("summary", has_text="Удалить").click()
    kept.locator("[data-deck-act=remove]").click()
    page.wait_for_function("!document.querySelector('.deck:has(.tag)')")


def test_what_stops_a_file_is_told_in_its_place(address, open_page, faults):
    page = open_page(f"{address}/present")
    page.locator("button[data-keep=school]").click()
    assert page.evaluate("document.activeElement.id") == "ready-school-school_id", (
        "the browser asks for the school"
    )
    page.evaluate("document.querySelector(\"form:has([value=directors]) [name=ready]\").value = 'gone'")
    page.locator("form:has([value=gone]) button[formaction$='.pptx']").click()
    wait_for_words(page, "Презентации «gone» нет")
    assert page.url.endswith("/present")
    assert [fault for fault in faults if "404" not in fault] == []
    faults.clear()


def test_one_key_shows_the_first_of_them(address, open_page):
    page = open_page(f"{address}/present?program=p500")
    page.keyboard.press("KeyP")
    page.wait_for_url("**/present/show?ready=directors&program=p500*")
