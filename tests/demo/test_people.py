import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from demo.people import spread, took_part


@given(st.lists(st.integers(0, 150), min_size=1, max_size=40), st.floats(0, 1), st.integers(0, 9))
def test_exactly_so_many_take_part_and_never_more_than_there_are(pupils, share, seed):
    groups = np.array(pupils)
    rng = np.random.default_rng(seed)
    people = round(share * groups.sum())
    found = spread(people, groups, rng.normal(size=len(groups)), rng)
    assert found.sum() == people
    assert ((found >= 0) & (found <= groups)).all()


def test_more_than_there_are_is_a_mistake_of_the_recipe():
    with pytest.raises(ValueError, match="cannot take part"):
        spread(11, np.array([4, 6]), np.zeros(2), np.random.default_rng(1))


def test_people_are_those_of_the_document(far_recipe, far_made):
    table = took_part(far_made.world, far_recipe, np.random.default_rng(1))
    assert table.groupby("mode")["took_part"].sum().to_dict() == {"regular": 32895, "approbation": 4332}
    assert table.groupby("mode")["grade"].agg(["min", "max"]).T.to_dict("list") == {
        "approbation": [10, 11],
        "regular": [4, 8],
    }


def test_nobody_takes_part_who_does_not_learn(far_made):
    enrolled = (
        far_made.tables["own_enrolment"].query("academic_year == 2020").set_index(["school", "grade"])["pupils"]
    )
    people = far_made.tables["own_participation"].set_index(["school", "grade"])
    assert (people["took_part"] <= enrolled.reindex(people.index)).all()
