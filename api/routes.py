"""Addresses of the API: ``/api/v1/<view>``, ``/api/v1/<view>.xlsx`` and ``/api/v1/<view>/<frame>.csv``."""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Callable
from typing import Any

from flask import Blueprint, Flask, Response, request

from api.answers import csv_answer, json_answer, xlsx_answer
from api.describe import description
from api.errors import ApiError, refusal
from api.evidence import register_evidence
from api.openapi import document
from api.question import check_offered, language_of, read
from data.store import Store
from domain.filters import Filters
from domain.scope import Scope
from i18n import Translator, translator
from views.catalogue import OF_SCHOOL, VIEWS

PREFIX = "/api/v1"
NO_SCHOOL = 0
ADDRESSES = (*VIEWS, *(f"{view}/<id>" for view in OF_SCHOOL))
Write = Callable[[Any, Translator], Response]
Respond = Callable[..., Response]


def register(server: Flask, store: Store, *, language: str = "ru") -> None:
    """Put the API on a server."""
    server.register_blueprint(blueprint(store, language=language))


def blueprint(store: Store, *, language: str = "ru") -> Blueprint:
    """Make the routes over one store; ``language`` words the heads and errors of callers who name none."""
    api = Blueprint("api", __name__, url_prefix=PREFIX)
    respond: Respond = functools.partial(_respond, store, language=language)
    _screens(api, respond)
    for view in OF_SCHOOL:
        _of_school(api, respond, view)
    register_evidence(api, store, language=language)

    @api.errorhandler(ApiError)
    def refuse(error: ApiError) -> Response:
        return refusal(error, translator(language_of(request.args, default=language)))

    @api.get("/")
    def index() -> Response:
        asked = read(request.args, default_language=language)
        return json_answer(description(PREFIX, [*VIEWS.values(), *OF_SCHOOL.values()], translator(asked.language)))

    @api.get("/openapi.json")
    def openapi() -> Response:
        asked = read(request.args, default_language=language)
        return json_answer(document(PREFIX, _examples(store), translator(asked.language)))

    @api.get("/<path:rest>")
    def unknown(rest: str) -> Response:
        raise ApiError(404, "unknown_view", allowed=ADDRESSES, view=rest)

    return api


def _screens(api: Blueprint, respond: Respond) -> None:
    @api.get("/<view>")
    def view(view: str) -> Response:
        return respond(view, _json)

    @api.get("/<view>.xlsx")
    def workbook(view: str) -> Response:
        return respond(view, lambda result, t: xlsx_answer(result, view, t))

    @api.get("/<view>/<frame>.csv")
    def frame(view: str, frame: str) -> Response:
        return respond(view, lambda result, t: csv_answer(result, view, frame, t))


def _of_school(api: Blueprint, respond: Respond, view: str) -> None:
    @api.get(f"/{view}/<int:school_id>", endpoint=f"{view}_json")
    def answer(school_id: int) -> Response:
        return respond(view, _json, school_id=school_id)

    @api.get(f"/{view}/<int:school_id>.xlsx", endpoint=f"{view}_xlsx")
    def workbook(school_id: int) -> Response:
        return respond(view, lambda result, t: xlsx_answer(result, view, t), school_id=school_id)

    @api.get(f"/{view}/<int:school_id>/<frame>.csv", endpoint=f"{view}_csv")
    def frame(school_id: int, frame: str) -> Response:
        return respond(view, lambda result, t: csv_answer(result, view, frame, t), school_id=school_id)


def _json(result: Any, _: Translator) -> Response:
    return json_answer(result)


def _examples(store: Store) -> dict[str, Any]:
    """Ask every view once, and for the profile of no school: an answer without rows has all its columns."""
    ask = functools.partial(store.ask, scope=Scope.all_schools(), filters=Filters())
    of_no_school = {name: ask(view, school_id=NO_SCHOOL) for name, view in OF_SCHOOL.items()}
    return {**{name: ask(view) for name, view in VIEWS.items()}, **of_no_school}


def _respond(store: Store, name: str, write: Write, *, language: str, **more: int) -> Response:
    if name not in VIEWS and not more:
        raise ApiError(404, "unknown_view", allowed=ADDRESSES, view=name)
    asked = read(request.args, default_language=language)
    with store.reading() as reader:
        tag = _tag(request.full_path, reader.revision)
    if tag in request.if_none_match:
        response = Response(status=304)
    else:
        result = store.ask(
            VIEWS.get(name) or OF_SCHOOL[name], scope=Scope.all_schools(), filters=asked.filters, **more
        )
        if getattr(result, "state", "") == "unknown":
            raise ApiError(404, "unknown_school", school=str(more["school_id"]))
        check_offered(asked.filters, result)
        response = write(result, translator(asked.language))
    response.set_etag(tag)
    response.cache_control.no_cache = True
    return response


def _tag(path: str, revision: int) -> str:
    return hashlib.sha256(f"{revision} {path}".encode()).hexdigest()[:20]
