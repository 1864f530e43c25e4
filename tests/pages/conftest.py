"""The application over the small world and over an empty store; made once, since making one takes a second."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from dash import Dash

from config import Settings
from dashboard import create_app
from data.store import open_store


def app_at(path: Path) -> Iterator[Dash]:
    store = open_store(f"sqlite:///{path}")
    yield create_app(Settings(), store=store)
    store.close()


@pytest.fixture(scope="session")
def empty_app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dash]:
    """Give the dashboard over a store with nothing in it."""
    yield from app_at(tmp_path_factory.mktemp("empty") / "empty.db")


@pytest.fixture(scope="session")
def app(settled: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dash]:
    """Give the dashboard over the small world; tests only read it."""
    path = tmp_path_factory.mktemp("app") / "world.db"
    shutil.copy(settled, path)
    yield from app_at(path)
