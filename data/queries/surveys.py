"""Surveys: who answered, what, and what the factors came to."""

from __future__ import annotations

from typing import Any

import pandas as pd

from data.queries.current import facts, narrowed
from data.schema import FactUnit, SurveyAnswer, SurveyFactor, SurveyTurnout
from data.store import Reader
from domain.scope import Scope

UNIT = (FactUnit.school_id, FactUnit.instrument.label("questionnaire"), FactUnit.academic_year)


def turnouts(reader: Reader, scope: Scope, *, academic_year: int | None = None) -> pd.DataFrame:
    """Give school_id, questionnaire, academic_year, invited (missing where untold), respondents."""
    rows = _of(reader, scope, SurveyTurnout, "invited", "respondents", academic_year=academic_year)
    return rows.astype({"invited": "float64"})


def factors(reader: Reader, scope: Scope, *, academic_year: int | None = None) -> pd.DataFrame:
    """Give sums of scores (0-100): school_id, questionnaire, academic_year, factor, respondents, score_sum,
    score_square_sum (missing where only counts were handed in).
    """
    columns = ("factor", "respondents", "score_sum", "score_square_sum")
    rows = _of(reader, scope, SurveyFactor, *columns, academic_year=academic_year)
    return rows.astype({"score_square_sum": "float64"})


def answers(reader: Reader, scope: Scope, *, academic_year: int | None = None) -> pd.DataFrame:
    """Give school_id, questionnaire, academic_year, question, answer, respondents."""
    columns = ("question", "answer", "respondents")
    return _of(reader, scope, SurveyAnswer, *columns, academic_year=academic_year)


def _of(reader: Reader, scope: Scope, table: Any, *columns: str, academic_year: int | None) -> pd.DataFrame:
    question = facts("survey", scope, *UNIT, *(getattr(table, name) for name in columns))
    return reader.frame(narrowed(question.join(table, table.unit_id == FactUnit.id), academic_year=academic_year))
