import pandas as pd
import pytest

from analysis.plans import is_overdue, standing


@pytest.fixture
def steps() -> pd.DataFrame:
    """Plan 1 is returned on the 5th and approved on the 9th; plan 2 begins on the 8th."""
    rows = [
        (1, "in_approval", "2020-09-01", None),
        (1, "returned", "2020-09-05", "2020-09-07"),
        (1, "approved", "2020-09-09", None),
        (2, "draft", "2020-09-08", None),
    ]
    frame = pd.DataFrame(rows, columns=["unit_id", "status", "since", "due_on"])
    return frame.assign(since=pd.to_datetime(frame["since"]), due_on=pd.to_datetime(frame["due_on"]))


def at(steps: pd.DataFrame, day: str) -> dict[int, str]:
    return standing(steps, on=pd.Timestamp(day)).set_index("unit_id")["status"].to_dict()


def test_a_plan_stands_where_its_last_step_left_it(steps):
    assert at(steps, "2020-09-06") == {1: "returned"}


def test_the_day_itself_counts(steps):
    assert at(steps, "2020-09-09") == {1: "approved", 2: "draft"}


def test_nothing_stands_before_it_began(steps):
    assert at(steps, "2020-08-31") == {}


def test_of_two_steps_on_one_day_the_later_counts(steps):
    same_day = steps.assign(since=pd.Timestamp("2020-09-01"))
    assert at(same_day[::-1], "2020-09-01") == {1: "approved", 2: "draft"}


def test_the_term_itself_is_not_overdue(steps):
    returned = standing(steps, on=pd.Timestamp("2020-09-06"))
    assert is_overdue(returned, on=pd.Timestamp("2020-09-07")).tolist() == [False]
    assert is_overdue(returned, on=pd.Timestamp("2020-09-08")).tolist() == [True]


def test_what_is_approved_is_never_overdue(steps):
    late = steps.assign(due_on=pd.Timestamp("2020-09-02"))
    day = pd.Timestamp("2020-09-10")
    assert is_overdue(standing(late, on=day), on=day).tolist() == [False, True]
