"""Takes the pictures of the user guide from the demonstration: `make guide`."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import tomllib
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page

from benchmarks.browser import chromium, serving
from benchmarks.processes import ROOT

GUIDE = ROOT / "docs" / "guide"
PICTURES, FILES = GUIDE / "pictures", GUIDE / "files"
INPUT, STATE, READ = ".drop input:not([webkitdirectory])", ".intake-state", "Проверено"
REGISTRY = "Школы.csv"
SETTLED_MS = 600


@dataclass(frozen=True)
class Picture:
    """A picture of the guide: where it is taken, what is done before, what is cut out."""

    name: str
    address: str
    part: str = ""
    press: tuple[str, ...] = ()
    wide: int = 1366
    tall: int = 768
    takes_files: bool = False


def pictures() -> list[Picture]:
    """Read the list of the pictures in the order of the guide."""
    rows = tomllib.loads((GUIDE / "pictures.toml").read_text("utf-8"))
    return [Picture(name, **row | {"press": tuple(row.get("press", ()))}) for name, row in rows.items()]


def main(names: list[str]) -> None:
    """Serve a demonstration and a store of one's own and take the named pictures anew; every one without names."""
    PICTURES.mkdir(exist_ok=True)
    listed = pictures()
    for old in PICTURES.glob("*.png"):
        if old.stem not in {picture.name for picture in listed}:
            old.unlink()
    with tempfile.TemporaryDirectory() as scratch:
        demo, own = (f"sqlite:///{Path(scratch) / name}.db" for name in ("demo", "own"))
        _run("--store", demo, "demo")
        _run("--store", own, "load", str(FILES / REGISTRY))
        with serving(demo) as made_up, serving(own) as real, chromium() as browser:
            for picture in listed:
                if not names or picture.name in names:
                    take(browser, real if picture.takes_files else made_up, picture)


def _run(*words: str) -> None:
    subprocess.run([sys.executable, "dashboard.py", *words], cwd=ROOT, check=True)


def take(browser: Browser, address: str, picture: Picture) -> None:
    """Take one picture as a reader with a light theme sees it."""
    context = browser.new_context(viewport={"width": picture.wide, "height": picture.tall}, locale="ru-RU")
    page = context.new_page()
    page.goto(address + picture.address)
    _settle(page)
    if picture.takes_files:
        page.locator(INPUT).set_input_files(sorted(file for file in FILES.iterdir() if file.name != REGISTRY))
        page.locator(STATE, has_text=READ).wait_for()
    for selector in picture.press:
        page.locator(selector).first.click()
        _settle(page)
    target = PICTURES / f"{picture.name}.png"
    if picture.part:
        page.screenshot(path=target, clip=_around(page, picture), full_page=True)
    else:
        page.screenshot(path=target)
    context.close()


def _around(page: Page, picture: Picture) -> dict[str, float]:
    """Give the box around everything that the picture's selector finds and a reader sees."""
    found = [one.bounding_box() for one in page.locator(picture.part).all() if one.is_visible()]
    boxes = [box for box in found if box]
    if not boxes:
        raise RuntimeError(f"{picture.name}: nothing on {picture.address} is {picture.part}")
    left, top = (min(box[side] for box in boxes) for side in ("x", "y"))
    right = max(box["x"] + box["width"] for box in boxes)
    bottom = max(box["y"] + box["height"] for box in boxes)
    return {"x": left, "y": top, "width": right - left, "height": bottom - top}


def _settle(page: Page) -> None:
    page.wait_for_load_state("networkidle")
    page.wait_for_selector("main [aria-busy]", state="detached")
    page.wait_for_timeout(SETTLED_MS)


if __name__ == "__main__":
    main(sys.argv[1:])
