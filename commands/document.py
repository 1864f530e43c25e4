"""The machine-readable report of `check`, `load`, `withdraw` and `restore`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from commands.summary import path_of
from data.ledger import Outcome
from domain.problem import Problem
from i18n import Translator
from reports.problems import call_text


def document_of(outcomes: Sequence[Outcome], t: Translator) -> dict[str, Any]:
    """Give ``{"files": [...]}``: ``counted + sum(ignored) = rows`` in each, rows numbered as Excel shows them."""
    return {"files": [_file(outcome, t) for outcome in outcomes]}


def _file(outcome: Outcome, t: Translator) -> dict[str, Any]:
    return {
        "file": path_of(outcome),
        "layout": outcome.layout,
        "status": outcome.status,
        "source": outcome.source_id,
        "rows": outcome.rows,
        "counted": outcome.counted,
        "ignored": dict(outcome.ignored),
        "problems": [_problem(problem, t) for problem in outcome.problems],
    }


def _problem(problem: Problem, t: Translator) -> dict[str, Any]:
    return {
        "severity": problem.severity.value,
        "code": problem.code,
        "sheet": problem.sheet,
        "row": problem.row,
        "column": problem.column,
        "value": problem.value,
        "message": call_text(problem, t),
    }
