"""What developers are told is true of the tree."""

import re

import pytest

from data.schema.base import Base
from i18n import ROOT
from tests.test_architecture import MAY_IMPORT
from views.catalogue import OF_SCHOOL, VIEWS

ARCHITECTURE = (ROOT / "docs" / "architecture.md").read_text("utf-8")
PAGES = sorted([*ROOT.glob("docs/*.md"), *ROOT.glob("docs/*/*.md"), ROOT / "README.md"])
LINKS = re.compile(r"(?<!!)\[[^\]]+\]\(((?!http)[\w./-]+)(?:#[^)]*)?\)")
TREE_PATH = re.compile(r"`((?:[a-z_]+/)+[a-z_]+\.(?:py|toml|po|md))`")


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_every_room_is_told(room):
    assert f"`{room}/`" in ARCHITECTURE or f"`{room}.py`" in ARCHITECTURE


def test_every_table_and_view_is_told():
    words = set(re.findall(r"\w+", ARCHITECTURE))
    assert {*Base.metadata.tables, *VIEWS, *OF_SCHOOL} <= words


def test_every_query_is_told():
    named = set(re.findall(r"`[a-z_]*\.([a-z_]+)", ARCHITECTURE))
    tools = {"current"}
    asked = {
        name
        for path in (ROOT / "data" / "queries").glob("*.py")
        if path.stem not in tools
        for name in re.findall(r"^def ([a-z]\w+)\(\s*reader: Reader", path.read_text("utf-8"), re.MULTILINE)
    }
    assert asked - named == set()


@pytest.mark.parametrize("page", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_and_files_named_are_there(page):
    text = page.read_text("utf-8")
    missing = {link for link in LINKS.findall(text) if not (page.parent / link).exists()}
    assert not missing
    gone = {path for path in TREE_PATH.findall(text) if not (ROOT / path).exists()}
    assert gone <= {"views/name.py", "pages/_name_panels.py", "pages/name.py"}
