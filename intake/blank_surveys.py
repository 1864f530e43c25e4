"""Workbooks to write a questionnaire's answers down: a row a respondent, a column a question, no name anywhere."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from data.reference.surveys import Questionnaire, questionnaires
from loaders.layout import Column, Layout, layouts

LAYOUT = "own_survey_answers"


@functools.cache
def survey_blanks() -> Mapping[str, Layout]:
    """Give the table of answers for each questionnaire, by its code, with its questions for columns."""
    layout = next(each for each in layouts() if each.code == LAYOUT)
    return {code: _of(layout, questionnaire) for code, questionnaire in questionnaires().items()}


def _of(layout: Layout, questionnaire: Questionnaire) -> Layout:
    """Ask for school, form and year in every row, so that the file may have any name; offer the form's answers."""
    about = tuple(replace(column, is_required=True) for column in layout.columns)
    asked = tuple(Column(each.code, (each.text,), is_required=False) for each in questionnaire.questions)
    answers = {answer.code: answer.names for answer in questionnaire.answers}
    offered: dict[str, Any] = {f"{each.code}s": answers for each in questionnaire.questions}
    offered["questionnaires"] = {questionnaire.code: questionnaire.names}
    return replace(layout, columns=(*about, *asked), options={**layout.options, **offered})
