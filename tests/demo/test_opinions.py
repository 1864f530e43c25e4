import numpy as np
import pytest

from demo.opinions import opinions, risk_profile


@pytest.fixture(scope="module")
def held(far_recipe, far_made):
    return opinions(far_made.world, far_recipe, far_made.tables["own_programs"], np.random.default_rng(5))


def test_schools_of_a_kind_share_what_weighs_on_them(held):
    equipment = held.of("equipment", year=2020)
    kinds = np.arange(len(equipment)) % 3
    assert equipment[kinds == 0].min() > equipment[kinds > 0].max()


def test_an_audience_sees_what_was_planted_and_the_others_do_not(held):
    plain, seen = (held.of("environment", year=2020, audience=who) for who in ("parents", "pupils"))
    assert np.flatnonzero(seen != plain).tolist() == [4]
    assert seen[4] - plain[4] == pytest.approx(1.3)


def test_everything_weighed_more_a_year_before(held):
    assert held.weight[2019].mean() > held.weight[2020].mean()


def test_the_profile_is_in_steps_and_weighs_what_is_common(held):
    profile = risk_profile(held)
    assert set(profile["value"]) <= {0, 33, 67, 100}
    means = profile[profile["axis"] == "equipment"].set_index("school")["value"]
    kinds = np.arange(len(held.codes)) % 3
    assert means[held.codes[kinds == 0]].mean() > means[held.codes[kinds > 0]].mean()
