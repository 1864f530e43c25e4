"""The figures of the second document and what was planted, on the screens that a reader opens."""

from datetime import date

import pytest

from data.queries.programs import memberships
from domain.scope import Scope
from views.compare import compare
from views.curator import curator
from views.directions import directions
from views.overview import overview
from views.participation import participation
from views.risks import risks
from views.school import school
from views.schools import schools
from views.work import work


@pytest.fixture
def far(ask):
    offered = ask(schools).footing.choices["municipality"]
    return int(next(choice.value for choice in offered if choice.name == "Предгорск"))


@pytest.fixture
def ask_far(ask, far):
    def answer(view, **more):
        return ask(view, municipality=far, **more)

    return answer


@pytest.fixture
def project(ask_far):
    """Schools of «500+» by number: their places in the recipe."""
    listed = ask_far(schools, program="p500").schools
    return [(int(row.school_id), row.curator) for row in listed.itertuples()]


def test_the_picture_that_is_shown_first_has_nothing_of_it(ask):
    first = ask(schools)
    assert (first.footing.municipality, len(first.schools)) == ("Светлоярск", 104)
    assert ask(overview).footing.filters.as_of == date(2020, 9, 15)


def test_25_schools_have_low_results_and_11_of_them_curators(ask_far, project):
    assert len(ask_far(schools).schools) == 62
    low = ask_far(schools, program="shnor").schools
    assert len(low) == 25
    assert {school_id for school_id, _ in project} <= set(low["school_id"])
    assert [bool(curator) for _, curator in project] == [True] * 11


def test_curators_are_outside_the_programs(built, project):
    with built.store.reading() as reader:
        members = memberships(reader, Scope.all_schools(), academic_year=2020)
    of_project = members[members["school_id"].isin([school_id for school_id, _ in project])]
    curators = set(of_project["curator_school_id"].dropna())
    assert len(curators) == 6
    assert not curators & set(members.query("program == 'shnor'")["school_id"])


def test_participation_is_that_of_the_document(ask_far):
    answer = ask_far(participation)
    assert answer.grades.groupby("mode")["took_part"].sum().to_dict() == {"regular": 32895, "approbation": 4332}
    assert sorted(answer.grades.query("mode == 'regular'")["grade"]) == [4, 5, 6, 7, 8]
    assert answer.checks.empty


def test_eight_schools_have_contracts_with_seven_colleges(ask_far):
    contracts = ask_far(work).contracts
    assert contracts["school_id"].nunique() == 8
    assert contracts["college"].nunique() == 7
    assert set(contracts["school"]) == {"Гимназия № 1", *(f"№ {n}" for n in (7, 9, 20, 23, 54, 61, 67))}


def test_the_meeting_and_the_visits_after_it_are_told(ask_far):
    events = ask_far(work).events
    assert date(2021, 3, 9) in set(events.query("kind == 'meeting'")["held_on"].dt.date)
    visits = events.query("kind == 'visit'")
    assert len(visits) == 11
    assert visits["curator"].notna().all()


def test_the_day_of_plans_is_that_of_march(ask_far):
    answer = ask_far(overview)
    assert answer.footing.filters.as_of.month == 3
    assert answer.plan_list.groupby("status").size().to_dict() == {"approved": 21, "returned": 4}


def test_every_screen_has_content(ask_far):
    for view in (overview, compare, directions, risks, participation, work):
        assert ask_far(view).state == "ok", view
    assert ask_far(curator).footing.schools_total == 62


def test_audiences_disagree_where_it_was_planted_and_nowhere_else(ask_far, project):
    gaps = ask_far(risks, instrument="survey").gaps
    found = gaps[gaps["differs"]]
    school_ids = [school_id for school_id, _ in project]
    planted = {(school_ids[4], "environment"), (school_ids[8], "parents")}
    assert set(zip(found["school_id"], found["factor"], strict=True)) == planted
    assert set(found.query("factor == 'environment'")["school_id"]) == {school_ids[4]}


def test_schools_of_a_kind_stand_side_by_side(ask_far, project):
    places = ask_far(risks).heat.drop_duplicates("school_id").set_index("school_id")["similarity_place"]
    kind = {school_id: place % 3 for place, (school_id, _) in enumerate(project)}
    order = [kind[school_id] for school_id in places.sort_values().index]
    assert sum(one != other for one, other in zip(order, order[1:], strict=False)) == 2


def test_parents_who_kept_silent_are_told(ask_far, project):
    silent = ask_far(risks).turnout.query("is_low_response")
    assert silent[["school_id", "audience"]].to_numpy().tolist() == [[project[6][0], "parents"]]


def test_the_profile_of_a_school_stands_among_its_own(ask, project, far):
    profile = ask(school, more={"school_id": project[0][0]})
    assert (profile.card.municipality, profile.footing.schools_total) == ("Предгорск", 62)
    assert profile.footing.filters.municipality == far
    assert "risk_profile_2021" in profile.instruments


def test_all_municipalities_together_are_all_schools(ask):
    everyone = ask(schools, municipality=0)
    assert len(everyone.schools) == 166
    labels = everyone.schools["school"]
    assert labels.is_unique
