"""Addresses under ``/guide``: the user guide beside the screens, readable without any script."""

from __future__ import annotations

from flask import Blueprint, Response, send_from_directory
from markupsafe import Markup

from components.html_text import glued, join, tag
from components.shell import PETAL
from config import ROOT
from guide.chapters import FIRST, PICTURES, Chapter, chapter, contents
from i18n import Translator
from pages._context import reader_language, theme

PREFIX = "/guide"
CHAPTERS = "chapters"
STYLES = ("10-bootstrap.min.css", "20-lepestok.css")
PICTURE_SECONDS = 3600


def guide_routes() -> Blueprint:
    """Make the routes; chapters are read when they are first asked for."""
    routes = Blueprint("guide", __name__, url_prefix=PREFIX)

    @routes.get("/")
    @routes.get("/<name>")
    def show(name: str = FIRST) -> Response:
        found = chapter(name)
        return Response(_page(found)) if found else Response(_page(contents()[0]), status=404)

    @routes.get("/pictures/<path:name>")
    def picture(name: str) -> Response:
        return send_from_directory(PICTURES, name, max_age=PICTURE_SECONDS)

    return routes


def _page(shown: Chapter) -> str:
    t = reader_language()
    head = tag(
        "head",
        Markup('<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">'),
        tag("title", t("guide.window", chapter=shown.title)),
        Markup('<link rel="icon" type="image/svg+xml" href="/assets/petal.svg">'),
        *(Markup('<link rel="stylesheet" href="{}">').format(_style(name)) for name in STYLES),
    )
    words = tag("article", Markup(glued(shown.html)), lang="ru", class_="guide-text")
    foreign = tag("p", t("guide.russian_only"), class_="refused") if t.language != "ru" else ""
    down = tag("p", tag("a", t("guide.chapters"), href=f"#{CHAPTERS}"), class_="only-s")
    main = tag("main", down, foreign, words, _onward(t, shown), id="main")
    body = tag("body", tag("div", _chapters(t, shown), main, class_="app guide"))
    page = tag("html", head, body, lang=t.language, data_bs_theme=theme())
    return f"<!DOCTYPE html>\n{page}"


def _style(name: str) -> str:
    """Address a style as the screens do, so that a browser which has seen them has it already."""
    return f"/assets/{name}?m={(ROOT / 'assets' / name).stat().st_mtime}"


def _chapters(t: Translator, shown: Chapter) -> Markup:
    links = (
        tag("a", one.title, href=f"{PREFIX}/{one.name}", class_="i on" if one == shown else "i",
            aria_current="page" if one == shown else None)
        for one in contents()
    )  # fmt: skip
    brand = tag("a", PETAL, t("shell.name"), href="/", class_="brand")
    back = tag("div", tag("a", t("guide.back"), href="/"), class_="foot")
    inside = tag("div", brand, tag("div", t("guide.link"), class_="g"), join(links), back, class_="nav-in")
    return tag("nav", inside, class_="nav-side", id=CHAPTERS, aria_label=t("guide.chapters"), lang="ru")


def _onward(t: Translator, shown: Chapter) -> Markup:
    """Lead from the end of a chapter to the next one."""
    names = contents()
    after = names[names.index(shown) + 1 :]
    links = [tag("a", t("guide.next", chapter=after[0].title), href=f"{PREFIX}/{after[0].name}")] if after else []
    return tag("p", *links, class_="pf")
