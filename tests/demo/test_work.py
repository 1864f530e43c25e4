"""The demonstration says what the document says was done."""

from collections import Counter

import pytest

from demo.work import ROUND


@pytest.fixture(scope="module")
def people(tables):
    return tables["own_participation"]


def largest(tables):
    results = tables["own_results"].query("procedure == 'vpr' and state == 'present'")
    by_work = results.groupby([*ROUND, "subject"])["pupils"].sum()
    return by_work.groupby(ROUND).max().rename("largest")


def test_participation_is_at_least_the_largest_work(tables, people):
    beside = people.rename(columns={"grade": "pupil_grade"}).join(largest(tables), on=ROUND)
    assert (beside["took_part"] >= beside["largest"]).all()


def test_one_school_counted_works_in_place_of_people(people):
    wrong = people[people["registered"] < people["took_part"]]
    assert wrong[["year", "grade"]].values.tolist() == [[2020, 6]]


def test_the_events_are_those_of_the_document(tables):
    events = tables["own_events"]
    of_city = Counter(events.loc[events["school"] == "", "event_kind"])
    assert of_city == {"monitoring": 2, "meeting": 3, "seminar": 4}
    by_school = events[events["event_kind"] == "consultation"].groupby("school").size()
    assert (len(by_school), by_school.min()) == (62, 3)


def test_the_plan_has_nine_measures_and_the_course_a_module_a_month(tables):
    assert len(tables["own_work_plan"]) == 9
    months = [(day.year, day.month) for day in tables["own_course"]["planned_on"]]
    assert len(set(months)) == len(months) == 9


def test_every_school_of_the_program_fills_all_four_lists(tables):
    swots = tables["own_swot"]
    assert swots["school"].nunique() == 62
    assert set(swots.groupby("school")["quadrant"].nunique()) == {4}


def test_a_school_with_a_story_says_what_the_story_denies(tables, world):
    code = world.schools.loc[world.schools["story"] == "contradiction", "code"].iloc[0]
    swots = tables["own_swot"]
    told = swots[(swots["school"] == code) & (swots["quadrant"] == "strength")]
    assert "school_quality" in set(told["indicator"])
