"""What all questions share: current units of one kind, of the schools the reader may see."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, bindparam, select

from data.frames import Question
from data.schema import FactUnit, SchoolRecord
from domain.scope import Scope


def facts(kind: str, scope: Scope, *columns: Any) -> Question:
    """Begin a question about the current units of one kind."""
    return select(*columns).select_from(FactUnit).where(*conditions(kind, scope))


def conditions(kind: str, scope: Scope) -> list[ColumnElement[bool]]:
    """Give the conditions that every question about facts has."""
    rules: list[ColumnElement[bool]] = [FactUnit.kind == kind, FactUnit.is_current.is_(True)]
    if scope.schools is not None:
        rules.append(one_of(FactUnit.school_id, scope.schools))
    return rules


def one_of(column: Any, numbers: Iterable[int]) -> ColumnElement[bool]:
    """Compare with any count of whole numbers: they are written into the question, not bound."""
    listed = [int(number) for number in numbers]
    rule: ColumnElement[bool] = column.in_(bindparam(None, listed, expanding=True, literal_execute=True))
    return rule


def registered(scope: Scope, *columns: Any) -> Question:
    """Begin a question about schools as the registry has them now."""
    return facts("registry", scope, *columns).join(SchoolRecord, SchoolRecord.unit_id == FactUnit.id)


def narrowed(question: Question, **equal: object) -> Question:
    """Keep the units whose columns equal the given values; None narrows nothing."""
    for name, value in equal.items():
        if value is not None:
            question = question.where(getattr(FactUnit, name) == value)
    return question
