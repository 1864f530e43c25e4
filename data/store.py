"""The store: opened once a process, read in one transaction per question."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from threading import Lock
from typing import TypeVar

import pandas as pd
from sqlalchemy import Connection, Engine, func, select
from sqlalchemy.exc import DatabaseError, OperationalError

from data.cache import Answers
from data.engine import connect, file_identity, is_read_only, writer_options
from data.errors import StoreError
from data.frames import Question, frame_of
from data.schema import LoadEvent, StoreInfo
from data.upgrade import upgrade
from domain.filters import Filters
from domain.scope import Scope

KEPT_ANSWERS = 256
Result = TypeVar("Result")


class Reader:
    """One read transaction: every question asked of it sees the store of the same moment."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        row = connection.execute(
            select(
                func.coalesce(select(func.max(LoadEvent.id)).scalar_subquery(), 0),
                StoreInfo.kind,
                StoreInfo.home_id,
            )
        ).one()
        self.revision: int = row[0]
        self.kind: str = row[1]
        self.home_id: int | None = row[2]

    def frame(self, question: Question) -> pd.DataFrame:
        """Answer a question; days and moments are ``datetime64``, whole numbers with gaps are floats."""
        return frame_of(self.connection, question)


class Store:
    """All facts of one department, with answers kept until the next load."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._answers = Answers(size=KEPT_ANSWERS)
        self._opening = Lock()
        self._file = file_identity(engine)

    @contextmanager
    def reading(self) -> Iterator[Reader]:
        """Open one read transaction."""
        self._follow_file()
        with self.engine.connect() as connection, connection.begin():
            yield Reader(connection)

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Open the one write transaction that a store has at a time; it is kept whole or not at all."""
        self._follow_file()
        if self.is_read_only:
            raise StoreError("read_only", url=self.engine.url.render_as_string())
        with (
            self.engine.connect().execution_options(**writer_options(self.engine)) as connection,
            connection.begin(),
        ):
            connection.execute(select(StoreInfo.id).with_for_update())
            yield connection

    @property
    def is_read_only(self) -> bool:
        """Tell whether nothing can be loaded: the file or its folder cannot be written."""
        return is_read_only(self.engine)

    @property
    def kind(self) -> str:
        """Tell what the store holds: ``empty``, ``demo`` or ``real``."""
        with self.reading() as reader:
            return reader.kind

    def ask(self, view: Callable[..., Result], *, scope: Scope, filters: Filters, **more: Hashable) -> Result:
        """Answer a view, from the kept answers while nothing was loaded since, in this process or another."""
        with self.reading() as reader:
            question = (view, scope, filters, tuple(sorted(more.items())), reader.revision)
            answer: Result = self._answers.get(
                question, lambda: view(reader, scope=scope, filters=filters, **more)
            )
            return answer

    def _follow_file(self) -> None:
        """Open the store anew when its file was put in the place of another, as from a copy."""
        with self._opening:
            if file_identity(self.engine) == self._file:
                return
            self.engine.dispose()
            upgrade(self.engine)
            self._answers.forget()
            self._file = file_identity(self.engine)

    def close(self) -> None:
        """Let go of all connections."""
        self.engine.dispose()


def open_store(url: str) -> Store:
    """Open a store, made or brought to the present schema first."""
    engine = connect(url)
    shown = engine.url.render_as_string(hide_password=True)
    try:
        upgrade(engine)
    except OperationalError as error:
        raise StoreError("unreachable", url=shown, reason=str(error.orig).strip()) from error
    except DatabaseError as error:
        raise StoreError("not_a_store", url=shown) from error
    return Store(engine)
