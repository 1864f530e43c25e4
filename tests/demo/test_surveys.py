import pytest

from data.reference.surveys import questionnaires
from demo.surveys import FORM


@pytest.fixture(scope="module")
def answers(far_made):
    return far_made.tables["own_survey_answers"]


@pytest.fixture(scope="module")
def counts(far_made):
    return far_made.tables["own_survey_counts"]


def test_all_audiences_of_eleven_schools_answer_in_both_years(answers, counts):
    forms = {tuple(row) for table in (answers, counts) for row in table[FORM].drop_duplicates().to_numpy()}
    assert len(forms) == 11 * 2 * 3


def test_nobody_is_counted_twice(answers, counts):
    shared = answers[FORM].drop_duplicates().merge(counts[FORM].drop_duplicates(), on=FORM)
    assert shared.empty


def test_no_more_answered_than_were_invited(counts):
    people = counts.groupby([*FORM, "question"])["count"].sum().groupby(FORM).max()
    invited = counts.groupby(FORM)["invited"].agg(["min", "max"])
    assert (invited["min"] == invited["max"]).all()
    assert (people <= invited["max"]).all()


def test_questions_are_answered_in_the_words_of_their_scale(answers):
    for code, rows in answers.groupby("questionnaire"):
        asked = [question.code for question in questionnaires()[code].questions]
        known = {answer.code for answer in questionnaires()[code].answers}
        assert set(rows[asked].stack().dropna().unique()) <= known
        assert rows[asked].isna().to_numpy().mean() < 0.05
