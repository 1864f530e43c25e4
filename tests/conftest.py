"""What tests of all rooms use: an empty store and the store of the small world of ``tests/world.py``."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import settings

from data.outcome import Outcome
from data.store import Reader, Store, open_store
from demo import build
from tests.world import World, settle

# machines are shared and noisy: how long an example took says nothing about the code
settings.register_profile("shared", deadline=None)
settings.load_profile("shared")


class Built(NamedTuple):
    """A demonstration store, what became of its files, how long it took."""

    store: Store
    outcomes: list[Outcome]
    seconds: float


def store_at(path: Path) -> Store:
    return open_store(f"sqlite:///{path}")


@pytest.fixture
def empty_store(tmp_path: Path) -> Iterator[Store]:
    """Give a store with the present schema and nothing in it."""
    store = store_at(tmp_path / "empty.db")
    yield store
    store.close()


@pytest.fixture(scope="session")
def settled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Load the world once; tests work on copies of the file."""
    path = tmp_path_factory.mktemp("world") / "world.db"
    store = store_at(path)
    assert [outcome.status for outcome in settle(store)] == ["saved"] * 11 + ["refused"]
    store.close()
    return path


@pytest.fixture
def store(settled: Path, tmp_path: Path) -> Iterator[Store]:
    """Give the store of the world, one's own to change."""
    path = tmp_path / "store.db"
    shutil.copy(settled, path)
    opened = store_at(path)
    yield opened
    opened.close()


@pytest.fixture
def world(store: Store) -> World:
    """Give the store of the world with the ids of its schools and works."""
    return World(store)


@pytest.fixture
def reader(store: Store) -> Iterator[Reader]:
    """Give one read transaction of the world."""
    with store.reading() as opened:
        yield opened


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    """Make the demonstration once; tests only read it."""
    store = store_at(tmp_path_factory.mktemp("demo") / "demo.db")
    begun = time.monotonic()
    outcomes = build(store, seed=2020)
    yield Built(store, outcomes, seconds=time.monotonic() - begun)
    store.close()
