import pandas as pd
import pytest

from analysis.coverage import by_group, expected, missing

SCHOOLS = pd.Series(range(1, 11), name="school_id")


@pytest.fixture
def circles() -> pd.DataFrame:
    """Of ten schools, 1-4 are in a program."""
    return pd.DataFrame({"circle": "shnor", "school_id": [1, 2, 3, 4]})


def handed(**schools: list[int]) -> pd.DataFrame:
    rows = [(what, school) for what, ids in schools.items() for school in ids]
    return pd.DataFrame(rows, columns=["what", "school_id"])


def schools_of(rows: pd.DataFrame) -> list[int]:
    return sorted(rows["school_id"])


def test_half_of_a_program_makes_a_thing_expected_of_the_program(circles):
    assert schools_of(expected(handed(passport=[1, 2]), SCHOOLS, circles)) == [1, 2, 3, 4]


def test_half_of_the_others_makes_a_thing_expected_of_them_too(circles):
    assert schools_of(expected(handed(journal=[1, 2, 5, 6, 7]), SCHOOLS, circles)) == list(range(1, 11))


def test_a_whole_program_is_no_reason_to_ask_the_others(circles):
    large = pd.DataFrame({"circle": "shnor", "school_id": range(1, 8)})
    assert schools_of(expected(handed(plan=list(range(1, 8))), SCHOOLS, large)) == list(range(1, 8))


def test_without_programs_half_of_everybody_decides():
    nobody = pd.DataFrame({"circle": [], "school_id": []}).astype({"school_id": "int64"})
    assert len(expected(handed(journal=[1, 2, 3, 4, 5]), SCHOOLS, nobody)) == 10
    assert schools_of(expected(handed(journal=[1, 2, 3, 4]), SCHOOLS, nobody)) == [1, 2, 3, 4]


def test_a_thing_of_few_is_expected_of_them_alone(circles):
    assert schools_of(expected(handed(survey=[1, 9]), SCHOOLS, circles)) == [1, 9]


def test_schools_outside_the_circles_are_not_counted(circles):
    assert schools_of(expected(handed(survey=[1, 99]), SCHOOLS, circles)) == [1]


def test_a_thing_handed_in_twice_counts_once(circles):
    assert schools_of(expected(handed(passport=[1, 1]), SCHOOLS, circles)) == [1]


def test_missing_is_what_is_due_and_not_there(circles):
    there = handed(passport=[1, 2], journal=[1])
    assert missing(there, expected(there, SCHOOLS, circles)).values.tolist() == [["passport", 3], ["passport", 4]]


def test_nothing_handed_in_misses_nothing(circles):
    nothing = handed()
    assert missing(nothing, expected(nothing, SCHOOLS, circles)).empty


def test_groups_add_up_to_everybody(circles):
    there = handed(passport=[1, 2, 3])
    groups = pd.DataFrame({"school_id": range(1, 11), "group_id": [7, 8] * 5})
    counted = by_group(there, expected(there, SCHOOLS, circles), groups)
    assert counted.values.tolist() == [["passport", 7, 2, 2], ["passport", 8, 1, 2]]
