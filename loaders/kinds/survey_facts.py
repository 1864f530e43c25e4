"""Answers of a survey as the rows of the store: counts, and factor scores added up; no respondent is left."""

from __future__ import annotations

import pandas as pd

from data.facts import Facts
from data.reference.surveys import Questionnaire, questionnaires
from loaders.kinds.own_units import facts_of, units_of

FACTOR = ["unit", "factor", "respondents", "score_sum", "score_square_sum"]


def survey_facts(rows: pd.DataFrame, tables: dict[str, pd.DataFrame], *, sheet: str) -> Facts:
    """Make facts of numbered rows and their counted tables."""
    units = units_of(rows.assign(instrument=rows["questionnaire"]), kind="survey", sheet=sheet)
    return facts_of(units, tables)


def scored(answers: pd.DataFrame) -> pd.DataFrame:
    """Add ``factor`` and ``score`` (0-100, missing where an answer is worth nothing) to answers by question."""
    known = questionnaires()
    factors = {
        (code, one.code): one.factor for code, questionnaire in known.items() for one in questionnaire.questions
    }
    scores = {
        (code, *key): score for code, questionnaire in known.items() for key, score in questionnaire.scores.items()
    }
    asked = list(zip(answers["questionnaire"], answers["question"], strict=True))
    given = list(zip(answers["questionnaire"], answers["question"], answers["answer"], strict=True))
    return answers.assign(
        factor=[factors[key] for key in asked],
        score=pd.Series([scores.get(key) for key in given], answers.index, dtype=float),
    )


def factors_of_respondents(answers: pd.DataFrame) -> pd.DataFrame:
    """Add up the factor scores of respondents: ``answers`` has unit, respondent, question, answer.

    The score of a respondent is the mean over the questions of the factor that he or she answered.
    """
    with_points = scored(answers).dropna(subset="score")
    each = with_points.groupby(["unit", "factor", "respondent"], as_index=False)["score"].mean()
    each = each.assign(square=each["score"] ** 2)
    sums: pd.DataFrame = each.groupby(["unit", "factor"], as_index=False).agg(
        respondents=("score", "size"), score_sum=("score", "sum"), score_square_sum=("square", "sum")
    )
    return sums.reindex(columns=FACTOR)


def factors_of_counts(counts: pd.DataFrame) -> pd.DataFrame:
    """Add up factor scores where only counts are known: unit, question, answer, respondents.

    The mean is that of the means of its questions, the same as of respondents when everybody answered all;
    how respondents differ is unknown, so there are no squares.
    """
    with_points = scored(counts).dropna(subset="score")
    points = with_points.assign(points=with_points["score"] * with_points["respondents"])
    by_question = points.groupby(["unit", "factor", "question"], as_index=False)[["points", "respondents"]].sum()
    by_question = by_question.assign(mean=by_question["points"] / by_question["respondents"])
    by_factor = by_question.groupby(["unit", "factor"], as_index=False).agg(
        respondents=("respondents", "max"), mean=("mean", "mean")
    )
    sums = (by_factor["mean"] * by_factor["respondents"]).clip(upper=100.0 * by_factor["respondents"])
    return by_factor.assign(score_sum=sums, score_square_sum=None).reindex(columns=FACTOR)


def answers_of(questionnaire: Questionnaire) -> str:
    """Name the answers that a questionnaire knows, for advice."""
    return "; ".join(answer.names[0] for answer in questionnaire.answers)
