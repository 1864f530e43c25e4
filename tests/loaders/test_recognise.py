import pytest

from loaders.layout import layouts
from loaders.reading.sheets import Sheet
from loaders.recognise import recognise
from tests.loaders.protocols import HEAD_2022, TAIL_2022, pupil, sheet_2021


def faults(*sheets):
    recognised = recognise(sheets, layouts())
    assert recognised.match is None
    return [(problem.code, problem.row, problem.column) for problem in recognised.problems]


def changed(change, *rows):
    sheet = sheet_2021(*(rows or [pupil()]))
    return Sheet(sheet.name, change([list(row) for row in sheet.rows]))


def renamed(old, new):
    return lambda rows: [[new if cell == old else cell for cell in rows[0]], *rows[1:]]


def test_the_layout_is_found_by_its_headers():
    match = recognise([sheet_2021(pupil(), name="Как угодно")], layouts()).match
    assert (match.layout.code, match.sheet, match.row) == ("vpr_2021", "Как угодно", 1)


@pytest.mark.parametrize(
    "header", ["ЛОГИН ШКОЛЫ", " логин  школы ", "логин\N{NO-BREAK SPACE}школы", "Логин\nшколы\N{ZERO WIDTH SPACE}"]
)
def test_headers_match_through_case_and_blanks(header):
    assert recognise([changed(renamed("логин школы", header))], layouts()).match.layout.code == "vpr_2021"


def test_yo_is_ye():
    sheet = Sheet("", [["Школа", "Учёбный год", "Направление"], ["1", "2020/21", "1"]])
    assert recognise([sheet], layouts()).match.layout.code == "own_directions"


def test_the_order_of_columns_does_not_matter():
    sheet = changed(lambda rows: [list(reversed(row)) for row in rows])
    assert recognise([sheet], layouts()).match.layout.code == "vpr_2021"


def test_headers_one_row_lower_are_told():
    assert faults(changed(lambda rows: [["Отчёт"], *rows])) == [("header_row", 2, None)]


def test_a_missing_column_is_told_by_its_name():
    assert faults(changed(renamed("вариант", "?"))) == [("missing_column", 1, "вариант")]


def test_missing_tasks_are_told():
    sheet = changed(lambda rows: [[cell for cell in rows[0] if not cell.startswith("балл за")], *rows[1:]])
    assert faults(sheet) == [("missing_column", 1, "балл за 1")]


def test_a_doubled_column_is_told():
    assert faults(changed(renamed("пол", "Класс"))) == [("doubled_column", 1, "Класс")]


def test_a_doubled_task_is_told():
    assert ("doubled_column", 1, "балл за 1") in faults(changed(renamed("балл за 2", "балл за 1")))


def test_all_faults_are_told_at_once():
    sheet = changed(lambda rows: renamed("пол", "класс")([[], *renamed("вариант", "?")(rows)][1:]))
    lower = Sheet(sheet.name, [["Отчёт"], *sheet.rows])
    assert [code for code, _, _ in faults(lower)] == ["header_row", "missing_column", "doubled_column"]


def test_a_table_on_another_sheet_is_told():
    head = [*HEAD_2022, "1 (1б)", *TAIL_2022]
    row = ["edu991001", "09.03.2022", 1001.0, 1.0, 1.0, "11а", 5.0, 1.0]
    (problem,) = recognise([Sheet("Лист2", [head, row])], layouts()).problems
    assert (problem.code, problem.sheet, problem.params["expected"]) == ("wrong_sheet", "Лист2", "Протокол")


def test_an_unknown_table_is_told_what_is_nearest():
    sheet = Sheet("Л", [["логин школы", "класс", "Фамилия"], ["sch991001", "4а", "Иванов"]])
    (problem,) = recognise([sheet], layouts()).problems
    assert problem.code == "unknown_layout"
    assert problem.params["found"] == "[логин школы], [класс]"
    assert "код обучающегося" in problem.params["missing"]


def test_no_cell_but_a_known_header_is_ever_repeated():
    sheet = Sheet("Л", [["Иванов", "логин школы", "класс"], ["Петров", "", ""]])
    assert "Иванов" not in str(recognise([sheet], layouts()).problems)


def test_a_sheet_without_headers_is_told():
    assert faults(Sheet("Смета", [["Бумага", 5.0]])) == [("no_headers", None, None)]
    assert faults() == [("no_headers", None, None)]


def test_an_empty_form_that_lacks_columns_is_told_both():
    found = faults(Sheet("Протокол", [["Вариант", "1 (5б)", "Код участника", "Итого баллов"], ["", "", "", 0.0]]))
    assert [code for code, _, _ in found] == ["unknown_layout", "empty_form"]


def test_a_last_row_that_looks_like_headers_is_no_empty_form():
    found = faults(Sheet("Ф3", [["Отчёт"], ["МБОУ", "7", "3", "4"]]))
    assert [code for code, _, _ in found] == ["unknown_layout"]
