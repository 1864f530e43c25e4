import pandas as pd
import pytest

from demo.programs import need, positions_of


@pytest.fixture
def members(tables):
    return tables["own_programs"]


def test_programs_have_the_members_of_the_document(members):
    sizes = members.groupby(["program", "academic_year"]).size().to_dict()
    assert sizes[("shnor", 2020)] == 62
    assert sizes[("shnor", 2019)] < 62


def test_about_a_third_of_the_members_is_in_500_plus_too(members):
    of_2020 = members[members["academic_year"] == 2020].groupby("program")["school"].agg(set)
    assert of_2020["p500"] < of_2020["shnor"]
    assert len(of_2020["p500"]) / 62 == pytest.approx(1 / 3, abs=0.05)


def test_nobody_is_a_member_twice(members):
    assert not members.duplicated(["school", "academic_year", "program"]).any()


def test_curators_are_outside_the_program_and_strong(members, world):
    shnor = members[(members["program"] == "shnor") & (members["academic_year"] == 2020)]
    strength = world.schools.set_index("code")["strength"]
    assert not set(shnor["curator_school"]) & set(shnor["school"])
    assert strength[shnor["curator_school"]].min() > strength[shnor["school"]].mean()


def test_curators_share_the_members_evenly(members):
    curated = members[members["academic_year"] == 2020].groupby(["program", "curator_school"]).size()
    assert curated.groupby("program").agg(lambda sizes: sizes.max() - sizes.min()).max() <= 1


def test_members_are_weaker_schools(members, world):
    strength = world.schools.set_index("code")["strength"]
    inside = strength.index.isin(members["school"])
    assert strength[inside].mean() < strength[~inside].mean()


def test_schools_with_a_story_are_members(members, world):
    told = set(world.schools.loc[world.schools["story"] != "", "code"])
    assert told <= set(members.loc[members["program"] == "shnor", "school"])


def test_positions_lead_back_to_the_schools(members, world):
    chosen = positions_of(world, members, program="p500", academic_year=2020)
    assert len(chosen) == 21
    assert isinstance(world.schools.iloc[chosen], pd.DataFrame)


def test_weak_schools_need_more(world):
    needs = need(world, "strength", list(range(world.count)))
    assert needs.argmax() == world.trait("strength").argmin()


def test_inflated_schools_need_objectivity(world):
    needs = need(world, "inflation", list(range(world.count)))
    assert needs.argmax() == world.trait("inflation").argmax()
