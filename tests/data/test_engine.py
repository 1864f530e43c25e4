"""Connections behave alike whoever opens them."""

import pytest
from sqlalchemy import text

from data.engine import connect, sqlite_file
from data.errors import StoreError


@pytest.fixture
def engine(tmp_path):
    opened = connect(f"sqlite:///{tmp_path / 'new' / 'folder' / 'store.db'}")
    yield opened
    opened.dispose()


def pragma(engine, name):
    with engine.connect() as connection:
        return connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()


def test_folder_of_a_new_store_is_made(engine):
    pragma(engine, "user_version")
    assert sqlite_file(engine).is_file()


@pytest.mark.parametrize(
    ("name", "value"), [("journal_mode", "wal"), ("foreign_keys", 1), ("busy_timeout", 30000)]
)
def test_sqlite_keeps_references_and_lets_readers_read(engine, name, value):
    assert pragma(engine, name) == value


def test_undone_table_leaves_nothing(engine):
    with engine.connect() as connection:
        connection.execute(text("CREATE TABLE half_done (id integer)"))
        connection.rollback()
        assert connection.execute(text("SELECT count(*) FROM sqlite_master")).scalar_one() == 0


def test_two_reads_of_one_transaction_see_one_state(engine):
    with engine.begin() as writer:
        writer.execute(text("CREATE TABLE seen (id integer)"))
    count = text("SELECT count(*) FROM seen")
    with engine.connect() as reader:
        before = reader.execute(count).scalar_one()
        with engine.begin() as writer:
            writer.execute(text("INSERT INTO seen VALUES (1)"))
        assert reader.execute(count).scalar_one() == before


@pytest.mark.parametrize("url", ["nonsense", "sqlite://", "sqlite:///:memory:", "unheard://server/base"])
def test_address_that_is_no_store_is_refused(url):
    with pytest.raises(StoreError, match="bad_url"):
        connect(url)


def test_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreError, match="unreachable"):
        connect(f"sqlite:///{tmp_path / 'file' / 'store.db'}")
