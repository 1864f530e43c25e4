"""What the store refuses is told in words, in both languages, with advice."""

import re
from pathlib import Path

import pytest

import data
from i18n import LANGUAGES, translator

ROOM = Path(data.__file__).parent
PARAMS = {
    "problem.school_not_saved": {"value": "77"},
    "problem.school_twice": {"value": "Школа № 7", "first": 2},
    "problem.school_of_two": {"value": "Школа № 7"},
    "problem.school_without_territory": {"value": "Школа № 7"},
    "problem.store_refused": {"value": "ck_turnout_adds_up"},
    "problem.demo_store": {},
    "problem.real_store": {},
    "problem.assessment_kind": {"value": "internal", "known": "external", "subject": "russian", "grade": 4},
    "problem.assessment_academic_year": {"value": "2021", "known": 2020, "subject": "russian", "grade": 4},
    "problem.assessment_pupil_grade": {"value": "5", "known": 4, "subject": "russian", "grade": 4},
    "problem.registry_in_use": {"value": "a.xlsx, b.xlsx", "files": 2},
    "problem.registry_missing": {"schools": 5},
    "problem.territory_not_saved": {"value": "Предгорск"},
    "store_error.unknown_municipality": {"name": "Тверь", "known": "Омск, Тара"},
    "store_error.unknown_name": {"name": "7"},
    "store_error.bad_url": {"url": "nonsense"},
    "store_error.read_only": {"url": "sqlite:///x.db"},
    "store_error.unreachable": {"url": "sqlite:///x.db", "reason": "disk I/O error"},
    "store_error.not_a_store": {"url": "sqlite:///x.db"},
    "store_error.no_driver": {"url": "postgresql://x", "driver": "psycopg"},
    "store_error.foreign": {"table": "invoices"},
    "store_error.newer": {"revision": "0009"},
    "store_error.broken_references": {"table": "school"},
    "store_error.unknown_source": {"source": "99"},
    "store_error.unknown_school": {"school": "77"},
    "store_error.empty_set": {},
    "store_error.long_set": {"n": 30, "most": 24},
    "store_error.unknown_set": {},
    "store_error.nameless_set": {},
    "store_error.long_set_name": {"n": 90, "most": 80},
    "store_error.set_name_taken": {"name": "К визиту"},
    "store_error.long_deck": {"n": 61, "most": 60},
    "store_error.unknown_deck": {},
    "store_error.unknown_slide": {},
    "store_error.long_query": {},
    "store_error.nameless_deck": {},
    "store_error.long_deck_name": {"n": 90, "most": 80},
    "store_error.deck_name_taken": {"name": "К совещанию"},
    "store_error.ambiguous_source": {"source": "a.xlsx", "ids": "1, 2"},
}


def raised():
    text = "\n".join(path.read_text("utf-8") for path in ROOM.rglob("*.py"))
    errors = re.findall(r"StoreError\(\s*\"(\w+)\"", text)
    problems = re.findall(r"(?:Severity\.FATAL,\s*|_fault\()\"(\w+)\"", text)
    return {f"store_error.{code}" for code in errors} | {f"problem.{code}" for code in problems}


def test_everything_refused_is_listed_here():
    assert raised() <= PARAMS.keys()
    assert len(raised()) > 12


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", PARAMS)
def test_refusal_is_told_in_words(language, key):
    told = translator(language)(key, **PARAMS[key])
    assert len(told) > 40
    assert "{" not in told


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["demo", "real"])
def test_refusal_of_a_kind_of_store_names_the_command(language, kind):
    assert "python dashboard.py" in translator(language)(f"problem.{kind}_store")


@pytest.mark.parametrize(("language", "advice"), [("ru", "можно записывать"), ("en", "may be written to")])
def test_a_store_in_a_closed_folder_is_told_to_open_it(language, advice):
    reason = "attempt to write a readonly database"
    assert advice in translator(language)("store_error.unreachable", url="sqlite:///x.db", reason=reason)
