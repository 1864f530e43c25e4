"""Reports of e-journals that come as a page under the name of a workbook, from their bytes to counted facts."""

from pathlib import PurePath

import pytest

from loaders.hints import hints_of
from loaders.kinds import KINDS
from loaders.lay_out_blocks import lay_out_blocks
from loaders.layout import layouts
from loaders.reading.sheets import read_sheets
from loaders.recognise import recognise
from tests.loaders.kinds.tables import faults, of_rows, register, table, units

HEAD = ["Класс", "Кол-во учащихся", '"5"', '"4"', '"3"', '"2"', "Качество знаний %", "Успеваемость %"]
MATHS = [
    ["5А", 25, 5, 10, 8, 2, "60%", "92%"],
    ["5Б", 20, 4, 6, 10, 0, "50,0%", "100,0%"],
    ["итог", 45, 9, 16, 18, 2, "55,56%", "95,56%"],
    ["5-9", 45, 9, 16, 18, 2, "55,56%", "95,56%"],
]
LINES = ["Школа: Школа № 1", "Учебный год: 2025/2026", "Период: I четверть"]
PUPILS = ["№", "Ученик", "Всего уроков", "По болезни", "По уважительной причине", "Без уважительной причины"]


def rows_of(rows, tag="td"):
    return "".join("<tr>" + "".join(f"<{tag}>{cell}</{tag}>" for cell in row) + "</tr>" for row in rows)


def page(*tables, lines=LINES):
    """Write tables (subject line, head, rows) as a journal exports them."""
    body = "".join(f"<p>{line}</p>" for line in lines)
    for line, head, rows in tables:
        body += f"<div>{line}</div><table>{rows_of([head], 'th')}{rows_of(rows)}</table>"
    return f'<html><head><meta charset="windows-1251"></head><body>{body}</body></html>'.encode("cp1251")


def count(data, **said):
    (sheet,) = read_sheets(data)
    found = recognise([sheet], layouts()).match
    hints = hints_of(PurePath("report.xls"), folder="", overrides=said)
    counted = KINDS[found.layout.kind](lay_out_blocks(found, sheet.rows), hints, register())
    assert counted.rows == counted.counted + sum(counted.ignored.values())
    return counted


def codes(counted):
    return [problem.code for problem in counted.problems]


def test_classes_are_counted_and_totals_left_out_and_said():
    counted = count(page(("Предмет: Математика", HEAD, MATHS)))
    assert table(counted, "journal_marks") == [
        (5, "5А", "mathematics", 25, 5, 10, 8, 2, 0),
        (5, "5Б", "mathematics", 20, 4, 6, 10, 0, 0),
    ]
    assert units(counted, "school", "key") == [("1", "2025:q1:5:5А"), ("1", "2025:q1:5:5Б")]
    assert counted.ignored == {"total_rows": 2}
    assert codes(counted) == ["total_rows"]


def test_several_subjects_stand_one_under_another():
    russian = [["5А", 25, 5, 10, 10, 0, "60%", "100%"]]
    counted = count(page(("Предмет: Математика", HEAD, MATHS[:1]), ("Предмет: Русский язык", HEAD, russian)))
    assert [row[2] for row in table(counted, "journal_marks")] == ["mathematics", "russian"]
    assert units(counted, "key") == [("2025:q1:5:5А",)]


def test_without_their_column_the_rest_are_those_not_assessed():
    counted = count(page(("Предмет: Математика", HEAD, [["5А", 25, 5, 10, 8, 1, "60%", "92%"]])))
    assert table(counted, "journal_marks")[0][-1] == 1


def test_more_marks_than_pupils_set_the_row_aside():
    counted = count(page(("Предмет: Математика", HEAD, [*MATHS[:1], ["5Б", 10, 5, 10, 8, 2, "60%", "92%"]])))
    assert counted.ignored == {"marks_do_not_add_up": 1}


def test_a_percentage_unlike_its_marks_is_only_said():
    counted = count(page(("Предмет: Математика", HEAD, [["5А", 25, 5, 10, 8, 2, "71,5%", "92%"]])))
    assert of_rows(counted)[0].params == {"said": 71.5, "counted": 60.0}
    assert (counted.counted, [code for code, _, _ in faults(counted)]) == (1, ["figure_unlike_counts"])


def test_everything_unsaid_is_said_at_once():
    counted = count(page(("Предмет: Математика", HEAD, MATHS), lines=[]))
    assert counted.facts is None
    assert {"school_unnamed", "no_point", "no_school_year"} <= set(codes(counted))


def test_a_call_may_name_the_school_and_is_part_of_the_identity():
    counted = count(page(("Предмет: Математика", HEAD, MATHS), lines=LINES[1:]), school="55")
    assert (units(counted, "school")[0], counted.context) == (("55",), "school=55")


def test_a_table_of_no_subject_is_set_aside():
    counted = count(page(("Сводная", HEAD, MATHS[:2])))
    assert counted.ignored == {"no_subject_of_table": 2}


def test_pupils_become_one_class_and_their_names_never_leave_the_page():
    rows = [[1, "Секретов Иван", 300, 10, 5, 0], [2, "Тайная Анна", 300, 0, 0, 20], ["", "Итого", 600, 10, 5, 20]]
    counted = count(page(("Посещаемость", PUPILS, rows), lines=[*LINES, "Класс: 7 А"]))
    assert table(counted, "attendance") == [(7, "7А", 2, 600, 10, 5, 20)]
    assert units(counted, "key") == [("2025:q1:7:7А",)]
    assert counted.ignored == {"total_rows": 1}
    said = repr(counted)
    assert "Секретов" not in said
    assert "Тайная" not in said


def test_a_pupil_in_a_wrong_cell_is_not_repeated_in_a_problem():
    rows = [[1, "А", "Секретов Иван", 10, 5, 0], [2, "Б", 300, 0, 0, 20]]
    counted = count(page(("Посещаемость", PUPILS, rows), lines=[*LINES, "Класс: 7А"]))
    assert counted.ignored == {"not_whole": 1}
    assert "Секретов" not in repr(counted)


@pytest.mark.parametrize("line", ["Период: 1 полугодие", "I полугодие 2025/2026 учебного года"])
def test_a_period_is_read_where_journals_write_it(line):
    lines = ["Школа: Школа № 1", "2025/2026", line]
    assert units(count(page(("Предмет: Математика", HEAD, MATHS), lines=lines)), "point")[0] == ("h1",)
