import json

from commands.document import document_of
from data.outcome import Outcome
from domain.problem import Problem, Severity
from i18n import translator

PROBLEM = Problem(Severity.ROW_SET_ASIDE, "not_a_number", "Лист1", 3, "«5»", "?")
OUTCOME = Outcome("отметки.csv", "ВПР", "own_marks", "saved", 3, 2, {"not_a_number": 1}, (PROBLEM,), source_id=7)


def test_a_file_has_the_promised_fields():
    (file,) = document_of([OUTCOME], translator("ru"))["files"]
    problem = file.pop("problems")[0]
    assert file == {
        "file": "ВПР/отметки.csv", "layout": "own_marks", "status": "saved", "source": 7,
        "rows": 3, "counted": 2, "ignored": {"not_a_number": 1},
    }  # fmt: skip
    assert (problem["severity"], problem["sheet"], problem["row"], problem["column"]) == ("row", "Лист1", 3, "«5»")


def test_messages_are_in_the_language_of_the_reader():
    for language, message in (("ru", "Нужно число, а записано «?»."), ("en", "A number is needed")):
        (file,) = document_of([OUTCOME], translator(language))["files"]
        assert file["problems"][0]["message"].startswith(message)


def test_the_document_is_json():
    assert json.loads(json.dumps(document_of([OUTCOME], translator("ru"))))["files"]
