"""Headers that are questions of the questionnaires, by their wording or their code."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping

from data.names import name_key
from data.reference.surveys import questionnaires

PLACEHOLDER = "{questions}"
_ALIKE = {"е": "[её]", "ё": "[её]", " ": r"\s+", "—": "[-–—]", "-": "[-–—]", "«": '[«"„“]', "»": '[»"“”]'}


@functools.cache
def question_pattern() -> str:
    """Give one pattern of all questions, numbered and marked as required the way forms export them."""
    texts = [text for each in questionnaires().values() for one in each.questions for text in (one.code, one.text)]
    longest_first = sorted(set(texts), key=len, reverse=True)
    words = "|".join("".join(_ALIKE.get(sign, re.escape(sign)) for sign in text) for text in longest_first)
    return rf"(?:\d+\s*[.)]\s*)?(?P<label>{words})\s*[.?!:]*\s*\*?"


@functools.cache
def questions_by_key() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Give the reduced wording or code -> the questions it may be, as questionnaire and code."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for each in questionnaires().values():
        for one in each.questions:
            for key in dict.fromkeys((name_key(one.code), name_key(one.text))):
                found[key] = (*found.get(key, ()), (each.code, one.code))
    return found


def questions_of(label: str) -> tuple[tuple[str, str], ...]:
    """Tell which questions a header may be."""
    return questions_by_key().get(name_key(label), ())
