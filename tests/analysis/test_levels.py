import pandas as pd
import pytest

from analysis.levels import Limits, fulfilment

LIMITS = {"basic": Limits(60, 57), "advanced": Limits(30, 28.5), "high": Limits(30, 28.5)}


def tasks(*rows):
    return pd.DataFrame(rows, columns=["level", "max_points", "pupils", "points_sum"])


@pytest.mark.parametrize(
    ("level", "points", "verdict"),
    [("basic", 60, "enough"), ("basic", 59, "unsure"), ("basic", 57, "unsure"), ("basic", 56, "low")]
    + [("advanced", 30, "enough"), ("advanced", 29, "unsure"), ("high", 28, "low")],
)
def test_between_the_limits_nothing_is_concluded(level, points, verdict):
    rows = fulfilment(tasks((level, 1, 100, points)), limits=LIMITS)
    assert rows["verdict"].tolist() == [verdict]


def test_a_short_task_weighs_as_little_as_it_has_points():
    (row,) = fulfilment(tasks(("basic", 1, 10, 10), ("basic", 9, 10, 0)), limits=LIMITS).to_dict("records")
    assert (row["fulfilled_pct"], row["tasks"], row["participants"]) == (10.0, 2, 10)


def test_tasks_without_a_maximum_are_left_out():
    rows = fulfilment(tasks(("high", float("nan"), 10, 5), ("basic", 2, 10, 5)), limits=LIMITS)
    assert rows["level"].tolist() == ["basic"]
