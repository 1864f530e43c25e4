"""Both languages say the same things, and everything the code asks for is there."""

import re
import string
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from i18n import LANGUAGES, LOCALES, ROOT, read_catalogues

PLURALS = {"ru": 3, "en": 2}
CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)
CODE_ROOMS = [
    "analysis",
    "api",
    "components",
    "data",
    "domain",
    "figures",
    "pages",
    "views",
    "reports",
    "loaders",
    "demo",
]


def texts(language: str) -> dict[str, str | tuple[str, ...]]:
    return read_catalogues(LOCALES / language / "LC_MESSAGES")


def placeholders(text: str | tuple[str, ...]) -> set[str]:
    whole = text if isinstance(text, str) else " ".join(text)
    return {name for _, name, _, _ in string.Formatter().parse(whole) if name}


def test_languages_have_the_same_keys():
    assert texts("ru").keys() == texts("en").keys()


def test_languages_fill_the_same_placeholders():
    russian, english = texts("ru"), texts("en")
    unlike = {key for key in russian if placeholders(russian[key]) != placeholders(english[key])}
    assert not unlike


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_empty_or_short_of_forms(language):
    for key, text in texts(language).items():
        assert all(text) if isinstance(text, tuple) else text, key
        assert isinstance(text, str) or len(text) == PLURALS[language], key


@pytest.mark.parametrize("language", LANGUAGES)
def test_catalogues_are_well_formed_for_translators(language):
    for path in (LOCALES / language / "LC_MESSAGES").glob("*.po"):
        with path.open("rb") as file:
            catalog = read_po(file, abort_invalid=True)
        assert str(catalog.locale) == language, path


def test_english_texts_are_english():
    russian = {
        key for key, text in texts("en").items() if CYRILLIC.search(str(text)) and not key.startswith("own.")
    }
    assert russian <= {key for key in russian if key.startswith(("shell.language", "problem.", "column.allowed"))}


def test_russian_percentages_do_not_wrap():
    wrapped = {key for key, text in texts("ru").items() if re.search(r"[\d}] %|№ [\d{]", str(text))}
    assert not wrapped, "use a no-break space before % and after №"


def literal_keys() -> dict[str, Path]:
    pattern = re.compile(r"""\bt(?:ranslate)?\(\s*(?:key=)?["']([a-z0-9_.]+)["']""")
    paths = [path for room in CODE_ROOMS for path in (ROOT / room).rglob("*.py")] + [
        ROOT / "cli.py",
        ROOT / "dashboard.py",
    ]
    return {key: path for path in paths for key in pattern.findall(path.read_text("utf-8"))}


def test_every_key_in_the_code_has_a_text():
    known = texts("ru")
    assert not {key: path for key, path in literal_keys().items() if key not in known}
    assert literal_keys()


def test_no_russian_is_written_into_code():
    for room in ["analysis", "api", "components", "domain", "figures", "pages", "reports", "views"]:
        for path in (ROOT / room).rglob("*.py"):
            code = re.sub(r'"""[\s\S]*?"""|#.*', "", path.read_text("utf-8"))
            assert not CYRILLIC.search(code), path
