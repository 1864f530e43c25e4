"""Answers kept by (question, latest load), never handed out so that a reader could change them."""

from __future__ import annotations

import dataclasses
from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from threading import Lock
from typing import Any

import pandas as pd


class Answers:
    """The last ``size`` answers of a process; askers of the same question wait for the first of them."""

    def __init__(self, *, size: int) -> None:
        self._size = size
        self._kept: OrderedDict[Hashable, Future[Any]] = OrderedDict()
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._kept)

    def get(self, question: Hashable, answer: Callable[[], Any]) -> Any:
        """Give the kept answer, or ask for it once and keep it."""
        with self._lock:
            kept = self._kept.get(question)
            future: Future[Any] = Future() if kept is None else kept
            self._kept[question] = future
            self._kept.move_to_end(question)
            while len(self._kept) > self._size:
                self._kept.popitem(last=False)
        if kept is None:
            self._fill(question, future, answer)
        return shared(future.result())

    def forget(self) -> None:
        """Drop all answers, as when the store itself is another."""
        with self._lock:
            self._kept.clear()

    def _fill(self, question: Hashable, future: Future[Any], answer: Callable[[], Any]) -> None:
        try:
            future.set_result(answer())
        except BaseException as error:
            with self._lock:
                self._kept.pop(question, None)
            future.set_exception(error)


def shared(value: Any) -> Any:
    """Copy what could be changed, without copying data: frames copy themselves when they are written to."""
    if isinstance(value, pd.DataFrame | pd.Series):
        return value.copy(deep=False)
    if isinstance(value, dict):
        return {key: shared(item) for key, item in value.items()}
    if isinstance(value, list):
        return [shared(item) for item in value]
    if isinstance(value, tuple):
        items = [shared(item) for item in value]
        return value if all(map(_is, items, value)) else tuple(items)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return _shared_fields(value)
    return value


def _shared_fields(value: Any) -> Any:
    fields = {field.name: getattr(value, field.name) for field in dataclasses.fields(value) if field.init}
    changed = {name: new for name, old in fields.items() if (new := shared(old)) is not old}
    return dataclasses.replace(value, **changed) if changed else value


def _is(new: object, old: object) -> bool:
    return new is old
