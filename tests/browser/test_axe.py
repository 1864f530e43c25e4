"""What assistive technology meets: axe-core finds no serious fault on any screen."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import PHONE, SCREENS

SERIOUS = ("serious", "critical")


def serious_faults(page):
    found = Axe().run(page).response["violations"]
    return [
        f"{fault['id']}: {fault['help']}: {node['html'][:120]}"
        for fault in found
        if fault["impact"] in SERIOUS
        for node in fault["nodes"]
    ]


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_screen_has_no_serious_fault(address, open_page, screen, theme):
    page = open_page(address + screen, cookies=[("lepestok-theme", theme)])
    assert serious_faults(page) == []


@pytest.mark.parametrize("screen", SCREENS)
def test_phone_screen_with_open_menu_has_no_serious_fault(address, open_page, screen):
    page = open_page(address + screen, viewport=PHONE)
    page.locator("[data-menu]").click()
    assert serious_faults(page) == []


def test_picking_other_schools_has_no_serious_fault(address, open_page):
    page = open_page(f"{address}/curator?curator=9")
    page.locator(".sets details.pick > summary").first.click()
    assert page.locator(".ticks input[type=search]").is_visible()
    assert serious_faults(page) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_kept_presentation_has_no_serious_fault(address, open_page, theme):
    page = open_page(f"{address}/compare", cookies=[("lepestok-theme", theme)])
    page.locator("details.pick > summary", has_text="презентацию").click()
    page.locator("[data-slide=spread]").click()
    page.wait_for_selector(".taking .said a")
    assert serious_faults(page) == []
    page.locator(".taking .said a").click()
    page.wait_for_selector(".slides li:visible")
    assert serious_faults(page) == []


@pytest.mark.parametrize("screen", SCREENS)
def test_empty_screen_has_no_serious_fault(empty_address, open_page, screen):
    assert serious_faults(open_page(empty_address + screen)) == []
