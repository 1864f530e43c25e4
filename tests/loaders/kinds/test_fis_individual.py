import pytest

from tests.loaders.fis import count, individual, school, scored
from tests.loaders.protocols import codes, problem, table

ONE = (school(1), 2, [scored(5, 6, 1), scored("X", 10, 2, code=40002)])
TWO = (school(2), 1, [scored(10, 12, 2, mark=5, journal=5)])


def numbers(counted, name):
    frame = table(counted, name).astype(object).where(table(counted, name).notna(), None)
    return [tuple(row) for row in frame.itertuples(index=False, name=None)]


def test_every_school_of_the_sheet_is_its_own_unit_with_its_rows():
    counted = count(individual(ONE, TWO))
    units = counted.facts.units
    assert list(zip(units["school"], units["row_ranges"], strict=True)) == [("1", "10-11"), ("2", "13")]
    assert not counted.problems


def test_pupils_are_counted_by_score_mark_and_journal_mark():
    assert numbers(count(individual(ONE, TWO)), "result_count") == [(0, 12, 3, 4, 2), (1, 24, 5, 5, 1)]


def test_a_report_without_the_absent_says_nothing_of_the_turnout():
    assert "turnout" not in count(individual(ONE, TWO)).facts.tables


def test_tasks_take_their_maxima_from_headers_and_one_spelling():
    tasks = table(count(individual(ONE)), "task_sum")
    assert list(tasks["label"]) == ["1", "4К1", "11.3К1"]
    assert list(tasks["max_points"]) == [10, 12, 2]
    assert list(tasks["points_sum"]) == [5, 16, 3]
    assert list(tasks["not_attempted"]) == [1, 0, 0]


def test_the_work_is_told_by_the_title_whatever_the_name_says():
    counted = count(individual(ONE), path="История 7 класс 2022.xlsx")
    (work,) = counted.facts.assessments
    assert (work.year, work.academic_year, work.programme_grade, work.subject) == (2026, 2025, 4, "russian")
    assert counted.context == ""


def test_the_line_of_the_subject_helps_an_unusual_title():
    sheet = individual(ONE, title="ВПР 2026 Рус. яз. (база) 4 класс")
    (work,) = count(sheet, subject="russian").facts.assessments
    assert work.subject == "russian"


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"grade": 5}, "grade_conflict_title"),
        ({"subject": "history"}, "subject_conflict_title"),
        ({"year": 2025}, "year_conflict"),
    ],
)
def test_a_call_may_not_contradict_the_title(said, code):
    counted = count(individual(ONE), **said)
    assert counted.facts is None
    assert codes(counted) == {code: 1}


def test_another_number_than_declared_is_said_at_the_row_of_the_school():
    counted = count(individual((school(1), 89, ONE[2]), TWO))
    said = problem(counted, "declared_count")
    assert (said.row, dict(said.params)) == (9, {"school": school(1), "declared": 89, "pupils": 2})
    assert counted.counted == 3


def test_a_school_without_any_pupil_is_said_too():
    said = problem(count(individual((school(1), 5, []), TWO)), "declared_count")
    assert (said.params["declared"], said.params["pupils"]) == (5, 0)


def test_an_unknown_school_sets_its_pupils_aside_and_not_the_others():
    stranger = ("МБОУ «СОШ № 11»(edu991099)", 2, [scored(1, 1, 1), scored(1, 1, 1, code=40002)])
    counted = count(individual(stranger, TWO))
    assert (counted.counted, counted.ignored) == (1, {"unknown_school": 2})
    said = problem(counted, "unknown_school")
    assert (said.params["rows"], said.params["pupils"]) == ("10-11", 2)
    assert "СОШ № 1" in said.params["nearest"]


def test_a_score_above_the_maximum_of_the_title_is_set_aside():
    counted = count(individual((school(1), 2, [scored(5, 6, 1), scored(5, 6, 1, code=40002, total=25)])))
    assert counted.ignored == {"above_maximum": 1}
    assert problem(counted, "above_maximum").params["most"] == 24


def test_without_a_maximum_in_the_title_the_headers_tell_it():
    counted = count(individual((school(1), 1, [scored(5, 6, 1, total=25)]), maximum=""))
    assert problem(counted, "above_maximum").params["most"] == 24


def test_a_task_above_its_maximum_and_a_sum_unlike_the_total_are_said():
    counted = count(individual((school(1), 1, [scored(5, 6, 3, total=12)])))
    assert {"task_above_maximum": 1, "sum_unlike_total": 1}.items() <= codes(counted).items()
    assert problem(counted, "sum_unlike_total").params["sum"] == 14


def test_a_name_above_or_below_never_becomes_a_row():
    counted = count(individual(ONE, TWO))
    assert (counted.rows, counted.counted) == (3, 3)


def test_tasks_take_their_level_of_difficulty_from_the_line_over_the_headers():
    assert list(table(count(individual(ONE)), "task_sum")["level"]) == ["basic", "advanced", "basic"]


def test_an_unknown_level_is_said_and_a_blank_one_is_not():
    sheet = individual(ONE)
    sheet.rows[6][6:9] = ["Я", "", "В"]
    counted = count(sheet)
    assert [*table(counted, "task_sum")["level"]] == [None, None, "high"]
    assert dict(problem(counted, "unknown_level").params) == {"level": "Я", "task": "1"}
