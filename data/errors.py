"""What the store cannot do, said as data; the words are ``store_error.<code>`` in the catalogues."""

from __future__ import annotations


class StoreError(Exception):
    """A wish that the store refuses; ``params`` fill the placeholders of its text."""

    def __init__(self, code: str, **params: str | int) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params
