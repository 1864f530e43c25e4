import pandas as pd
import pytest

from analysis.coverage import by_group, expected, grid, missing

SCHOOLS = pd.Index(range(1, 11), name="school_id")


def handed(**schools: list[int]) -> pd.DataFrame:
    rows = [(what, school) for what, ids in schools.items() for school in ids]
    return grid(pd.DataFrame(rows, columns=["what", "school_id"]), row="what", schools=SCHOOLS)


def members(*schools: int) -> pd.DataFrame:
    rows = pd.DataFrame({"circle": "shnor", "school_id": list(schools)}).astype({"school_id": "int64"})
    return grid(rows, row="circle", schools=SCHOOLS)


def due(schools: list[int], program: pd.DataFrame) -> list[int]:
    found = expected(handed(thing=schools), program).loc["thing"]
    return found.index[found].tolist()


@pytest.fixture
def four() -> pd.DataFrame:
    """Of ten schools, 1-4 are in a program."""
    return members(1, 2, 3, 4)


def test_half_of_a_program_makes_a_thing_expected_of_the_program(four):
    assert due([1, 2], four) == [1, 2, 3, 4]


def test_half_of_the_others_makes_a_thing_expected_of_them_too(four):
    assert due([1, 2, 5, 6, 7], four) == list(range(1, 11))


def test_a_whole_program_is_no_reason_to_ask_the_others():
    assert due([1, 2, 3, 4, 5, 6, 7], members(1, 2, 3, 4, 5, 6, 7)) == [1, 2, 3, 4, 5, 6, 7]


@pytest.mark.parametrize(("there", "asked"), [([1, 2, 3, 4, 5], 10), ([1, 2, 3, 4], 4)])
def test_without_programs_half_of_everybody_decides(there, asked):
    assert len(due(there, members())) == asked


def test_a_thing_of_few_is_expected_of_them_alone(four):
    assert due([1, 9], four) == [1, 9]


def test_schools_elsewhere_are_not_counted(four):
    assert due([1, 99], four) == [1]


def test_a_thing_handed_in_twice_counts_once(four):
    assert due([1, 1], four) == [1]


def test_missing_is_what_is_due_and_not_there(four):
    there = handed(passport=[1, 2], journal=[1])
    assert missing(there, expected(there, four)).values.tolist() == [["passport", 3], ["passport", 4]]


def test_nothing_handed_in_misses_nothing(four):
    assert missing(handed(), expected(handed(), four)).empty


def test_groups_add_up_to_everybody(four):
    there = handed(passport=[1, 2, 3])
    districts = pd.Series([7, 8] * 5, index=SCHOOLS, name="district_id")
    counted = by_group(there, expected(there, four), districts)
    assert counted.values.tolist() == [["passport", 7, 2, 2], ["passport", 8, 1, 2]]


def test_only_the_asked_schools_are_counted(four):
    there = handed(passport=[1, 2, 3])
    north = pd.Series([7, 7], index=[1, 4], name="district_id")
    assert by_group(there, expected(there, four), north).values.tolist() == [["passport", 7, 1, 2]]
