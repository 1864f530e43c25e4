import re

import pytest

from domain.problem import Problem, Severity
from i18n import LOCALES, read_catalogues, translator
from reports.problems import problem_lines, tell

T = translator("ru")


def unreadable(row, *, column="«5»", value="?"):
    return Problem(Severity.ROW_SET_ASIDE, "not_a_number", "Лист1", row, column, value)


def lines(*problems):
    return list(problem_lines(problems, T))


def test_rows_of_one_text_are_one_line():
    assert lines(*map(unreadable, [3, 5, 4, 9])) == [
        "лист «Лист1», столбец «5», строки 3–5, 9 — Нужно число, а записано «?»."
    ]


def test_columns_of_one_text_are_one_line():
    (line,) = lines(unreadable(3), unreadable(3, column="«4»"))
    assert line.startswith("лист «Лист1», столбцы «5», «4», строка 3 —")


def test_many_columns_and_rows_are_cut_short():
    (line,) = lines(*(unreadable(row, column=f"Столбец {row}") for row in range(2, 42, 2)))
    assert "«Столбец 8» и ещё 16" in line
    assert "строки 2, 4, 6, 8, 10, 12, 14, 16 и ещё 12" in line


def test_a_long_kind_shows_its_first_texts_and_the_rows_of_the_rest():
    told = lines(*(unreadable(row, value=str(row) + "а") for row in range(2, 8)))
    assert len(told) == 4
    assert told[-1].startswith("…и ещё 3 таких замечаний: строки 5–7.")


def test_what_refuses_a_file_is_told_first():
    fatal = Problem(Severity.FATAL, "nothing_counted")
    assert lines(unreadable(3), fatal)[0] == T("problem.nothing_counted")


def test_a_long_header_is_cut():
    (line,) = lines(unreadable(3, column="Сколько всего в школе учителей " * 5))
    assert "школе…», строка 3" in line
    assert len(line) < 150


def test_problems_of_one_text_are_told_once_with_their_rows_what_refuses_first():
    fatal = Problem(Severity.FATAL, "nothing_counted")
    said = {"rows": "2-4", "pupils": 3, "nearest": "—"}
    unknown = Problem(Severity.ROW_SET_ASIDE, "unknown_school", "Лист1", 2, "Школа", "СОШ 9", said)
    told = tell([unreadable(3), unreadable(4), unknown, fatal], T)
    assert [(one.code, one.rows) for one in told] == [
        ("nothing_counted", 0),
        ("not_a_number", 2),
        ("unknown_school", 3),
    ]
    assert told[1].place == "лист «Лист1», столбец «5», строки 3–4"


def test_no_text_of_a_long_kind_is_left_out():
    assert len(tell([unreadable(row, value=f"{row}а") for row in range(2, 12)], T)) == 10


def test_only_a_command_line_is_told_of_options():
    lacking = Problem(Severity.FATAL, "no_year")
    (told,) = tell([lacking], T)
    assert "--" not in told.text
    assert lines(lacking)[0].endswith("--year 2021.")


@pytest.mark.parametrize("language", ["ru", "en"])
def test_no_text_of_a_screen_names_an_option_of_files(language):
    texts = read_catalogues(LOCALES / language / "LC_MESSAGES")
    options = re.compile("--(year|grade|subject|procedure|school)")
    assert {key for key, text in texts.items() if options.search(str(text))} <= {
        key for key in texts if key.startswith("cli.")
    }
