"""Questionnaires as data: who is asked what, which factor an answer speaks of, and how many points it is worth."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from data.reference.kinds import Word
from data.reference.reading import FOLDER, ReferenceMistake, coded, made, read

AUDIENCES = ("teachers", "pupils", "parents")
PLACE = "questionnaires"


@dataclass(frozen=True)
class Answer(Word):
    """An answer with its points; without points it is counted and is worth nothing."""

    points: float | None = None


@dataclass(frozen=True)
class Asked:
    """One question; answers of a ``reversed`` one speak against the risk."""

    code: str
    factor: str
    text: str
    reversed: bool = False


@dataclass(frozen=True)
class Questionnaire(Word):
    """A questionnaire of one audience; ``year`` is that of its method.

    ``grades``: of which first to last grade pupils, or one parent of each, are asked; empty where it is unknown.
    """

    audience: str
    position: int
    year: int
    source: str
    questions: tuple[Asked, ...]
    answers: tuple[Answer, ...]
    scores: Mapping[tuple[str, str], float] = field(repr=False, hash=False, compare=False)
    grades: tuple[int, ...] = ()

    @property
    def factors(self) -> tuple[str, ...]:
        """Give the factors of its questions, each once, in their order."""
        return tuple(dict.fromkeys(question.factor for question in self.questions))

    def question(self, code: str) -> Asked:
        """Give a question by its code."""
        return next(question for question in self.questions if question.code == code)


@functools.cache
def questionnaires() -> Mapping[str, Questionnaire]:
    """Give questionnaires by code, in the order of screens."""
    scales = read(f"{PLACE}/answers.toml")
    paths = [path for path in (FOLDER / PLACE).glob("*.toml") if path.stem != "answers"]
    found = coded(
        sorted(
            (_questionnaire(read(f"{PLACE}/{path.name}"), scales) for path in paths),
            key=lambda each: each.position,
        )
    )
    coded(question for each in found.values() for question in each.questions)
    return found


def _questionnaire(table: dict[str, Any], scales: Mapping[str, Any]) -> Questionnaire:
    if table["audience"] not in AUDIENCES:
        raise ReferenceMistake(f"{table['code']}: the audience {table['audience']!r} is none of {AUDIENCES}")
    questions = tuple(coded(made(Asked, row) for row in table.pop("question")).values())
    answers = tuple(coded(made(Answer, row) for row in scales[table.pop("answers")]).values())
    scores = _scores(questions, answers)
    return made(Questionnaire, {**table, "questions": questions, "answers": answers, "scores": scores})


def _scores(questions: tuple[Asked, ...], answers: tuple[Answer, ...]) -> dict[tuple[str, str], float]:
    """Give question and answer -> 0-100, where 100 is the plainest sign of risk."""
    points = {answer.code: answer.points for answer in answers if answer.points is not None}
    least, most = min(points.values()), max(points.values())
    if least == most:
        raise ReferenceMistake(f"answers {sorted(points)} are worth the same")
    risen = {code: 100 * (value - least) / (most - least) for code, value in points.items()}
    return {
        (question.code, code): 100 - score if question.reversed else score
        for question in questions
        for code, score in risen.items()
    }
