"""What is wrong with a command line."""

from __future__ import annotations


class WrongCall(Exception):
    """A command line that cannot be carried out; its words are ``cli.wrong.<code>``."""

    def __init__(self, code: str, **params: str) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params
