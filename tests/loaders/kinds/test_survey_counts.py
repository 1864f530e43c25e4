import pytest

from loaders.kinds.survey_counts import count_survey_counts
from tests.loaders.kinds.tables import count, faults, table, units

ROW = {
    "school": "1", "academic_year": "2021/22", "questionnaire": "Анкета родителя", "question": "r1",
    "answer": "Полностью согласен", "count": 12, "invited": 40,
}  # fmt: skip
OTHER = ROW | {"answer": "Скорее не согласен", "count": 6}
SECOND = ROW | {"question": "Моему ребёнку спокойно и безопасно в школе", "count": 15, "answer": "3"}


def counted(*rows):
    return count(count_survey_counts, "own_survey_counts", *rows)


def test_a_questionnaire_of_a_school_is_a_unit():
    assert units(counted(ROW, OTHER, SECOND), "kind", "key", "instrument") == [
        ("survey", "p500_parents:2021", "p500_parents")
    ]


def test_respondents_are_those_of_the_question_answered_most():
    assert table(counted(ROW, OTHER, SECOND), "survey_turnout") == [(40, 18)]


def test_questions_are_known_by_code_and_by_wording():
    assert [row[:2] for row in table(counted(ROW, SECOND), "survey_answer")] == [
        ("r1", "agree"),
        ("r4", "rather_agree"),
    ]


def test_a_factor_has_the_mean_of_its_questions_and_no_squares():
    facts = {row[0]: row[1:] for row in table(counted(ROW, OTHER, SECOND), "survey_factor")}
    assert facts["equipment"] == (18, pytest.approx(6 * 200 / 3), None)
    assert facts["environment"] == (15, pytest.approx(15 * 100 / 3), None)


def test_answers_nobody_gave_are_no_rows():
    assert table(counted(ROW, OTHER | {"count": 0}), "survey_answer") == [("r1", "agree", 12)]


@pytest.mark.parametrize("invited", [10, 41])
def test_an_invited_number_that_cannot_be_is_left_out_and_said(invited):
    result = counted(ROW | {"invited": invited}, OTHER | {"invited": 40 if invited > 40 else invited})
    assert faults(result) == [("survey_invited", 2, "Приглашено")]
    assert table(result, "survey_turnout") == [(None, 18)]


def test_invited_may_be_unknown():
    assert table(counted(ROW | {"invited": None}), "survey_turnout") == [(None, 12)]


@pytest.mark.parametrize(
    ("row", "code", "column"),
    [
        (ROW | {"questionnaire": "Анкета повара"}, "unknown_word", "Анкета"),
        (ROW | {"question": "t1"}, "unknown_word", "Вопрос"),
        (ROW | {"answer": "Да"}, "unknown_word", "Ответ"),
        (ROW | {"count": -1}, "not_whole", "Ответов"),
    ],
)
def test_a_faulty_row_says_one_thing(row, code, column):
    assert faults(counted(row)) == [(code, 2, column)]


def test_an_answer_told_twice_counts_once():
    assert faults(counted(ROW, ROW | {"count": 3})) == [("repeated_key", 3, "Ответ")]
