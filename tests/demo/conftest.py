"""The demonstration municipality, made once: what is tested is what ``make demo`` gives."""

import pytest

from demo.frames import make
from demo.recipe import read_recipe
from domain.filters import Filters
from domain.scope import Scope
from views.schools import schools


@pytest.fixture(scope="session")
def recipe():
    return read_recipe()


@pytest.fixture(scope="session")
def made(recipe):
    return make(recipe, seed=2020)


@pytest.fixture(scope="session")
def tables(made):
    return made.tables


@pytest.fixture(scope="session")
def world(made):
    return made.world


@pytest.fixture(scope="session")
def story_codes(world):
    told = world.schools[world.schools["story"] != ""]
    return told.groupby("story")["code"].agg(list).to_dict()


@pytest.fixture
def ask(built):
    def answer(view, *, more=None, **filters):
        return built.store.ask(view, scope=Scope.all_schools(), filters=Filters(**filters), **(more or {}))

    return answer


@pytest.fixture
def ids(ask):
    return ask(schools).schools.set_index("code")["school_id"].to_dict()


@pytest.fixture(scope="session")
def far_recipe():
    return read_recipe("grozny")


@pytest.fixture(scope="session")
def far_made(far_recipe):
    return make(far_recipe, seed=2021)
