"""Addresses under ``/present``: files to take away, and changes to kept presentations."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any
from urllib.parse import quote

from flask import Blueprint, Response, jsonify, request
from markupsafe import escape

from data.errors import StoreError
from domain.filters import Filters
from pages._context import reader_language, scope, services
from pages._intake_undo import reader_name
from pages._present_changes import OF_ALL, OF_DECK, Change, Desk
from pages._present_current import current_deck, remember_deck
from pages._present_ready import OF_SCHOOL
from reports.errors import ReportError
from reports.templates import KINDS
from slides.asking import Ask, asker
from slides.wanted import NoDeck, Wanted

PREFIX = "/present"
OWN_HEADER = "X-Lepestok"
# Named, not imported: nobody waits at the start for the libraries of PowerPoint and Word.
FILES = "pages._present_files"
HTML = "text/html; charset=utf-8"
LONGEST_BODY = 16 * 1024
PAGE = """<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>{title}</title></head>
<body style="font:18px/1.5 'Segoe UI',Arial,sans-serif;max-width:40em;margin:10vh auto;padding:0 1em">
<h1 style="font-size:1.4em">{title}</h1><p>{text}</p><p><a href="/present">{back}</a></p></body></html>"""
"""Without the product's own look: it is read where a file was expected."""


def deck_routes() -> Blueprint:
    """Make the routes; the store is that of the running application."""
    routes = Blueprint("decks", __name__, url_prefix=PREFIX)
    routes.register_error_handler(NoDeck, lambda error: _refused(f"no_deck.{error.code}", error.params))
    routes.register_error_handler(ReportError, lambda error: _refused(f"report_error.{error.code}", error.params))
    routes.register_error_handler(StoreError, lambda error: _refused(f"store_error.{error.code}", error.params))
    _files(routes)
    _changes(routes)
    return routes


def wanted_here() -> Wanted:
    """Read from the address which presentation is meant; ``deck`` is the code of a kept one."""
    query = request.args
    school = query.get("school_id", "")
    return Wanted(
        ready=query.get("ready", ""),
        kept=query.get("deck", ""),
        filters=Filters.from_query(query),
        school_id=int(school) if school.isascii() and school.isdigit() and len(school) < 10 else None,
        is_anonymous=query.get("anonymous") == "1",
    )


def _files(routes: Blueprint) -> None:
    @routes.get("/deck.pptx")
    def powerpoint() -> Response:
        return _file(_maker().powerpoint(wanted_here()))

    @routes.get("/offline.html")
    def offline() -> Response:
        return _file(_maker().offline(wanted_here()))

    @routes.get(f"/<any({','.join(KINDS)}):kind>.docx")
    def word(kind: str) -> Response:
        wanted = wanted_here()
        if kind in OF_SCHOOL and wanted.school_id is None:
            raise NoDeck("no_school")
        return _file(_maker().word(kind, wanted))


def _maker() -> Any:
    return import_module(FILES).Maker(_ask(), reader_language(), services().desk.settings.templates)


def _changes(routes: Blueprint) -> None:
    @routes.post(f"/<any({','.join(OF_ALL)}):act>")
    def change(act: str) -> Response:
        _require_own_page()
        return _changed(lambda desk: OF_ALL[act](desk, _said()))

    @routes.post(f"/kept/<code>/<any({','.join(OF_DECK)}):act>")
    def change_deck(code: str, act: str) -> Response:
        _require_own_page()
        return _changed(lambda desk: OF_DECK[act](desk, code, {**_said(), "act": act}))


def _changed(make: Callable[[Desk], Change]) -> Response:
    desk = Desk(services().store, _ask(), reader_language(), by=reader_name(), current=current_deck())
    done = make(desk)
    answer = jsonify(said=done.words, code=done.code, at=done.at, open=desk.t("present.open"))
    return answer if done.code is None else remember_deck(answer, done.code)


def _require_own_page() -> None:
    """Refuse what another site would have a reader's browser do, and bodies that no wish needs."""
    is_own = request.headers.get("Sec-Fetch-Site", "same-origin") in ("same-origin", "none")
    if not (is_own and OWN_HEADER in request.headers):
        raise ReportError("foreign_page")
    if (request.content_length or 0) > LONGEST_BODY:
        raise StoreError("long_query")


def _said() -> dict[str, str]:
    said: Any = request.get_json(silent=True)
    return {str(name): str(value) for name, value in said.items()} if isinstance(said, dict) else {}


def _ask() -> Ask:
    return asker(services().store, scope())


def _file(taken: Any) -> Response:
    response = Response(taken.body, content_type=taken.content_type)
    response.headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(taken.name, safe='')}"
    response.headers["Cache-Control"] = "no-store"
    return response


def _refused(key: str, params: dict[str, Any]) -> tuple[Response, int]:
    """Say what is wrong: to a script as JSON, to a reader who wanted a file as a page."""
    t = reader_language()
    text = t(key, **params)
    status = 403 if key.endswith("foreign_page") else 409 if request.method == "POST" else 404
    if OWN_HEADER in request.headers or request.method == "POST":
        return jsonify(error=text), status
    page = PAGE.format(language=t.language, title=t("present.refused"), text=escape(text), back=t("present.back"))
    return Response(page, content_type=HTML), status
