"""The words of questionnaires as files spell them."""

from __future__ import annotations

import functools

from data.names import name_key
from data.reference.surveys import questionnaires
from loaders.kinds.own_words import Vocabulary, vocabulary


@functools.cache
def question_words(questionnaire: str) -> Vocabulary:
    """Give the questions of a questionnaire by code and wording."""
    asked = questionnaires()[questionnaire].questions
    meanings = {name_key(text): one.code for one in asked for text in (one.code, one.text)}
    return Vocabulary(meanings, tuple(one.code for one in asked))


@functools.cache
def answer_words(questionnaire: str) -> Vocabulary:
    """Give the answers that a questionnaire knows."""
    return vocabulary({answer.code: answer for answer in questionnaires()[questionnaire].answers})
