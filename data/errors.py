"""What the store cannot do, said as data; the words are ``store_error.<code>`` in the catalogues."""

from __future__ import annotations

from collections.abc import Sequence

from domain.problem import Problem


class StoreError(Exception):
    """A wish that the store refuses; ``params`` fill the placeholders of its text."""

    def __init__(self, code: str, **params: str | int) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params


class Refused(Exception):
    """What a file says cannot be stored; nothing of the file is, and all reasons are told at once."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(problems)
        self.problems = tuple(problems)
