import pytest

from loaders.kinds.own_participation import count_participation
from tests.loaders.kinds.tables import count, faults, table, units

GOOD = {
    "school": "1",
    "procedure": "ВПР",
    "year": 2021,
    "grade": 4,
    "mode": "штатный",
    "registered": 24,
    "took_part": 22,
}


def counted_people(*changes):
    return count(count_participation, "own_participation", *({**GOOD, **change} for change in changes))


def test_grades_and_modes_of_a_procedure_are_one_unit():
    counted = counted_people({}, {"grade": "10 класс", "mode": "апробация", "registered": None, "took_part": 9})
    assert units(counted, "kind", "school", "key", "academic_year", "row_ranges") == [
        ("participation", "1", "vpr:2021", 2020, "2-3")
    ]
    assert table(counted, "participation") == [(4, "regular", 24, 22), (10, "approbation", None, 9)]


def test_autumn_says_its_school_year():
    assert units(counted_people({"year": 2020, "academic_year": "2020/21"}), "key", "academic_year") == [
        ("vpr:2020", 2020)
    ]


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"registered": 20}, ("took_part_above_registered", 2, "Участников")),
        ({"academic_year": "2022/23"}, ("school_year_elsewhere", 2, "Учебный год")),
        ({"mode": "пробный"}, ("unknown_word", 2, "Режим")),
        ({"grade": 13}, ("not_whole", 2, "Класс")),
        ({"took_part": None}, ("missing_value", 2, "Участников")),
    ],
)
def test_a_faulty_row_says_one_thing(change, fault):
    assert faults(counted_people(change)) == [fault]


def test_one_procedure_has_one_school_year():
    counted = counted_people({"year": 2020, "academic_year": "2020/21"}, {"year": 2020, "grade": 5})
    assert faults(counted) == [("school_year_elsewhere", 3, "Учебный год")]


def test_a_grade_told_twice_counts_once():
    assert faults(counted_people({}, {"took_part": 21})) == [("repeated_key", 3, "Участников")]
