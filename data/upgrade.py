"""Brings a store to the present schema: a copy first, all or nothing, references checked after."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, Engine, inspect

from data.engine import sqlite_file, writer_options
from data.errors import StoreError

MIGRATIONS = Path(__file__).resolve().parent / "migrations"


def alembic_config(connection: Connection | None = None) -> Config:
    """Give Alembic its settings without a file, so that it works from any folder."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def upgrade(engine: Engine) -> None:
    """Upgrade when the schema is older than this program; refuse stores that are not ours or newer."""
    head = ScriptDirectory.from_config(alembic_config()).get_current_head()
    with engine.connect() as connection:
        if _revision(connection) == head:
            return
    with _without_foreign_keys(engine) as connection, connection.begin():
        revision = _revision(connection)
        if revision == head:
            return
        _require_ours(connection, revision)
        if revision is not None:
            copy_before(engine, f"before-{head}")
        command.upgrade(alembic_config(connection), "head")
        _check_references(connection)


def copy_before(engine: Engine, mark: str) -> Path | None:
    """Copy an SQLite store beside itself; a server keeps its own copies."""
    file = sqlite_file(engine)
    if file is None:
        return None
    target = file.with_name(f"{file.stem}.{mark}{file.suffix}")
    with closing(sqlite3.connect(file)) as source, closing(sqlite3.connect(target)) as copy:
        source.backup(copy)
    return target


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _require_ours(connection: Connection, revision: str | None) -> None:
    if revision is None and (
        tables := [name for name in inspect(connection).get_table_names() if name != "alembic_version"]
    ):
        raise StoreError("foreign", table=tables[0])
    try:
        ScriptDirectory.from_config(alembic_config()).get_revision(revision or "base")
    except CommandError as error:
        raise StoreError("newer", revision=str(revision)) from error


@contextmanager
def _without_foreign_keys(engine: Engine) -> Iterator[Connection]:
    # with foreign keys on, recreating a table deletes its children; the switch works outside a transaction only
    with engine.connect().execution_options(**writer_options(engine)) as connection:
        is_sqlite = engine.dialect.name == "sqlite"
        driver = connection.connection.dbapi_connection
        if is_sqlite and driver is not None:
            driver.execute("PRAGMA foreign_keys = OFF").close()
        try:
            yield connection
        finally:
            if is_sqlite and driver is not None:
                driver.execute("PRAGMA foreign_keys = ON").close()


def _check_references(connection: Connection) -> None:
    if connection.dialect.name != "sqlite":
        return
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if broken is not None:
        raise StoreError("broken_references", table=str(broken[0]))
