"""The planted stories are found by the product itself, on the screens that a reader opens."""

from datetime import date

import pytest

from data.reference.surveys import AUDIENCES
from views.compare import compare
from views.directions import directions
from views.overview import overview
from views.risks import risks
from views.school import school

WORKS = [("russian", 5), ("mathematics", 6), ("russian", 7), ("mathematics", 8)]


@pytest.fixture
def told_of(ask, ids, story_codes):
    """Findings of the profile of a school with a story, by code."""

    def findings(story):
        profile = ask(school, more={"school_id": int(ids[story_codes[story][0]])})
        return {finding.code: finding for finding in profile.findings}

    return findings


@pytest.mark.parametrize(("subject", "grade"), WORKS)
def test_inflated_marks_lie_above_the_limit(ask, ids, story_codes, subject, grade):
    answer = ask(compare, assessment="vpr-2021", subject=subject, grade=grade)
    above = set(answer.schools.query("position == 'above_998'")["school_id"])
    assert {ids[code] for code in story_codes["inflated_marks"]} <= above
    assert len(above) <= 5


def test_overview_names_the_schools_with_inflated_marks(ask, ids, story_codes):
    attention = ask(overview, assessment="vpr-2021", subject="russian", grade=7).attention
    named = attention.set_index("code").loc["journal_apart", "school_ids"]
    assert {ids[code] for code in story_codes["inflated_marks"]} <= set(named)


def test_profile_sees_attendance_without_results(told_of):
    found = told_of("attendance_without_results")["school_attends_but_falls"]
    assert found.params["attended"] > found.params["territory"] + 2
    assert found.params["now"] < found.params["before"] - 15


def test_profile_sees_the_recovery(told_of):
    found = told_of("recovered")
    assert "school_rose" in found
    assert "school_fell" not in found


def test_profile_sees_low_results_beside_a_good_passport(told_of):
    found = told_of("contradiction")["school_better_than_results"].params
    assert found["own"] > found["median"] + 5
    assert found["now"] < found["usual"] - 20


def test_profiles_of_other_schools_do_not_tell_these_stories(ask, ids, story_codes):
    """Every fifth school is asked; corrected for all schools, hardly one may stand out by chance."""
    known = {ids[code] for codes in story_codes.values() for code in codes}
    others = [school_id for school_id in list(ids.values())[::5] if school_id not in known]
    told = [found.code for one in others for found in ask(school, more={"school_id": int(one)}).findings]
    rare = {"school_rose", "school_fell", "school_attends_but_falls", "school_better_than_results"}
    assert sum(code in rare for code in told) <= 1


def test_directions_are_those_of_the_document(ask):
    choices = ask(directions, program="shnor").choices
    assert choices["schools"].tolist() == [39, 51, 2, 17, 22, 22, 25]
    assert set(choices["of"]) == {62}


def test_directions_notice_that_shares_do_not_make_300_pct(ask):
    answer = ask(directions, program="shnor")
    assert answer.arithmetic.set_index("choices_made")["schools"].to_dict() == {2: 8, 3: 54}
    assert answer.choices_total == 178


def test_plans_on_15_september_are_those_of_the_document(ask):
    plans = ask(overview, program="shnor", as_of=date(2020, 9, 15)).plan_list
    assert plans.groupby(["kind", "status"]).size().to_dict() == {
        ("project", "approved"): 1,
        ("road_map", "approved"): 47,
        ("road_map", "returned"): 14,
    }


def test_returned_plans_are_due_on_23_september(ask):
    plans = ask(overview, program="shnor", as_of=date(2020, 9, 15)).plan_list
    returned = plans[plans["status"] == "returned"]
    assert {str(day)[:10] for day in returned["due_on"]} == {"2020-09-23"}


def test_coverage_has_gaps(ask):
    coverage = ask(overview).coverage.groupby("what")[["have", "expected"]].sum()
    passport = coverage.loc["instrument.social_passport"]
    assert passport["expected"] - passport["have"] == 3


def test_small_groups_are_hidden(ask):
    answer = ask(compare, assessment="vpr-2021", subject="mathematics", grade=4)
    hidden = answer.schools[answer.schools["is_suppressed"]]
    assert len(hidden) >= 3
    assert hidden["lowered_pct"].isna().all()


def test_works_of_2020_have_no_scale(ask):
    assert ask(compare, assessment="vpr-2020", subject="mathematics", grade=5).state == "no_scale"


def test_state_exams_stand_on_the_profile(ask, ids, story_codes):
    exams = ask(school, more={"school_id": int(ids[story_codes["inflated_marks"][0]])}).exams
    assert set(exams["procedure"]) == {"oge", "ege"}
    assert exams.groupby("procedure")["year"].nunique().to_dict() == {"oge": 2, "ege": 2}
    assert exams["not_passed_pct"].notna().sum() >= 6


def test_audiences_are_compared_where_the_default_screen_of_risks_opens(ask):
    answer = ask(risks)
    assert (answer.source, answer.footing.filters.year) == ("risk_profile", 2020)
    assert answer.turnout.groupby("audience")["school_id"].nunique().to_dict() == dict.fromkeys(AUDIENCES, 21)
    assert not answer.by_audience.empty
    assert set(answer.change_by_factor["schools"]) == {8}


def test_teachers_of_one_school_alone_see_its_parents_otherwise(ask):
    gaps = ask(risks, instrument="survey").gaps
    found = gaps[gaps["differs"]]
    assert set(found["factor"]) == {"parents"}
    assert set(found["audience"]) == {"teachers"}
    assert (found["school_id"].nunique(), len(found)) == (1, 2)
