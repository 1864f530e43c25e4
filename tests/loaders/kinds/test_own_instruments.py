import pytest

from loaders.kinds.own_instruments import count_instruments
from tests.loaders.kinds.tables import count, faults, of_rows, table, units

RATIO = {
    "school": "1", "academic_year": "2020/21", "instrument": "Социальный паспорт", "axis": "Полные семьи",
    "numerator": 45, "denominator": 60,
}  # fmt: skip
VALUE = {
    "school": "1",
    "academic_year": "2020/21",
    "instrument": "Самодиагностика",
    "axis": "Кадры",
    "value": "3,5",
}
LEVEL = {
    "school": "1",
    "academic_year": "2020/21",
    "instrument": "РПШ",
    "axis": "Дефицит кадров",
    "value": "высокая",
}


def diagnosed(*rows):
    return count(count_instruments, "own_instruments", *rows)


def test_a_ratio_gives_its_value_and_keeps_both_counts():
    assert table(diagnosed(RATIO), "instrument_value") == [("full_families", 75.0, 45.0, 60.0)]


def test_values_and_levels_are_numbers():
    counted = diagnosed(VALUE, LEVEL)
    assert table(counted, "instrument_value") == [
        ("teachers", 3.5, None, None),
        ("staff_shortage", 100.0, None, None),
    ]


def test_each_diagnosis_of_a_year_is_a_unit():
    assert units(diagnosed(RATIO, VALUE, LEVEL), "kind", "instrument", "key") == [
        ("instrument", "social_passport", "social_passport:2020"),
        ("instrument", "self_diagnosis", "self_diagnosis:2020"),
        ("instrument", "risk_profile", "risk_profile:2020"),
    ]


def test_a_diagnosis_may_be_called_by_its_code():
    assert units(diagnosed({**VALUE, "instrument": "self_diagnosis", "axis": "climate"}), "instrument") == [
        ("self_diagnosis",)
    ]


def test_a_level_may_be_written_as_its_number():
    assert table(diagnosed({**LEVEL, "value": 67.0}), "instrument_value") == [("staff_shortage", 67.0, None, None)]


@pytest.mark.parametrize(
    ("row", "code", "column"),
    [
        ({**RATIO, "instrument": "Паспорт"}, "unknown_word", "Диагностика"),
        ({**RATIO, "axis": "Кадры"}, "unknown_word", "Показатель"),
        ({**RATIO, "numerator": 61}, "impossible_share", "Числитель"),
        ({**RATIO, "denominator": None}, "half_a_ratio", "Знаменатель"),
        ({**RATIO, "numerator": 0, "denominator": 0}, "no_value", "Значение"),
        ({**VALUE, "value": None}, "no_value", "Значение"),
        ({**VALUE, "value": 7}, "impossible_value", "Значение"),
        ({**VALUE, "value": "много"}, "not_a_number", "Значение"),
        ({**LEVEL, "value": "огромная"}, "unknown_word", "Значение"),
        ({**LEVEL, "value": None}, "missing_value", "Значение"),
    ],
)
def test_a_faulty_row_says_one_thing(row, code, column):
    assert faults(diagnosed(row)) == [(code, 2, column)]


def test_allowed_words_are_those_of_the_diagnosis():
    problems = of_rows(diagnosed({**LEVEL, "axis": "Полные семьи"}, {**LEVEL, "value": "ох"}))
    assert "Дефицит педагогических кадров" in problems[0].params["allowed"]
    assert problems[1].params["allowed"] == "нет; низкая; средняя; высокая"


def test_an_axis_told_twice_counts_once():
    assert faults(diagnosed(RATIO, {**RATIO, "numerator": 50})) == [("repeated_key", 3, "Показатель")]
