from loaders.kinds.own_directions import count_directions
from tests.loaders.kinds.tables import count, faults, of_rows, table, units


def chosen(*directions):
    rows = [{"school": 55, "academic_year": "2020/21", "direction": direction} for direction in directions]
    return count(count_directions, "own_directions", *rows)


def test_directions_come_by_number_or_name():
    counted = chosen(2, 4.0, "7", "массовость базовых результатов")
    assert [row[0] for row in table(counted, "direction_choice")] == [
        "talent", "environment", "effective_mode", "mass_basics",
    ]  # fmt: skip
    assert units(counted, "kind", "school", "key", "row_ranges") == [("directions", "55", "2020", "2-5")]


def test_a_direction_chosen_twice_counts_once():
    assert faults(chosen(2, "Развитие таланта")) == [("repeated_key", 3, "Направление")]


def test_an_unknown_direction_brings_the_seven():
    problem = of_rows(chosen(8))[0]
    assert problem.params["allowed"].count(";") == 6
    assert problem.params["allowed"].startswith("1 — Массовость")
