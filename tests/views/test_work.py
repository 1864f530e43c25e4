"""What was handed in about work can be got out again as it was told."""

import pytest

from domain.filters import Filters
from domain.scope import Scope
from views.work import work


@pytest.fixture(scope="module")
def told(built):
    return built.store.ask(work, scope=Scope.all_schools(), filters=Filters())


def test_events_are_those_of_the_demonstration(told):
    counts = told.events["kind"].value_counts()
    assert counts[["monitoring", "meeting", "seminar"]].tolist() == [2, 3, 4]
    assert told.events.loc[told.events["kind"] == "consultation", "school_id"].nunique() == 62
    assert told.events["held_on"].is_monotonic_increasing


def test_an_event_of_the_city_names_no_school(told):
    of_city = told.events[told.events["school_id"].isna()]
    assert of_city["school"].isna().all()
    assert set(of_city["municipality"]) == {"Светлоярск"}


def test_measures_and_modules_keep_their_order(told):
    assert told.work_items["position"].tolist() == list(range(1, 10))
    assert set(told.work_items["status"]) == {"done", "running", "planned"}
    assert told.course_modules["planned_on"].is_monotonic_increasing


def test_filters_of_schools_leave_their_events_and_the_citys(built, told):
    school = int(told.events["school_id"].dropna().iloc[0])
    district = built.store.ask(work, scope=Scope.only(school), filters=Filters()).events
    assert set(district["school_id"].dropna()) == {school}
    assert district["school_id"].isna().sum() == told.events["school_id"].isna().sum()


def test_a_store_without_work_is_empty(store):
    assert store.ask(work, scope=Scope.all_schools(), filters=Filters()).state == "empty"
