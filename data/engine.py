"""Connections to the store: one engine per store, the same rules on SQLite and PostgreSQL."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from data.errors import StoreError

BUSY_SECONDS = 30
WRITES = "lepestok_writes"
READ_ONLY = "lepestok_read_only"


def connect(url: str) -> Engine:
    """Make the engine of a store; the folder of an SQLite file is made too."""
    try:
        parsed = make_url(url)
        if parsed.get_backend_name() == "sqlite":
            return _sqlite(parsed)
        return create_engine(parsed, isolation_level="REPEATABLE READ", pool_pre_ping=True)
    except (ArgumentError, NoSuchModuleError) as error:
        raise StoreError("bad_url", url=url) from error
    except ModuleNotFoundError as error:
        raise StoreError("no_driver", url=parsed.render_as_string(), driver=str(error.name)) from error
    except OSError as error:
        raise StoreError("unreachable", url=url, reason=str(error)) from error


def _sqlite(url: URL) -> Engine:
    if url.database in (None, "", ":memory:"):
        raise ArgumentError("a store in memory would be empty for every thread")
    Path(url.database).parent.mkdir(parents=True, exist_ok=True)
    if is_locked_away(file := Path(url.database)):
        engine = create_engine(url, creator=lambda: _read_only(file), execution_options={READ_ONLY: True})
    else:
        engine = create_engine(url, connect_args={"timeout": BUSY_SECONDS})
        event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def is_locked_away(file: Path) -> bool:
    """Tell whether a store is there and can only be read: its file, or the folder that its journal needs."""
    return file.exists() and not (os.access(file, os.W_OK) and os.access(file.parent, os.W_OK))


def _read_only(file: Path) -> sqlite3.Connection:
    # a journal that cannot be made beside it is needed only where somebody may still write
    journal = file.with_name(f"{file.name}-wal")
    is_quiet = not (journal.exists() and journal.stat().st_size)
    address = f"file:{quote(str(file.resolve()))}?mode=ro{'&immutable=1' if is_quiet else ''}"
    connection = sqlite3.connect(address, uri=True, timeout=BUSY_SECONDS, check_same_thread=False)
    connection.isolation_level = None
    return connection


def is_read_only(engine: Engine) -> bool:
    """Tell whether the store of an engine can only be read."""
    return bool(engine.get_execution_options().get(READ_ONLY, False))


def writer_options(engine: Engine) -> dict[str, Any]:
    """Tell a connection that it will write; on a server it must see what the writer before it wrote."""
    return {WRITES: True} | ({} if engine.dialect.name == "sqlite" else {"isolation_level": "READ COMMITTED"})


def sqlite_file(engine: Engine) -> Path | None:
    """Give the file of an SQLite store, None on a server."""
    database = engine.url.database
    return Path(database) if engine.dialect.name == "sqlite" and database else None


def file_identity(engine: Engine) -> tuple[int, int] | None:
    """Tell one file of an SQLite store from another under the same name; None where there is no file."""
    file = sqlite_file(engine)
    if file is None or not file.exists():
        return None
    found = file.stat()
    return found.st_dev, found.st_ino


def _prepare_sqlite(connection: Any, _record: object) -> None:
    # the driver must not begin transactions by itself: it does so before writes only, and never for DDL
    connection.isolation_level = None
    for pragma in ("journal_mode = WAL", "foreign_keys = ON", "synchronous = NORMAL"):
        connection.execute(f"PRAGMA {pragma}").close()


def _begin_sqlite(connection: Connection) -> None:
    # a reader that becomes a writer cannot wait for another writer: writers say so at once
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
