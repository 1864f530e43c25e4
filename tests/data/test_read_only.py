"""A store whose folder cannot be written is served, and nothing can be loaded into it."""

import os
import shutil
from pathlib import Path

import pytest

from data.engine import is_locked_away
from data.errors import StoreError
from data.ledger import save
from data.store import open_store
from domain.filters import Filters
from domain.scope import Scope
from tests.world import registry
from views.schools import schools


@pytest.fixture
def locked(settled, tmp_path, monkeypatch):
    """Put the small world into a folder that cannot be written; root may write anywhere and is told otherwise."""
    folder = tmp_path / "locked"
    folder.mkdir()
    path = folder / "store.db"
    shutil.copy(settled, path)
    path.chmod(0o444)
    folder.chmod(0o555)
    allowed = os.access
    monkeypatch.setattr(
        "data.engine.os.access",
        lambda where, mode: folder not in (where, where.parent) and allowed(where, mode),
    )
    opened = open_store(f"sqlite:///{path}")
    yield opened
    opened.close()
    folder.chmod(0o755)


def test_everything_can_be_read(locked):
    assert locked.is_read_only
    assert len(locked.ask(schools, scope=Scope.all_schools(), filters=Filters()).schools) == 5


def test_nothing_appears_beside_it(locked):
    locked.ask(schools, scope=Scope.all_schools(), filters=Filters())
    assert [path.name for path in Path(locked.engine.url.database).parent.iterdir()] == ["store.db"]


def test_loading_is_refused_with_advice(locked):
    with pytest.raises(StoreError, match="read_only"):
        save(locked, [registry()], by="Тест")


def test_a_store_that_can_be_written_is_not_locked_away(settled, tmp_path):
    assert not is_locked_away(tmp_path / "new.db")
    assert not is_locked_away(settled)
