"""Questionnaires that were counted elsewhere: how often each answer was given."""

from __future__ import annotations

import pandas as pd

from data.reference.surveys import questionnaires
from data.resolver import Resolver
from loaders.kinds.own_sieve import Sieve
from loaders.kinds.own_units import keyed, numbered
from loaders.kinds.own_words import vocabulary
from loaders.kinds.survey_facts import factors_of_counts, survey_facts
from loaders.kinds.survey_words import answer_words, question_words
from loaders.laid_out import Counted, Hints, LaidOut

KEY = ["school", "questionnaire", "academic_year"]
ANSWER = ["unit", "question", "answer", "respondents"]


def count_survey_counts(laid_out: LaidOut, hints: Hints, resolver: Resolver) -> Counted:
    """Count own_survey_counts: one unit a school, questionnaire and school year."""
    sieve = Sieve(laid_out)
    known = questionnaires()
    questionnaire = sieve.word("questionnaire", vocabulary(known))
    clean = pd.DataFrame(
        {
            "school": sieve.school("school", resolver),
            "academic_year": sieve.school_year("academic_year"),
            "questionnaire": questionnaire,
            "question": sieve.word_by("question", questionnaire, {code: question_words(code) for code in known}),
            "answer": sieve.word_by("answer", questionnaire, {code: answer_words(code) for code in known}),
            "respondents": sieve.whole("count"),
            "invited": sieve.whole_if_any("invited"),
        }
    )
    sieve.once(clean, [*KEY, "question", "answer"], field="answer")
    kept = sieve.kept(clean)
    rows = numbered(kept, key=keyed(kept["questionnaire"], kept["academic_year"]))
    given = rows[rows["respondents"] > 0]
    tables = {
        "survey_turnout": _turnout(sieve, rows, clean),
        "survey_answer": given[ANSWER],
        "survey_factor": factors_of_counts(given),
    }
    return sieve.counted(survey_facts(rows, tables, sheet=laid_out.sheet))


def _turnout(sieve: Sieve, rows: pd.DataFrame, clean: pd.DataFrame) -> pd.DataFrame:
    """Take the question answered most for the respondents; an invited number that cannot be is left out."""
    by_question = rows.groupby(["unit", "question"])["respondents"].sum()
    respondents = by_question.groupby("unit").max()
    told = rows.groupby("unit")["invited"].agg(["min", "max"])
    is_unclear = (told["min"] != told["max"]) | (told["max"] < respondents)
    unclear = told.index[is_unclear.fillna(value=False).astype(bool)]
    first = rows.drop_duplicates("unit")
    rows_said = first.index[first["unit"].isin(unclear)]
    sieve.fault(pd.Series(clean.index.isin(rows_said), clean.index), "survey_invited", field="invited")
    invited = told["max"].mask(told.index.isin(unclear))
    return pd.DataFrame({"invited": invited, "respondents": respondents}).reset_index()
