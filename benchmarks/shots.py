"""Pictures of every screen as a person would see it: `make shots`."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page

from benchmarks.browser import chromium, serving
from benchmarks.processes import ROOT

SCREENS = {
    "overview": "/",
    "school": "/school/28",
    "compare": "/compare",
    "directions": "/directions",
    "data": "/data",
}
WINDOWS = {"1920": (1920, 1080), "1366": (1366, 768), "phone": (390, 844)}


def main() -> None:
    """Serve a demonstration and take every screen in every window and theme into var/shots."""
    folder = ROOT / "var" / "shots"
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        store_url = f"sqlite:///{Path(scratch) / 'demo.db'}"
        subprocess.run([sys.executable, "dashboard.py", "--store", store_url, "demo"], cwd=ROOT, check=True)
        with serving(store_url) as address, chromium() as browser:
            for theme in ("light", "dark"):
                for window, size in WINDOWS.items():
                    page = _open(browser, address, theme=theme, size=size)
                    _take(page, address, folder, suffix=f"{window}_{theme}")
                    page.context.close()


def _open(browser: Browser, address: str, *, theme: str, size: tuple[int, int]) -> Page:
    context = browser.new_context(viewport={"width": size[0], "height": size[1]}, locale="ru-RU")
    context.add_cookies([{"name": "lepestok-theme", "value": theme, "url": address}])
    return context.new_page()


def _take(page: Page, address: str, folder: Path, *, suffix: str) -> None:
    for name, path in SCREENS.items():
        page.goto(address + path, wait_until="networkidle")
        page.wait_for_selector("main [aria-busy]", state="detached")
        page.wait_for_timeout(500)
        page.screenshot(path=folder / f"{name}_{suffix}.png", full_page=True)


if __name__ == "__main__":
    main()
