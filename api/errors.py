"""What a caller did wrong, answered as JSON with advice."""

from __future__ import annotations

import json
from collections.abc import Sequence

from flask import Response

from i18n import Translator


class ApiError(Exception):
    """A question that cannot be answered; ``code`` is a key ``api_error.<code>`` with its ``.advice``."""

    def __init__(self, status: int, code: str, *, allowed: Sequence[str] = (), **params: str) -> None:
        super().__init__(code)
        self.status = status
        self.code = code
        self.allowed = tuple(allowed)
        self.params = params


def refusal(error: ApiError, t: Translator) -> Response:
    """Say what is wrong and what to ask instead."""
    told = {
        "code": error.code,
        "message": t(f"api_error.{error.code}", **error.params),
        "advice": t(f"api_error.{error.code}.advice", **error.params),
        **error.params,
        "allowed": list(error.allowed),
    }
    body = json.dumps({"error": told}, ensure_ascii=False)
    return Response(body, status=error.status, mimetype="application/json")
