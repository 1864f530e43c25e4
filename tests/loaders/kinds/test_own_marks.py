import pytest

from loaders.kinds.own_marks import count_attendance, count_marks
from tests.loaders.kinds.tables import count, faults, of_rows, table, units

MARKS = {
    "school": "1", "academic_year": "2020/21", "point": "1 четверть", "grade": 7, "subject": "Математика",
    "pupils": 20, "n5": 4, "n4": 6, "n3": 8, "n2": 1, "not_assessed": 1,
}  # fmt: skip
LESSONS = {
    "school": "1", "academic_year": "2020/21", "point": "год", "grade": 7, "pupils": 20, "planned_lessons": 1000,
    "missed_illness_lessons": 50, "missed_excused_lessons": 20, "missed_unexcused_lessons": 10,
}  # fmt: skip


def marked(*changes):
    return count(count_marks, "own_marks", *({**MARKS, **change} for change in changes))


def attended(*changes):
    return count(count_attendance, "own_attendance", *({**LESSONS, **change} for change in changes))


def test_marks_are_counted_by_school_and_point():
    counted = marked({}, {"subject": "рус. язык"}, {"point": "III четверть"})
    assert units(counted, "kind", "school", "key", "point", "academic_year") == [
        ("journal", "1", "2020:q1", "q1", 2020),
        ("journal", "1", "2020:q3", "q3", 2020),
    ]
    assert table(counted, "journal_marks")[1] == (7, "", "russian", 20, 4, 6, 8, 1, 1)


@pytest.mark.parametrize(
    ("said", "point"), [("I триместр", "h1"), ("2 триместр", "q3"), ("I полугодие", "h1"), ("II четверть", "h1")]
)
def test_trimesters_and_half_years_map_to_reporting_points(said, point):
    assert units(marked({"point": said}), "point") == [(point,)]


def test_blank_marks_are_zero_where_the_sum_agrees():
    assert table(marked({"n2": None, "not_assessed": None, "n3": 10}), "journal_marks") == [
        (7, "", "mathematics", 20, 4, 6, 10, 0, 0)
    ]


def test_marks_must_add_up_to_the_pupils():
    counted = marked({}, {"grade": 8, "n5": 5})
    assert faults(counted) == [("marks_do_not_add_up", 3, "Обучающихся")]
    assert (of_rows(counted)[0].value, of_rows(counted)[0].params) == ("20", {"total": 21})


def test_an_unreadable_mark_is_not_also_a_wrong_sum():
    assert faults(marked({"n5": "четыре"})) == [("not_whole", 2, "«5»")]


def test_an_unknown_subject_brings_the_allowed_words():
    problem = of_rows(marked({"subject": "Алгебраа"}))[0]
    assert (problem.code, problem.column) == ("unknown_word", "Предмет")
    assert "Русский язык; Математика; Алгебра" in problem.params["allowed"]


def test_an_unknown_point_brings_the_allowed_words():
    problem = of_rows(marked({"point": "5 четверть"}))[0]
    assert problem.params["allowed"] == "I четверть; I полугодие; III четверть; год"


def test_spellings_of_one_subject_are_one_key():
    assert faults(marked({}, {"subject": "математике"})) == [("repeated_key", 3, "Предмет")]


def test_attendance_is_counted_in_lessons():
    counted = attended({})
    assert units(counted, "kind", "key", "point") == [("attendance", "2020:year", "year")]
    assert table(counted, "attendance") == [(7, "", 20, 1000, 50, 20, 10)]


def test_no_more_is_missed_than_planned():
    counted = attended({"missed_illness_lessons": 971})
    assert faults(counted) == [("missed_above_planned", 2, "Уроков по плану")]
    assert of_rows(counted)[0].params == {"missed": 1001}


def test_missing_lessons_are_a_fault_and_not_a_zero():
    assert faults(attended({"missed_excused_lessons": None})) == [
        ("missing_value", 2, "Пропущено по уважительной причине")
    ]


def test_a_class_is_a_unit_of_its_own_beside_the_whole_grade():
    counted = attended({"grade": "7А"}, {"grade": "7 «б»"}, {"grade": 8})
    assert units(counted, "key") == [("2020:year:7:7А",), ("2020:year:7:7Б",), ("2020:year",)]
    assert [row[:2] for row in table(counted, "attendance")] == [(7, "7А"), (7, "7Б"), (8, "")]


def test_the_same_class_said_twice_is_a_repetition():
    assert faults(attended({"grade": "7А"}, {"grade": "7 а"})) == [("repeated_key", 3, "Класс")]
    assert faults(marked({"grade": "7А"}, {"grade": "7A"})) == [("repeated_key", 3, "Предмет")]


def test_what_is_no_class_is_said_with_what_would_do():
    assert faults(attended({"grade": "седьмой"})) == [("not_a_class", 2, "Класс")]
