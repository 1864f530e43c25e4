import io
from datetime import date

import pytest
from openpyxl import load_workbook

from data.queries import surveys
from data.reference.surveys import questionnaires
from domain.scope import Scope
from i18n import translator
from intake.blank_surveys import survey_blanks
from intake.blanks import blank, blank_title
from tests.intake.files import opened, read

T = translator("ru")
ABOUT = ["Школа", "Анкета", "Учебный год"]


def opened_book(store, code):
    return load_workbook(io.BytesIO(blank(store, code, T, today=date(2021, 3, 1))))


@pytest.mark.parametrize("code", questionnaires())
def test_columns_are_the_questions_and_nothing_about_a_person(world, code):
    sheet, guide, lists = opened_book(world.store, code).worksheets
    asked = [question.text for question in questionnaires()[code].questions]
    assert [cell.value for cell in sheet[1]] == [*ABOUT, *asked]
    assert guide["A1"].value == blank_title(code, T) == T(f"questionnaire.{code}")
    answers = [answer.names[0] for answer in questionnaires()[code].answers]
    assert [cell.value for cell in lists["D"][: len(answers)]] == answers
    assert len(sheet.data_validations.dataValidation) == len(ABOUT) + len(asked)


@pytest.mark.parametrize("code", questionnaires())
def test_what_is_chosen_from_the_lists_is_counted(world, code):
    book = opened_book(world.store, code)
    sheet, _, lists = book.worksheets
    for number in range(2, 14):
        for place, column in enumerate(lists.iter_cols(), start=1):
            words = [cell.value for cell in column if cell.value]
            sheet.cell(number, place, words[number % 2] if place > len(ABOUT) else words[0])
    filled = io.BytesIO()
    book.save(filled)
    batch = opened(world.store)
    batch.receive("что угодно.xlsx", filled.getvalue())
    (outcome,) = read(batch).outcomes
    assert (outcome.layout, outcome.counted, outcome.ignored) == ("own_survey_answers", 12, {}), outcome.problems
    assert outcome.status == "saved"
    with world.store.reading() as reader:
        assert surveys.turnouts(reader, Scope.all_schools()).empty  # a trial keeps nothing


def test_every_questionnaire_has_a_workbook():
    assert survey_blanks().keys() == questionnaires().keys()
