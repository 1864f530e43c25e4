"""Which presentation pictures are added to: a cookie remembers its code."""

from __future__ import annotations

from flask import Response, has_request_context, request

DECK_COOKIE = "lepestok-deck"
YEAR = 365 * 24 * 3600


def current_deck() -> str:
    """Give the code of the presentation that the reader adds to; blank where none was begun."""
    return request.cookies.get(DECK_COOKIE, "") if has_request_context() else ""


def remember_deck(response: Response, code: str) -> Response:
    """Let the reader's browser keep a code, or forget it where it is blank."""
    if code:
        response.set_cookie(DECK_COOKIE, code, max_age=YEAR, samesite="Lax", httponly=True)
    else:
        response.delete_cookie(DECK_COOKIE, samesite="Lax", httponly=True)
    return response
