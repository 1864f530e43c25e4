"""Filled-in questionnaires, and those that a school has counted itself."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from data.reference.surveys import Questionnaire, questionnaires
from demo.opinions import Opinions, opinions, risk_profile
from demo.recipe import Recipe
from demo.scores import Floats
from demo.world import World

PERSON_SD = 0.6
QUESTION_SD = 0.75
BOUNDS = (-0.95, 0.0, 0.95)
SCALE = np.array(["disagree", "rather_disagree", "rather_agree", "agree"], dtype=object)
NO_POINTS = "hard_to_say"
HARD, BLANK = 0.04, 0.02
FORM = ["school", "academic_year", "questionnaire"]


def surveys(
    world: World, recipe: Recipe, members: pd.DataFrame, rng: np.random.Generator
) -> dict[str, pd.DataFrame]:
    """Give the tables of a survey: answers, counts of answers, and the profile if the project sent it back."""
    held = opinions(world, recipe, members, rng)
    filled = answers(held, rng)
    is_counted = _is_counted(filled, held)
    found = {
        "own_survey_answers": filled[~is_counted],
        "own_survey_counts": counts(filled[is_counted], held),
    }
    is_returned = "name" in held.rule["profile"]  # else the profile is one of the other diagnoses
    return found | ({"own_instruments": risk_profile(held)} if is_returned else {})


def answers(held: Opinions, rng: np.random.Generator) -> pd.DataFrame:
    """Give one row a respondent: school, questionnaire, academic_year, and an answer to each question."""
    frames = [
        _filled_in(held, questionnaire, year=year, rng=rng)
        for year in held.rule["years"]
        for questionnaire in questionnaires().values()
    ]
    return pd.concat(frames, ignore_index=True)


def _filled_in(
    held: Opinions, questionnaire: Questionnaire, *, year: int, rng: np.random.Generator
) -> pd.DataFrame:
    audience = questionnaire.audience
    people = rng.binomial(held.invited(audience, year=year), held.response(audience)) * held.takes_part(year)
    place = np.repeat(np.arange(len(held.codes)), people)
    person = PERSON_SD * rng.normal(size=len(place))
    filled: dict[str, Any] = {
        question.code: _answer(
            held.of(question.factor, year=year, audience=audience)[place] + person,
            is_reversed=question.reversed,
            rng=rng,
        )
        for question in questionnaire.questions
    }
    said = {"school": held.codes[place], "questionnaire": questionnaire.code, "academic_year": year}
    return pd.DataFrame({**said, **filled})


def _answer(latent: Floats, *, is_reversed: bool, rng: np.random.Generator) -> Any:
    level = np.digitize(latent + QUESTION_SD * rng.normal(size=len(latent)), BOUNDS)
    said = SCALE[len(SCALE) - 1 - level if is_reversed else level]
    lot = rng.random(len(latent))
    said[lot < HARD + BLANK] = NO_POINTS
    said[lot < BLANK] = None
    return said


def _is_counted(filled: pd.DataFrame, held: Opinions) -> pd.Series[bool]:
    """Tell what schools hand in as counts: the questionnaires named, and everything of earlier years."""
    is_earlier = filled["academic_year"] < max(held.rule["years"])
    is_counted: pd.Series[bool] = is_earlier | filled["questionnaire"].isin(held.rule["counted"])
    return is_counted


def counts(filled: pd.DataFrame, held: Opinions) -> pd.DataFrame:
    """Count the answers of respondents as a school does, with how many were invited."""
    long = filled.melt(FORM, var_name="question", value_name="answer").dropna(subset="answer")
    counted = long.groupby([*FORM, "question", "answer"], as_index=False).size().rename(columns={"size": "count"})
    asked = pd.concat([_asked(held, code, year) for code, year in _rounds(counted)], ignore_index=True)
    return counted.merge(asked, on=FORM)


def _rounds(counted: pd.DataFrame) -> list[tuple[str, int]]:
    pairs = counted[["questionnaire", "academic_year"]].drop_duplicates()
    return [(str(code), int(year)) for code, year in pairs.itertuples(index=False)]


def _asked(held: Opinions, questionnaire: str, year: int) -> pd.DataFrame:
    invited = held.invited(questionnaires()[questionnaire].audience, year=year)
    said = pd.DataFrame({"school": held.codes, "invited": invited})
    return said.assign(academic_year=year, questionnaire=questionnaire)


def words() -> dict[str, dict[str, str]]:
    """Give questionnaires, questions and answers as forms write them."""
    known = questionnaires().values()
    return {
        "questionnaire": {each.code: each.names[0] for each in known},
        "question": {question.code: question.text for each in known for question in each.questions},
        "answer": {answer.code: answer.names[0] for each in known for answer in each.answers},
    }
