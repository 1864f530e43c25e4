"""Why a file cannot be read at all."""

from __future__ import annotations

from collections.abc import Mapping

from domain.problem import Problem, Severity


class Refused(Exception):
    """A file that cannot be read: ``code`` is a key of ``problem.<code>``."""

    def __init__(self, code: str, **params: str | int | float) -> None:
        super().__init__(code, params)
        self.code = code
        self.params: Mapping[str, str | int | float] = params

    def problem(self) -> Problem:
        """Say it as a fatal problem of the file."""
        return Problem(Severity.FATAL, self.code, params=self.params)
