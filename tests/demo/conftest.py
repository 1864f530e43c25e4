"""The demonstration municipality, made once: what is tested is what ``make demo`` gives."""

import time
from collections import namedtuple

import pytest

from data.store import open_store
from demo import build
from demo.frames import make
from demo.recipe import read_recipe
from domain.filters import Filters
from domain.scope import Scope
from views.schools import schools

Built = namedtuple("Built", "store outcomes seconds")


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


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """The store of the demonstration, how long it took, what became of its files."""
    store = open_store(f"sqlite:///{tmp_path_factory.mktemp('demo') / 'demo.db'}")
    begun = time.monotonic()
    outcomes = build(store, seed=2020)
    yield Built(store, outcomes, seconds=time.monotonic() - begun)
    store.close()


@pytest.fixture
def ask(built):
    def answer(view, *, more=None, **filters):
        return built.store.ask(view, scope=Scope.all_schools(), filters=Filters(**filters), **(more or {}))

    return answer


@pytest.fixture
def ids(ask):
    return ask(schools).schools.set_index("code")["school_id"].to_dict()
