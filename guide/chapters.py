"""Chapters of the user guide: Markdown files of ``docs/guide``, written out as HTML when they are asked for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

from config import ROOT

FOLDER = ROOT / "docs" / "guide"
PICTURES = FOLDER / "pictures"
FIRST = "README"
LISTED = re.compile(r"^\d+\. \[[^\]]+\]\(([\w-]+)\.md\)", re.MULTILINE)
PICTURE = re.compile(r'<img src="([^"]+)"[^>]*>')


@dataclass(frozen=True)
class Chapter:
    """A chapter: its name in the address, its heading, its text as HTML that nobody but us wrote."""

    name: str
    title: str
    html: str


def contents() -> list[Chapter]:
    """Give the chapters in the order in which the first one numbers them, itself before them."""
    text = (FOLDER / f"{FIRST}.md").read_text("utf-8")
    return [_read(name, _changed_at(name)) for name in dict.fromkeys([FIRST, *LISTED.findall(text)])]


def chapter(name: str) -> Chapter | None:
    """Give a chapter by its name; none for a name that the contents do not number."""
    return next((one for one in contents() if one.name == name), None)


def _changed_at(name: str) -> int:
    return _path(name).stat().st_mtime_ns


def _path(name: str) -> Path:
    return FOLDER / f"{name}.md"


@lru_cache(maxsize=64)
def _read(name: str, changed_at: int) -> Chapter:
    """Write a chapter out as HTML; ``changed_at`` makes a file that was edited be read again."""
    markdown = MarkdownIt("commonmark", {"html": False, "typographer": False}).enable("table")
    tokens = markdown.parse(_path(name).read_text("utf-8"))
    for token in tokens:
        _point(token.children or ())
    title = next(tokens[place + 1].content for place, one in enumerate(tokens) if one.type == "heading_open")
    html = str(markdown.renderer.render(tokens, markdown.options, {}))
    return Chapter(name, title, PICTURE.sub(r'<a href="\1">\g<0></a>', html))


def _point(tokens: Sequence[Token]) -> None:
    """Point links between files at addresses, and let pictures below the fold wait until they are seen."""
    for token in tokens:
        if token.type == "link_open":
            token.attrSet("href", re.sub(r"^([\w-]+)\.md", r"\1", str(token.attrGet("href"))))
        if token.type == "image":
            token.attrSet("loading", "lazy")
