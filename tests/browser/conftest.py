"""A real browser before a real server with the demonstration store."""

import subprocess
import sys

import pytest

from benchmarks.browser import chromium, serving
from benchmarks.processes import ROOT

DESKTOP, PHONE = {"width": 1366, "height": 768}, {"width": 390, "height": 844}
SCREENS = ["/", "/school", "/school/28", "/compare", "/directions", "/risks", "/participation", "/data"]
SCREENS += ["/curator", "/curator?curator=9", "/curator/visit/28", "/present"]


def pytest_collection_modifyitems(items):
    for item in items:
        if "tests/browser" in str(item.path):
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.xdist_group("browser"))


@pytest.fixture(scope="session")
def address(tmp_path_factory):
    """Serve the demonstration municipality as `make run` does."""
    store_url = f"sqlite:///{tmp_path_factory.mktemp('browser') / 'demo.db'}"
    subprocess.run([sys.executable, "dashboard.py", "--store", store_url, "demo"], cwd=ROOT, check=True)
    with serving(store_url) as address:
        yield address


@pytest.fixture(scope="session")
def empty_address(tmp_path_factory):
    """Serve a store in which nothing was ever loaded."""
    with serving(f"sqlite:///{tmp_path_factory.mktemp('browser') / 'empty.db'}") as address:
        yield address


@pytest.fixture(scope="session")
def browser():
    """Open the system's Chromium once."""
    with chromium() as browser:
        yield browser


@pytest.fixture
def faults():
    """Collect what the browser complains of; a test that leaves any behind fails."""
    seen = []
    yield seen
    assert not seen


@pytest.fixture
def open_page(browser, faults):
    """Open pages in windows of their own; every console error is a fault."""
    contexts = []

    def open_page(url, *, viewport=DESKTOP, cookies=()):
        context = browser.new_context(viewport=viewport, locale="ru-RU")
        contexts.append(context)
        context.add_cookies([{"name": name, "value": value, "url": url} for name, value in cookies])
        page = context.new_page()
        page.on("console", lambda message: message.type == "error" and faults.append(message.text))
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto(url)
        drawn(page)
        return page

    yield open_page
    for context in contexts:
        context.close()


def drawn(page):
    """Wait until the content callback has answered and its charts stand."""
    page.wait_for_load_state("networkidle")
    page.wait_for_selector("main [aria-busy]", state="detached")
    page.wait_for_function(
        "[...document.querySelectorAll('.js-plotly-plot')].every(e => e.querySelector('.main-svg'))"
    )
