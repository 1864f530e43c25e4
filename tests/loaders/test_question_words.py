import re

import pytest

from data.reference.surveys import questionnaires
from loaders.layout import layouts
from loaders.question_words import question_pattern, questions_of

TEXT = questionnaires()["p500_teachers"].question("t9").text


def label(header):
    hit = re.compile(question_pattern(), re.IGNORECASE).fullmatch(header)
    return hit and hit["label"]


@pytest.mark.parametrize(
    "header", [TEXT, f"9. {TEXT}", f"9) {TEXT} *", f"{TEXT}?", TEXT.upper(), TEXT.replace("ё", "е"), "t9", "T9"]
)
def test_a_question_is_known_by_its_wording_and_its_code(header):
    assert questions_of(label(header)) == (("p500_teachers", "t9"),)


@pytest.mark.parametrize("header", ["Класс", "Дата", "ФИО", f"{TEXT} и ещё что-то", "9", ""])
def test_other_columns_are_no_questions(header):
    assert label(header) is None


def test_no_column_of_another_layout_is_a_question():
    headers = [h for layout in layouts() for column in layout.columns for h in column.headers]
    assert not [header for header in headers if label(header)]
