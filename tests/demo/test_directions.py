import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from demo.directions import fill, liking, settle
from demo.programs import positions_of


@pytest.fixture
def chosen(tables):
    return tables["own_directions"]


def test_directions_are_chosen_as_in_the_document(chosen):
    assert chosen["direction"].value_counts().sort_index().tolist() == [39, 51, 2, 17, 22, 22, 25]


def test_54_schools_chose_three_and_8_chose_two(chosen):
    assert chosen.groupby("school").size().value_counts().to_dict() == {3: 54, 2: 8}


def test_no_school_chose_a_direction_twice(chosen):
    assert not chosen.duplicated(["school", "direction"]).any()


def test_only_members_chose(chosen, tables):
    programs = tables["own_programs"]
    members = programs[(programs["program"] == "shnor") & (programs["academic_year"] == 2020)]
    assert set(chosen["school"]) == set(members["school"])


def test_filling_keeps_both_sums():
    table = fill(np.array([2, 1, 1]), np.array([3, 1]))
    assert table.sum(axis=1).tolist() == [2, 1, 1]
    assert table.sum(axis=0).tolist() == [3, 1]


def test_sums_that_cannot_be_are_refused():
    with pytest.raises(ValueError, match="do not add up"):
        fill(np.array([1, 1]), np.array([3, 1]))


def test_settling_gives_each_what_it_likes_better():
    table = np.array([[True, False], [False, True]])
    likes = np.array([[0.0, 5.0], [5.0, 0.0]])
    assert settle(table, likes, np.random.default_rng(0)).tolist() == [[False, True], [True, False]]


def test_settling_changes_no_sum():
    rng = np.random.default_rng(3)
    table = fill(np.full(20, 3), np.array([15, 15, 10, 10, 10]))
    settled = settle(table, rng.normal(size=table.shape), rng)
    assert (settled.sum(axis=0) == table.sum(axis=0)).all()
    assert (settled.sum(axis=1) == 3).all()


@given(st.lists(st.integers(min_value=1, max_value=4), min_size=3, max_size=30), st.integers(0, 1000))
def test_any_sums_that_fit_are_kept(per_school, seed):
    rng = np.random.default_rng(seed)
    wanted = np.zeros((len(per_school), 5), dtype=bool)
    for row, number in zip(wanted, per_school, strict=True):
        row[rng.choice(5, size=number, replace=False)] = True
    table = settle(fill(np.array(per_school), wanted.sum(axis=0)), rng.normal(size=wanted.shape), rng)
    assert (table.sum(axis=0) == wanted.sum(axis=0)).all()
    assert (table.sum(axis=1) == per_school).all()


def test_weak_schools_rather_choose_basic_results(world, recipe, tables, chosen):
    members = positions_of(world, tables["own_programs"], program="shnor", academic_year=2020)
    strength = world.schools.set_index("code")["strength"].iloc[members]
    basics = set(chosen.loc[chosen["direction"] == 1, "school"])
    assert strength[strength.index.isin(basics)].mean() < strength[~strength.index.isin(basics)].mean()


def test_a_district_leans_to_its_direction(world, recipe, tables):
    members = positions_of(world, tables["own_programs"], program="shnor", academic_year=2020)
    likes = np.mean([liking(world, recipe, members, np.random.default_rng(seed)) for seed in range(30)], axis=0)
    is_there = world.schools["district"].iloc[members].eq("Заречный округ").to_numpy()
    assert likes[is_there, 6].mean() > likes[~is_there, 6].mean() + 1
