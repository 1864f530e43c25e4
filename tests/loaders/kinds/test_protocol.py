import pandas as pd
import pytest

from tests.loaders.protocols import absent, codes, count, problem, pupil, sheet_2021, table


def turnout(counted, school="1"):
    units = counted.facts.units.set_index("school")["unit"]
    row = table(counted, "turnout").set_index("unit").loc[units[school]]
    return tuple(int(row[name]) for name in ("listed", "absent", "scored", "unscored"))


def results(counted):
    frame = table(counted, "result_count").astype(object)
    return [
        (row.points, None if pd.isna(row.journal_mark) else row.journal_mark, row.pupils)
        for row in frame.itertuples()
    ]


def task(counted, position):
    rows = table(counted, "task_sum")
    row = rows[rows["position"] == position].iloc[0]
    return tuple(int(row[name]) for name in ("points_sum", "pupils", "not_attempted", "not_taught"))


def test_pupils_are_counted_by_score_and_journal_mark():
    counted = count(sheet_2021(pupil(code="40001"), pupil(code="40002"), pupil(code="40003", journal="5")))
    assert results(counted) == [(2, 4, 2), (2, 5, 1)]
    assert turnout(counted) == (3, 0, 3, 0)


def test_absent_pupils_are_counted_as_absent():
    counted = count(sheet_2021(pupil(), absent(code="40002")))
    assert turnout(counted) == (2, 1, 1, 0)
    assert not counted.problems


def test_present_without_a_score_is_listed_but_not_scored():
    counted = count(sheet_2021(pupil(), pupil(code="40002", total="", variant="0")))
    assert turnout(counted) == (2, 0, 1, 1)
    assert problem(counted, "no_total").row == 3
    assert task(counted, 1) == (1, 1, 0, 0)


@pytest.mark.parametrize("mark", ["X", "x", "Х", "х", " X ", "х\N{NO-BREAK SPACE}"])
def test_not_attempted_is_zero_and_stays_in_the_denominator(mark):
    counted = count(sheet_2021(pupil(("1", mark)), pupil(("1", "1"), code="40002")))
    assert task(counted, 2) == (1, 2, 1, 0)
    assert not counted.problems


def test_not_taught_leaves_the_denominator():
    counted = count(sheet_2021(pupil(("1", "не пройд.")), pupil(("1", "1"), code="40002")))
    assert task(counted, 2) == (1, 1, 0, 1)
    assert not counted.problems


@pytest.mark.parametrize("cell", ["", " ", "нет отметки", "Нет  отметки"])
def test_no_mark_is_no_mark(cell):
    counted = count(sheet_2021(pupil(journal=cell)))
    assert results(counted) == [(2, None, 1)]
    assert not counted.problems


@pytest.mark.parametrize("cell", ["4\N{NO-BREAK SPACE}", " 4", 4.0, 4])
def test_marks_are_read_through_blanks_and_types(cell):
    assert results(count(sheet_2021(pupil(journal=cell)))) == [(2, 4, 1)]


@pytest.mark.parametrize("cell", ["ж", "1", "8", "н/а", "*", "4.5"])
def test_an_impossible_journal_mark_is_dropped_and_the_row_counts(cell):
    counted = count(sheet_2021(pupil(journal=cell)))
    said = problem(counted, "bad_journal_mark")
    assert (said.row, said.value, said.column) == (2, cell, "отметка за предыдущую четверть/триместр")
    assert results(counted) == [(2, None, 1)]


@pytest.mark.parametrize("cell", ["H", "Ч", "-1", "1 2", "1,5", "нет"])
def test_an_unreadable_task_is_said_and_leaves_its_denominator(cell):
    counted = count(sheet_2021(pupil(("1", cell), total="1"), pupil(code="40002")))
    said = problem(counted, "bad_task")
    assert (said.row, said.column, said.value) == (2, "балл за 2", cell)
    assert task(counted, 2) == (1, 1, 0, 0)


def test_the_total_counts_where_tasks_add_up_to_something_else():
    counted = count(sheet_2021(pupil(("1", "1"), total="5")))
    assert problem(counted, "sum_unlike_total").params == {"sum": 2}
    assert results(counted) == [(5, 4, 1)]


def test_blank_tasks_beside_a_total_are_said():
    counted = count(sheet_2021(pupil(("1", ""), total="2"), pupil(code="40002")))
    assert problem(counted, "blank_task").params == {"blanks": 1}
    assert task(counted, 2) == (1, 1, 0, 0)


@pytest.mark.parametrize("total", ["много", "-3", "2.5", "201"])
def test_an_unreadable_total_sets_the_row_aside(total):
    counted = count(sheet_2021(pupil(total=total), pupil(code="40002")))
    assert counted.ignored == {"bad_total": 1}
    assert turnout(counted) == (1, 0, 1, 0)


def test_absent_with_points_is_set_aside():
    counted = count(sheet_2021(pupil(), absent(code="40002", total="7")))
    assert counted.ignored == {"absent_with_score": 1}


def test_an_unknown_school_is_said_once_with_its_rows_and_the_nearest_names():
    strangers = [pupil(school="МБОУ СОШ № 11", code=f"4000{n}") for n in (2, 3)]
    counted = count(sheet_2021(pupil(), *strangers, pupil(code="40009")))
    said = problem(counted, "unknown_school")
    assert (said.row, said.value, codes(counted)["unknown_school"]) == (3, "МБОУ СОШ № 11", 1)
    assert said.params["rows"] == "3-4"
    assert "СОШ № 1" in str(said.params["nearest"])
    assert counted.ignored == {"unknown_school": 2}


def test_a_row_without_a_school_is_set_aside():
    assert count(sheet_2021(pupil(), pupil(school="", code="40002"))).ignored == {"no_school": 1}


def test_a_file_of_unknown_schools_is_refused():
    counted = count(sheet_2021(pupil(school="sch991099")))
    assert counted.facts is None
    assert codes(counted) == {"nothing_counted": 1, "unknown_school": 1}


def test_a_row_pasted_twice_counts_once():
    counted = count(sheet_2021(pupil(), pupil(), pupil(code="40002")))
    assert counted.ignored == {"repeated_row": 1}
    assert problem(counted, "repeated_row").row == 3


def test_a_code_with_two_results_is_said_and_both_count():
    counted = count(sheet_2021(pupil(), pupil(("0", "1"))))
    assert codes(counted) == {"repeated_code": 1}
    assert turnout(counted) == (2, 0, 2, 0)


def test_one_code_in_two_schools_is_two_pupils():
    counted = count(sheet_2021(pupil(), pupil(school="edu991002")))
    assert not counted.problems
    assert sorted(counted.facts.units["school"]) == ["1", "2"]


def test_rows_of_each_school_are_kept_as_ranges():
    rows = [pupil(), absent(code="40002"), pupil(school="sch991002"), pupil(code="40004"), pupil(code="40004")]
    units = count(sheet_2021(*rows)).facts.units.set_index("school")
    assert units["row_ranges"].to_dict() == {"1": "2-3,5", "2": "4"}
    assert set(units["sheet"]) == {"Sheet"}


def test_facts_hold_no_pupils_and_problems_no_codes():
    counted = count(sheet_2021(pupil(code=""), pupil(), pupil(("0", "1"))))
    names = {name for frame in counted.facts.tables.values() for name in frame}
    assert not names & {"pupil_code", "code", "gender", "class_name"}
    assert {problem.value for problem in counted.problems} == {None}


def test_a_row_with_only_prefilled_cells_is_no_row():
    blank = pupil(school="", code="", journal="", variant="", tasks=(), total="0")
    assert count(sheet_2021(pupil(), blank)).rows == 1


def test_a_form_with_prefilled_codes_only_is_empty():
    codes_only = [pupil(code=f"4000{n}", journal="", variant="", tasks=(), total="") for n in (1, 2)]
    counted = count(sheet_2021(*codes_only))
    assert counted.facts is None
    assert codes(counted)["empty_form"] == 1
