"""Taking files in without a mouse and with assistive technology: the same screen, nothing left out."""

import pytest

from benchmarks.browser import serving
from data.store import open_store
from tests.browser.conftest import PHONE
from tests.browser.test_axe import serious_faults
from tests.browser.test_upload import send, until
from tests.intake.files import BAD, FAULTY, SCHOOLS, UNKNOWN, saved, workbook
from tests.intake.files import opened as intake
from tests.loaders.protocols import pupil, sheet_2021

LOGINS = [[*SCHOOLS, "Логин ФИС ОКО"], ["1", "Школа № 1", "Город", "Северный", "sch991001"]]
PROTOCOL = {
    "name": "Смета.xlsx",
    "mimeType": "application/octet-stream",
    "buffer": workbook(sheet_2021(pupil(), pupil(code="40002")).rows),
}


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    """Serve a store with a register to every test of the module."""
    url = f"sqlite:///{tmp_path_factory.mktemp('access') / 'real.db'}"
    store = open_store(url)
    saved(intake(store, logins=LOGINS))
    store.close()
    with serving(url) as address:
        yield address


def opened(served, open_page, **how):
    page = open_page(served + "/data", **how)
    page.wait_for_selector("[data-intake]")
    return page


def tab_to(page, selector, most=120):
    """Press Tab until what is wanted has the focus."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("at => !!document.activeElement && document.activeElement.matches(at)", selector):
            return
    raise AssertionError(f"Tab never reaches {selector}")


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [{"width": 1366, "height": 768}, PHONE])
def test_a_filled_batch_has_no_serious_fault(served, open_page, theme, viewport):
    page = opened(served, open_page, viewport=viewport, cookies=[("lepestok-theme", theme)])
    send(page, classes=FAULTY, others=UNKNOWN, other=BAD)
    until(page, "Проверено")
    assert serious_faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_a_dialog_has_no_serious_fault_and_is_left_by_escape(served, open_page):
    page = opened(served, open_page)
    tab_to(page, "#sources-files [data-question]")
    page.keyboard.press("Enter")
    page.locator("dialog[open] [data-dismiss]").wait_for()
    assert serious_faults(page) == []
    page.keyboard.press("Escape")
    page.wait_for_selector("dialog", state="detached")
    assert page.evaluate("document.activeElement.matches('[data-question]')")


def test_a_whole_load_by_keyboard_alone(served, open_page):
    page = opened(served, open_page)
    with page.expect_file_chooser() as chooser:
        tab_to(page, ".drop input")
        page.keyboard.press("Space")
    chooser.value.set_files([PROTOCOL])
    until(page, "Проверено")
    tab_to(page, ".tb .tell select[name=subject]")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    until(page, "можно загружать", seconds=60)
    tab_to(page, ".intake-body [data-post$=save]")
    page.keyboard.press("Enter")
    until(page, "Готово")
    page.wait_for_selector("#sources-files td:has-text('Смета.xlsx')")
