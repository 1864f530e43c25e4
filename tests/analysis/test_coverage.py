import pandas as pd
import pytest

from analysis.coverage import by_group, expected, missing


@pytest.fixture
def circles() -> pd.DataFrame:
    """Ten schools, of which 1-4 are in a program."""
    everybody = [("all", school) for school in range(1, 11)]
    return pd.DataFrame(everybody + [("shnor", school) for school in range(1, 5)], columns=["circle", "school_id"])


def handed(**schools: list[int]) -> pd.DataFrame:
    rows = [(what, school) for what, ids in schools.items() for school in ids]
    return pd.DataFrame(rows, columns=["what", "school_id"])


def schools_of(rows: pd.DataFrame) -> list[int]:
    return sorted(rows["school_id"])


def test_half_of_a_program_makes_a_thing_expected_of_the_program(circles):
    assert schools_of(expected(handed(passport=[1, 2]), circles)) == [1, 2, 3, 4]


def test_half_of_everybody_makes_a_thing_expected_of_everybody(circles):
    assert schools_of(expected(handed(journal=[1, 5, 6, 7, 8]), circles)) == list(range(1, 11))


def test_a_thing_of_few_is_expected_of_them_alone(circles):
    assert schools_of(expected(handed(survey=[1, 9]), circles)) == [1, 9]


def test_schools_outside_the_circles_are_not_counted(circles):
    assert schools_of(expected(handed(survey=[1, 99]), circles)) == [1]


def test_a_thing_handed_in_twice_counts_once(circles):
    assert schools_of(expected(handed(passport=[1, 1]), circles)) == [1]


def test_missing_is_what_is_due_and_not_there(circles):
    there = handed(passport=[1, 2], journal=[1])
    assert missing(there, expected(there, circles)).values.tolist() == [["passport", 3], ["passport", 4]]


def test_nothing_handed_in_misses_nothing(circles):
    nothing = handed()
    assert missing(nothing, expected(nothing, circles)).empty


def test_groups_add_up_to_everybody(circles):
    there = handed(passport=[1, 2, 3])
    groups = pd.DataFrame({"school_id": range(1, 11), "group_id": [7, 8] * 5})
    counted = by_group(there, expected(there, circles), groups)
    assert counted.values.tolist() == [["passport", 7, 2, 2], ["passport", 8, 1, 2]]
