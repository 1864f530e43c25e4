import pytest

from commands.summary import file_lines, path_of, total_lines
from data.outcome import Outcome
from domain.problem import Problem, Severity
from i18n import translator

T = translator("ru")
NO_BREAK = "\N{NO-BREAK SPACE}"


def outcome(status="saved", **more):
    said = {"file_name": "отметки.csv", "folder": "ВПР", "layout": "own_marks", "rows": 3, "counted": 3, **more}
    return Outcome(status=status, **said)


def unreadable(row, *, column="«5»", value="?"):
    return Problem(Severity.ROW_SET_ASIDE, "not_a_number", "Лист1", row, column, value)


def test_a_file_is_told_with_its_account():
    told = list(file_lines(outcome(counted=1, ignored={"bad_date": 2}), T, is_check=False))
    assert told == [
        "✓ ВПР/отметки.csv — сохранён",
        f"    {T('layout.own_marks')}. 3{NO_BREAK}строки: учтено 1, отложено 2",
        "    отложено 2: непонятная дата",
    ]


def test_the_problems_of_an_unchanged_file_are_not_told_again():
    assert len(list(file_lines(outcome("unchanged", problems=(unreadable(3),)), T, is_check=False))) == 2


@pytest.mark.parametrize("status", ["saved", "replaced", "unchanged", "refused"])
@pytest.mark.parametrize("is_check", [True, False])
def test_every_status_has_words(status, is_check):
    assert list(file_lines(outcome(status), T, is_check=is_check))
    assert list(total_lines([outcome(status)], T, is_check=is_check))


def test_the_total_names_only_what_happened():
    told = list(total_lines([outcome(), outcome("refused")], T, is_check=False))
    assert told[0].replace(NO_BREAK, " ") == "Готово. 2 файла, 6 строк: сохранено 1, не принято 1."
    assert told[1] == T("cli.next.correct")


def test_no_files_at_all_are_told():
    assert list(total_lines([], T, is_check=False)) == [T("cli.next.nothing")]


def test_a_file_of_no_folder_is_its_name():
    assert path_of(outcome(folder=".")) == path_of(outcome(folder="")) == "отметки.csv"
