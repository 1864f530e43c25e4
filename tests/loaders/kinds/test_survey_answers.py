import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.reference.surveys import questionnaires
from loaders.headers import header_of, match
from loaders.kinds.survey_answers import count_survey_answers
from loaders.kinds.survey_counts import count_survey_counts
from loaders.laid_out import Hint, Hints, Origin
from loaders.lay_out import lay_out
from tests.loaders.kinds.tables import LAYOUTS, count, faults, register, table, units

TEACHERS = questionnaires()["p500_teachers"]
TEXTS = {question.code: question.text for question in TEACHERS.questions}
ANSWERS = ["Полностью согласен", "Скорее согласен", "Скорее не согласен", "Полностью не согласен"]
SAID = {
    code: answer
    for answer, code in zip(ANSWERS, ("agree", "rather_agree", "rather_disagree", "disagree"), strict=True)
}
HINTS = Hints("Анкета учителя 2021-2022.xlsx")


def read(header, *rows, hints=HINTS):
    cells = [header, *rows]
    found = match(LAYOUTS["own_survey_answers"], header_of(header), sheet="Лист1", row=1)
    counted = count_survey_answers(lay_out(found, cells), hints, register())
    assert counted.rows == counted.counted + sum(counted.ignored.values())
    return counted


def codes(counted):
    return [problem.code for problem in counted.problems]


HEADER = ["Школа", "Класс", TEXTS["t1"], TEXTS["t2"], TEXTS["t3"]]


def test_answers_are_counted_by_question_and_answer():
    counted = read(HEADER, ["1", "5А", ANSWERS[0], ANSWERS[0], ""], ["1", "5Б", ANSWERS[0], "3", 4])
    assert table(counted, "survey_answer") == [
        ("t1", "agree", 2), ("t2", "agree", 1), ("t2", "rather_agree", 1), ("t3", "agree", 1),
    ]  # fmt: skip
    assert table(counted, "survey_turnout") == [(None, 2)]


def test_a_unit_is_a_school_a_questionnaire_and_a_school_year():
    counted = read(HEADER, ["1", "", *ANSWERS[:3]], ["2", "", *ANSWERS[:3]])
    assert units(counted, "kind", "school", "key", "instrument", "academic_year") == [
        ("survey", "1", "p500_teachers:2021", "p500_teachers", 2021),
        ("survey", "2", "p500_teachers:2021", "p500_teachers", 2021),
    ]


def test_a_respondent_has_the_mean_of_the_questions_of_a_factor():
    counted = read(HEADER, ["1", "", ANSWERS[0], ANSWERS[0], ANSWERS[1]], ["1", "", ANSWERS[3], ANSWERS[0], ""])
    assert table(counted, "survey_factor") == [
        ("equipment", 2, 150.0, 50.0**2 + 100.0**2),
        ("staff_shortage", 1, pytest.approx(200 / 3), pytest.approx((200 / 3) ** 2)),
    ]


def test_who_answered_one_question_of_two_has_its_score():
    counted = read(HEADER, ["1", "", ANSWERS[3], "", ""])
    assert table(counted, "survey_factor") == [("equipment", 1, 100.0, 10000.0)]


def test_an_answer_without_points_is_counted_and_scores_nothing():
    counted = read(HEADER, ["1", "", "Затрудняюсь ответить", "", ""])
    assert table(counted, "survey_answer") == [("t1", "hard_to_say", 1)]
    assert table(counted, "survey_factor") == []


def test_what_is_no_answer_is_said_once_and_not_repeated():
    counted = read(HEADER, ["1", "", "Директор Иванов плох", ANSWERS[0], ""], ["1", "", "ой", ANSWERS[0], ""])
    assert codes(counted) == ["survey_unknown_answer"]
    assert counted.problems[0].params["rows"] == "2-3"
    assert counted.problems[0].params["question"] == "t1"
    assert "Иванов" not in str(counted.problems)


def test_a_row_without_answers_is_set_aside_without_its_words():
    counted = read(HEADER, ["1", "", "Иванов", "", ""], ["1", "", *ANSWERS[:3]])
    assert counted.ignored == {"survey_unanswered": 1}
    assert "Иванов" not in str(counted.problems)


def test_the_school_and_the_year_may_come_from_the_command_line():
    said = (Hint("school", "Школа № 2", Origin.COMMAND_LINE), Hint("year", 2020, Origin.COMMAND_LINE))
    counted = read(HEADER[2:], ANSWERS[:3], hints=Hints("опрос.xlsx", said=said))
    assert units(counted, "school", "academic_year") == [("2", 2020)]
    assert counted.context == "school=Школа № 2;year=2020"


def test_a_table_without_a_year_says_how_to_tell_it():
    assert "survey_no_year" in codes(read(HEADER, ["1", "", *ANSWERS[:3]], hints=Hints("опрос.xlsx")))


def test_a_table_without_a_school_says_how_to_tell_it():
    counted = read(HEADER[2:], ANSWERS[:3])
    assert "survey_no_school" in codes(counted)
    assert counted.facts is None


def test_questions_of_two_questionnaires_are_unclear():
    counted = read([*HEADER, questionnaires()["p500_parents"].questions[0].text], ["1", "", *ANSWERS])
    assert codes(counted)[0] == "survey_unclear"
    assert counted.facts is None


def test_class_and_date_are_not_even_laid_out():
    found = match(LAYOUTS["own_survey_answers"], header_of(HEADER), sheet="Лист1", row=1)
    laid_out = lay_out(found, [HEADER, ["1", "секрет", *ANSWERS[:3]]])
    assert "секрет" not in laid_out.frame.to_string()


def counts_of(rows):
    """Write what respondents answered as a table of counts."""
    answers = pd.DataFrame(rows, columns=list(TEXTS)).melt(var_name="question", value_name="answer")
    counted = answers.groupby(["question", "answer"]).size().reset_index(name="count")
    plain = {"school": "1", "academic_year": "2021/22", "questionnaire": "Анкета учителя"}
    return [{**plain, **row} for row in counted.to_dict("records")]


@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(*[st.sampled_from(ANSWERS)] * len(TEXTS)), min_size=1, max_size=8))
def test_counts_and_respondents_agree_where_everybody_answered_everything(rows):
    answered = read(["Школа", *TEXTS.values()], *(["1", *row] for row in rows))
    counted = count(count_survey_counts, "own_survey_counts", *counts_of(rows))
    for name in ("survey_answer", "survey_turnout"):
        assert sorted(map(str, table(answered, name))) == sorted(map(str, table(counted, name)))
    first, second = (each.facts.tables["survey_factor"] for each in (answered, counted))
    assert first["factor"].tolist() == second["factor"].tolist()
    assert first["respondents"].tolist() == second["respondents"].tolist()
    np.testing.assert_allclose(first["score_sum"].astype(float), second["score_sum"].astype(float), atol=1e-9)
    assert second["score_square_sum"].isna().all()


def test_counts_are_not_said_to_have_faults_of_rows():
    assert faults(count(count_survey_counts, "own_survey_counts", *counts_of([ANSWERS * 3]))) == []
