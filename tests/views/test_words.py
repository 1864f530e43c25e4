"""Whatever comparison and profile conclude can be said in both languages."""

import re
from pathlib import Path

import pytest

from domain.filters import Filters
from domain.scope import Scope
from i18n import LANGUAGES, ROOT, translator
from views.compare import compare
from views.school import school

EVERYONE = Scope.all_schools()
MODULES = [*ROOT.glob("views/_compare_*.py"), *ROOT.glob("views/_school_*.py")]
CODE = re.compile(r'"((?:compare|school)_\w+[a-z])"')
NOT_WORDS = {"school_id"}


def codes():
    return sorted({code for path in MODULES for code in CODE.findall(Path(path).read_text("utf-8"))} - NOT_WORDS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", codes())
def test_every_code_has_words(language, code):
    t = translator(language)
    assert t.has(f"finding.{code}") or t.has(f"key.{code}")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("assessment", ["vpr-2021", "vpr-2020", "oge-2021"])
def test_a_comparison_can_be_said(reader, language, assessment):
    answer = compare(reader, scope=EVERYONE, filters=Filters(assessment=assessment))
    say_all(translator(language), [answer.title, *answer.findings], answer.key_figures)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("school_id", range(1, 6))
def test_a_profile_can_be_said(reader, language, school_id):
    answer = school(reader, scope=EVERYONE, filters=Filters(), school_id=school_id)
    say_all(translator(language), answer.findings, answer.key_figures)


def say_all(t, findings, figures):
    for found in findings:
        assert "{" not in t(f"finding.{found.code}", **found.params)
    for figure in figures:
        assert t(f"key.{figure.code}", **figure.params)
        if t.has(f"key.{figure.code}.note") and figure.value is not None:
            assert "nan" not in t(f"key.{figure.code}.note", **figure.params).lower()
