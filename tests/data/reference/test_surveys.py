import pytest

from data.reference import instruments
from data.reference.reading import ReferenceMistake
from data.reference.surveys import AUDIENCES, _questionnaire, questionnaires

SCALE = {
    "agreement": [{"code": "yes", "points": 2, "names": ["Да"]}, {"code": "no", "points": 1, "names": ["Нет"]}]
}


def table(**more):
    question = {"code": "q1", "factor": "parents", "text": "Вопрос"}
    said = {"code": "a", "audience": "pupils", "position": 1, "year": 2022, "source": "мы", "names": ["А"]}
    return said | {"answers": "agreement", "question": [question]} | more


def of_500():
    return [each for code, each in questionnaires().items() if code.startswith("p500_")]


def test_each_audience_has_a_questionnaire():
    assert [each.audience for each in of_500()] == list(AUDIENCES)


def test_questionnaires_ask_from_five_to_twelve_questions():
    assert all(5 <= len(each.questions) <= 12 for each in questionnaires().values())


def test_audiences_share_factors_so_that_they_can_be_compared():
    first, *others = (set(each.factors) for each in of_500())
    assert len(first.intersection(*others)) >= 5


def test_factors_are_those_of_the_risk_profile():
    factors = {axis.code for axis in instruments()["risk_profile"].axes}
    assert all(set(each.factors) <= factors for each in questionnaires().values())


def test_questionnaires_say_whose_texts_they_are():
    assert all("не опубликованы" in each.source for each in of_500())


def test_more_is_more_risk_whichever_way_the_question_is_put():
    teachers = questionnaires()["p500_teachers"]
    assert teachers.question("t1").reversed
    assert not teachers.question("t2").reversed
    assert teachers.scores["t1", "agree"] == 0
    assert teachers.scores["t2", "agree"] == 100


def test_an_answer_without_points_has_no_score():
    assert ("t1", "hard_to_say") not in questionnaires()["p500_teachers"].scores


def test_the_method_of_2021_has_three_factors_of_its_own():
    axes = {
        code: {axis.code for axis in instruments()[code].axes} for code in ("risk_profile", "risk_profile_2021")
    }
    assert axes["risk_profile_2021"] - axes["risk_profile"] == {"motivation", "wellbeing", "discipline"}
    assert len(axes["risk_profile"]) == len(axes["risk_profile_2021"]) == 10


def test_an_unknown_audience_is_a_mistake():
    with pytest.raises(ReferenceMistake, match="neighbours"):
        _questionnaire(table(audience="neighbours"), SCALE)


def test_answers_of_equal_worth_are_a_mistake():
    same = {"agreement": [{"code": code, "points": 1, "names": [code]} for code in ("yes", "no")]}
    with pytest.raises(ReferenceMistake, match="worth the same"):
        _questionnaire(table(), same)
