import pytest

from loaders.kinds.context import count_context
from loaders.layout import layouts
from tests.loaders.kinds.tables import count, table, units

ANSWERS = {
    "login": "sch991001", "pupils_total": 130, "pupils_1": 60, "classes_1": 2, "pupils_2": 70, "classes_2": 3,
    "teachers": 20, "teachers_top": 5, "teachers_young": 4, "teachers_pension": 2, "courses_to_72": 3,
    "courses_over_72": 1, "rooms": 10, "rooms_with_computer": 10, "rooms_with_projector": 8, "computers": 40,
    "computers_old": 10, "parents_basic": 75, "clubs": "2. 50–80% обучающихся",
}  # fmt: skip


def answered(*changes):
    return count(count_context, "context_2021", *({**ANSWERS, **change} for change in changes))


def values(counted):
    return {axis: value for axis, value, _, _ in table(counted, "instrument_value")}


def said(counted):
    return [(problem.code, problem.row, problem.severity.value) for problem in counted.problems]


def test_enrolment_comes_by_grade():
    counted = answered({})
    assert units(counted, "kind", "school", "key") == [
        ("enrolment", "1", "2020"),
        ("instrument", "1", "context:2020"),
    ]
    assert table(counted, "enrolment") == [(1, 60, 2), (2, 70, 3)]


def test_every_axis_follows_from_its_columns():
    assert values(answered({})) == {
        "teachers_highest": 25, "teachers_under_30": 20, "teachers_pension": 10, "training_over_36": 20,
        "rooms_computer": 100, "rooms_projector": 80, "computers_modern": 75, "parents_meetings": 75, "clubs": 67,
    }  # fmt: skip


def test_ratios_keep_both_counts():
    kept = {axis: (part, whole) for axis, _, part, whole in table(answered({}), "instrument_value")}
    assert kept["computers_modern"] == (30, 40)
    assert kept["parents_meetings"] == (None, None)


def test_no_teachers_is_a_problem_and_leaves_only_their_axes_out():
    counted = answered({"teachers": 0, "teachers_top": 0, "teachers_young": 0, "teachers_pension": 0,
                        "courses_to_72": 0, "courses_over_72": 0})  # fmt: skip
    assert said(counted) == [("nothing_to_divide", 2, "warning")]
    assert set(values(counted)) == {
        "rooms_computer", "rooms_projector", "computers_modern", "parents_meetings", "clubs",
    }  # fmt: skip


def test_more_of_a_kind_than_there_are_is_impossible():
    counted = answered({"teachers_top": 21}, {"login": "sch991002", "computers_old": 41, "parents_basic": 101})
    assert said(counted) == [("impossible_share", row, "warning") for row in (2, 3, 3)]
    assert counted.counted == 2
    assert len(table(counted, "instrument_value")) == 8 + 7


def test_blank_answers_are_gaps_and_no_problems():
    counted = answered({"parents_basic": None, "clubs": None, "computers_old": None})
    assert said(counted) == []
    assert not {"parents_meetings", "clubs", "computers_modern"} & set(values(counted))


def test_grades_that_do_not_add_up_are_said_and_counted():
    counted = answered({"pupils_total": 131})
    assert said(counted) == [("enrolment_total", 2, "warning")]
    assert counted.problems[0].params == {"total": 130}


def test_an_unknown_school_is_set_aside_and_a_second_answer_too():
    counted = answered({"login": "sch777777"}, {}, {})
    assert counted.ignored == {"unknown_school": 1, "repeated_key": 1}
    assert len(units(counted, "key")) == 2


@pytest.mark.parametrize("word", ["директор", "адрес", "телефон", "e-mail"])
def test_no_personal_column_is_read(word):
    layout = next(layout for layout in layouts() if layout.code == "context_2021")
    assert not [column for column in layout.columns if any(word in header.casefold() for header in column.headers)]
