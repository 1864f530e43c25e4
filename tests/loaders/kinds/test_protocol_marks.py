from tests.loaders.fis import count, individual, school, scored
from tests.loaders.protocols import codes, problem, table


def of_marks(*marks, points=12, **more):
    """Count a Ф1 in which every pupil has the same points: 12 of 24 in Russian of grade 4 are a 3."""
    pupils = [scored(points, 0, 0, code=40001 + number, mark=mark) for number, mark in enumerate(marks)]
    return count(individual((school(1), len(pupils), pupils), tasks=("1 (24б)", "2 (0б)", "3 (0б)"), **more))


def test_marks_of_the_scale_are_no_matter():
    assert not of_marks(3, 3).problems


def test_marks_unlike_the_scale_are_said_once_with_all_their_rows():
    counted = of_marks(4, 3, 4)
    said = problem(counted, "mark_unlike_scale")
    assert (said.row, said.column, said.value) == (10, "Отметка", "4")
    assert dict(said.params) == {"expected": 3, "pupils": 2, "rows": "10,12"}
    assert codes(counted)["mark_unlike_scale"] == 1


def test_of_many_rows_the_first_are_named():
    said = problem(of_marks(*[4, 3] * 20), "mark_unlike_scale")
    assert said.params["rows"] == "10,12,14,16,18,20,22,24,26,28,30,32,…"
    assert said.params["pupils"] == 20


def test_each_wrong_mark_is_its_own_problem():
    assert codes(of_marks(2, 4, 5, 3))["mark_unlike_scale"] == 3


def test_the_mark_counts_as_given():
    assert list(table(of_marks(4), "result_count")["mark"]) == [4]


def test_without_a_known_scale_nothing_is_said():
    assert not of_marks(5, title="ВПР 2026 Физика 8 класс", subject="Физика").problems


def test_what_is_no_mark_is_said_and_the_score_counts():
    counted = of_marks(7)
    assert problem(counted, "bad_mark").value == "7"
    assert list(table(counted, "result_count")["mark"]) == [None]


def test_a_blank_mark_is_no_mark():
    assert not of_marks("").problems
