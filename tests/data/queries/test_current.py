"""No question can be put without a scope, and every question is one that a server understands."""

import importlib
import inspect
import pkgutil

import pytest
from sqlalchemy import select
from sqlalchemy.dialects import postgresql

import data.queries
from data.queries.current import facts, narrowed, one_of
from data.schema import FactUnit
from domain.scope import Scope

MODULES = [
    importlib.import_module(f"data.queries.{found.name}") for found in pkgutil.iter_modules(data.queries.__path__)
]
QUESTIONS = [
    function
    for module in MODULES
    for name, function in inspect.getmembers(module, inspect.isfunction)
    if function.__module__ == module.__name__
    and not name.startswith("_")
    and "reader" in inspect.signature(function).parameters
]


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda function: f"{function.__module__}.{function.__name__}")
def test_no_question_without_a_scope(question):
    parameters = list(inspect.signature(question).parameters.values())
    assert [parameter.name for parameter in parameters[:2]] == ["reader", "scope"]
    assert parameters[1].default is inspect.Parameter.empty
    assert all(parameter.kind is inspect.Parameter.KEYWORD_ONLY for parameter in parameters[2:])


def test_all_questions_are_tested_here():
    assert len(QUESTIONS) >= 19


def test_thousands_of_ids_need_no_variables(store):
    question = select(FactUnit.id).where(one_of(FactUnit.school_id, range(200_000)))
    with store.reading() as reader:
        assert len(reader.frame(question)) == 46


def test_ids_are_numbers_and_nothing_else(store):
    with pytest.raises(ValueError, match="invalid literal"):
        one_of(FactUnit.school_id, ["1); DROP TABLE school"])


def test_question_narrows_by_what_is_given_only():
    question = narrowed(facts("journal", Scope.all_schools(), FactUnit.id), academic_year=2020, point=None)
    told = str(question.compile(dialect=postgresql.dialect()))
    assert "academic_year =" in told
    assert "point =" not in told
