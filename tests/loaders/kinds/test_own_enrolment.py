from loaders.kinds.own_enrolment import count_enrolment
from tests.loaders.kinds.tables import count, faults, of_rows, table, units

GOOD = {"school": "Школа № 1", "academic_year": "2020/21", "grade": 5, "classes": 3, "pupils": 75}


def enrolled(*changes):
    return count(count_enrolment, "own_enrolment", *({**GOOD, **change} for change in changes))


def test_a_school_year_is_one_unit():
    counted = enrolled({}, {"grade": "6"}, {"academic_year": "2021/22"}, {"school": "sch991002"})
    assert units(counted, "kind", "school", "key", "row_ranges") == [
        ("enrolment", "1", "2020", "2-3"),
        ("enrolment", "1", "2021", "4"),
        ("enrolment", "2", "2020", "5"),
    ]
    assert table(counted, "enrolment")[:2] == [(5, 75, 3), (6, 75, 3)]


def test_grades_past_the_twelfth_are_set_aside():
    counted = enrolled({}, {"grade": 13}, {"grade": "7а"})
    assert faults(counted) == [("not_whole", 3, "Класс"), ("not_whole", 4, "Класс")]
    assert counted.ignored == {"not_whole": 2}


def test_a_grade_told_twice_counts_once():
    counted = enrolled({}, {"pupils": 80})
    assert (faults(counted), of_rows(counted)[0].params) == ([("repeated_key", 3, "Класс")], {"first": 2})
    assert table(counted, "enrolment") == [(5, 75, 3)]


def test_a_bad_row_does_not_push_out_a_good_one():
    counted = enrolled({"pupils": "много"}, {})
    assert (counted.ignored, table(counted, "enrolment")) == ({"not_whole": 1}, [(5, 75, 3)])


def test_a_row_with_many_faults_says_all_and_is_set_aside_once():
    counted = enrolled({"school": "Лицей", "academic_year": "2020", "grade": None, "pupils": -1})
    assert {code for code, _, _ in faults(counted)} == {
        "unknown_school", "bad_school_year", "missing_value", "not_whole",
    }  # fmt: skip
    assert (counted.counted, sum(counted.ignored.values())) == (0, 1)


def test_an_unknown_school_is_said_once_with_its_rows_and_the_nearest_names():
    counted = enrolled({}, {"school": "Гимназия 5"}, {"school": "Гимназия 5", "grade": 6}, {"grade": 7})
    assert faults(counted) == [("unknown_school", 3, "Школа")]
    assert counted.ignored == {"unknown_school": 2}
    assert (of_rows(counted)[0].value, of_rows(counted)[0].params["rows"]) == ("Гимназия 5", "3-4")
    assert "Гимназия № 55" in of_rows(counted)[0].params["nearest"]


def test_a_table_without_a_good_row_is_refused():
    counted = enrolled({"pupils": None})
    assert counted.facts is None
    assert counted.problems[0].code == "nothing_counted"
