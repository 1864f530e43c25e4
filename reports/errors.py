"""What cannot be written out, said as data; the words are ``report_error.<code>`` in the catalogues."""

from __future__ import annotations


class ReportError(Exception):
    """A document or a deck that cannot be made as wished; ``params`` fill the placeholders of its text."""

    def __init__(self, code: str, **params: str | int) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params
