from datetime import date

import pandas as pd
import pytest


@pytest.fixture
def steps(tables):
    return tables["own_plans"]


def state(steps, day):
    seen = steps[steps["since"] <= day]
    return seen.groupby("school").last().groupby(["kind", "status"]).size().to_dict()


def test_there_are_61_road_maps_and_a_project(steps):
    assert steps.drop_duplicates("school")["kind"].value_counts().to_dict() == {"road_map": 61, "project": 1}


def test_on_15_september_it_is_as_in_the_document(steps):
    assert state(steps, date(2020, 9, 15)) == {
        ("road_map", "approved"): 47,
        ("road_map", "returned"): 14,
        ("project", "approved"): 1,
    }


def test_in_august_nothing_is_approved_yet(steps):
    assert {status for _, status in state(steps, date(2020, 8, 31))} == {"in_approval"}


def test_records_end_on_the_day_of_the_document(steps):
    assert max(steps["since"].max(), steps["published_on"].dropna().max()) == date(2020, 9, 15)


def test_returned_plans_have_the_term_and_a_remark(steps):
    returned = steps[steps["status"] == "returned"]
    assert set(returned["due_on"]) == {date(2020, 9, 23)}
    assert returned["remark"].str.len().min() > 20


def test_statuses_go_forward_in_time(steps):
    assert steps.groupby("school")["since"].apply(lambda days: days.is_monotonic_increasing).all()


def test_everything_happens_on_working_days(steps):
    assert pd.to_datetime(steps["since"]).dt.day_of_week.max() < 5


def test_a_part_of_the_approved_plans_is_published_after_approval(steps):
    published = steps[steps["published_on"].notna()]
    assert 20 <= len(published) <= 45
    assert (published["published_on"] > published["since"]).all()
    assert set(published["status"]) == {"approved"}
