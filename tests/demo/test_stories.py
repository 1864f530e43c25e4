"""Each planted story stands in the tables; the views find them again in test_stories_in_views."""

import numpy as np
import pandas as pd
import pytest

from demo.results import observed_profiles

EXCESS = 3.09
QUANTILE = {"oge": 0.9, "diagnostic": 0.5}  # two years apart, and one


@pytest.fixture(scope="module")
def marks(tables):
    """VPR of 2021 with the mark that the official scale gives."""
    vpr = tables["own_results"].query("procedure == 'vpr' and year == 2021 and points >= 0")
    bounds = {key: work["bounds"] for key, work in observed_profiles().items()}
    frames = [
        rows.assign(mark=2 + np.searchsorted(bounds[key], rows["points"], side="right"))
        for key, rows in vpr.groupby(["year", "grade", "subject"])
    ]
    return pd.concat(frames)


def lowered(rows):
    """Share of lowered by school and work, with people."""
    both = rows[rows["journal_mark"] > 0].assign(
        lowered=lambda r: r["pupils"].where(r["mark"] < r["journal_mark"], 0)
    )
    return both.groupby(["grade", "subject", "school"])[["lowered", "pupils"]].sum()


def distances(sums):
    """Standard errors from the city's share, over the spread of most schools (10 % at each end drawn in)."""
    share = sums["lowered"].sum() / sums["pupils"].sum()
    z = (sums["lowered"] / sums["pupils"] - share) / np.sqrt(share * (1 - share) / sums["pupils"])
    return z / np.sqrt((z.clip(*z.quantile([0.1, 0.9])) ** 2).mean())


def mean_mark(tables, procedure, subject="mathematics"):
    exam = tables["own_results"].query("procedure == @procedure and subject == @subject and mark > 0")
    sums = exam.assign(sum=exam["mark"] * exam["pupils"]).groupby(["year", "school"])[["sum", "pupils"]].sum()
    return (sums["sum"] / sums["pupils"]).unstack("year")


def test_inflated_marks_lie_above_the_limit_in_several_works(marks, story_codes):
    far = lowered(marks).groupby(["grade", "subject"], group_keys=False).apply(distances).unstack("school")
    outside = (far > EXCESS).sum()
    assert outside[story_codes["inflated_marks"]].min() >= 4


def test_nobody_else_is_above_the_limit_as_often(marks, story_codes):
    far = lowered(marks).groupby(["grade", "subject"], group_keys=False).apply(distances).unstack("school")
    outside = (far > EXCESS).sum().drop(story_codes["inflated_marks"])
    assert outside.max() <= far.notna().sum().max() / 3


@pytest.mark.parametrize("procedure", ["oge", "diagnostic"])
def test_results_fall_where_attendance_is_good(tables, story_codes, procedure):
    change = mean_mark(tables, procedure).diff(axis=1).iloc[:, -1]
    assert change[story_codes["attendance_without_results"][0]] < min(0, change.quantile(1 - QUANTILE[procedure]))


@pytest.mark.parametrize("procedure", ["oge", "diagnostic"])
def test_results_of_the_recovered_school_rise(tables, story_codes, procedure):
    change = mean_mark(tables, procedure).diff(axis=1).iloc[:, -1]
    assert change[story_codes["recovered"][0]] > max(0, change.quantile(QUANTILE[procedure]))


def test_the_contradicting_school_has_poor_results(marks, story_codes):
    passed = marks.assign(quality=marks["pupils"].where(marks["mark"] >= 4, 0))
    sums = passed.groupby("school")[["quality", "pupils"]].sum()
    quality = sums["quality"] / sums["pupils"]
    assert quality[story_codes["contradiction"][0]] < quality.quantile(0.1)


def test_most_schools_change_little(tables):
    change = mean_mark(tables, "oge").diff(axis=1).iloc[:, -1].dropna()
    assert change.abs().median() < 0.25
