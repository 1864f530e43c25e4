"""Imports point one way; the table of docs/architecture.md as a test, without an exception list."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
CORE = {"domain"}
EDGE = {"domain", "config", "i18n"}
MAY_IMPORT = {
    "domain": {"domain"},
    "config": {"config"},
    "i18n": {"i18n", "config", "domain"},
    "analysis": {"analysis"} | CORE,
    "figures": {"figures"} | CORE,
    "wording": {"wording"} | EDGE,
    "components": {"components", "wording"} | EDGE,
    "data": {"data", "config"} | CORE,
    "loaders": {"loaders", "data", "config", "i18n"} | CORE,
    "views": {"views", "analysis", "data"} | CORE,
    "demo": {"demo", "loaders", "data", "config"} | CORE,
    "intake": {"intake", "loaders", "data", "reports"} | EDGE,
    "slides": {"slides", "wording", "views", "data"} | EDGE,
    "reports": {"reports", "slides", "wording", "views", "figures"} | EDGE,
    "api": {"api", "reports", "views", "data"} | EDGE,
    "guide": {"guide"} | EDGE,
    "pages": {"pages", "slides", "wording", "views", "components", "figures", "data", "intake", "reports", "guide"}
    | EDGE,
    "commands": {"commands", "loaders", "data", "demo", "dashboard", "slides", "views", "reports"} | EDGE,
    "cli": {"cli", "commands", "data"} | EDGE,
    "delivery": {"delivery"},
    "dashboard": {"dashboard", "cli", "api", "components", "data", "delivery", "intake", "pages"} | EDGE,
}
OURS = set(MAY_IMPORT) | {"tests", "benchmarks"}


def modules_of(room: str) -> list[Path]:
    folder = ROOT / room
    return sorted(folder.rglob("*.py")) if folder.is_dir() else [ROOT / f"{room}.py"]


def imported_modules(path: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add(node.module or "")
    return names


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_room_imports_only_what_it_may_know(room):
    for path in modules_of(room):
        rooms = {name.partition(".")[0] for name in imported_modules(path)} & OURS
        assert rooms <= MAY_IMPORT[room], f"{path.relative_to(ROOT)} imports {rooms - MAY_IMPORT[room]}"


@pytest.mark.parametrize("library", ["dash", "sqlalchemy", "plotly"])
@pytest.mark.parametrize("room", ["domain", "analysis", "figures", "i18n"])
def test_pure_rooms_know_no_framework(room, library):
    for path in modules_of(room):
        assert library not in {name.partition(".")[0] for name in imported_modules(path)}, path


def test_pages_never_import_pages_but_their_private_parts():
    for path in modules_of("pages"):
        pages = {name for name in imported_modules(path) if name.startswith("pages.")}
        assert all(name.split(".")[1].startswith("_") for name in pages), path


def test_pages_ask_views_and_never_the_tables():
    for path in modules_of("pages"):
        asked = {name for name in imported_modules(path) if name.partition(".")[0] == "data"}
        assert asked <= {"data.store", "data.reference", "data.sets", "data.decks", "data.errors"}, path


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_no_import_hides_in_a_function(room):
    for path in modules_of(room):
        for function in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
                hidden = [n for n in ast.walk(function) if isinstance(n, ast.Import | ast.ImportFrom)]
                assert not hidden, f"{path.relative_to(ROOT)}: {function.name}"


def graph() -> dict[str, set[str]]:
    paths = [path for room in MAY_IMPORT for path in modules_of(room)]
    names = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path for path in paths
    }
    return {name: _known(imported_modules(path), names) - {name} for name, path in names.items()}


def _known(imported: set[str], names: dict[str, Path]) -> set[str]:
    return {name for name in imported if name in names}


def test_no_two_modules_import_each_other_in_a_circle():
    edges, done = graph(), set()

    def walk(name: str, trail: tuple[str, ...]) -> None:
        assert name not in trail, " > ".join([*trail, name])
        if name not in done:
            for other in edges[name]:
                walk(other, (*trail, name))
            done.add(name)

    for name in edges:
        walk(name, ())
