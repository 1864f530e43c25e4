"""What the taking in of files cannot do, said as data; the words are ``intake_error.<code>``."""

from __future__ import annotations


class IntakeError(Exception):
    """A wish that is refused; ``params`` fill the placeholders of its text, ``status`` is that of HTTP."""

    def __init__(self, code: str, *, status: int = 409, **params: str | int) -> None:
        super().__init__(code, params)
        self.code = code
        self.status = status
        self.params = params
