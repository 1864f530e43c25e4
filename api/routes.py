"""Addresses of the API: ``/api/v1/<view>`` and ``/api/v1/<view>/<frame>.csv``."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from typing import Any

from flask import Blueprint, Flask, Response, request

from api.csv_table import csv_text
from api.describe import description, frames_of
from api.errors import ApiError, refusal
from api.question import check_offered, language_of, read
from data.store import Store
from domain.scope import Scope
from i18n import translator
from reports.encode import encode
from reports.table import Table
from views.compare import compare
from views.directions import directions
from views.overview import overview
from views.school import school
from views.schools import schools
from views.sources import sources

PREFIX = "/api/v1"
VIEWS: Mapping[str, Callable[..., Any]] = {
    "overview": overview,
    "compare": compare,
    "directions": directions,
    "sources": sources,
    "schools": schools,
}
ADDRESSES = (*VIEWS, "school/<id>")


def register(server: Flask, store: Store, *, language: str = "ru") -> None:
    """Put the API on a server."""
    server.register_blueprint(blueprint(store, language=language))


def blueprint(store: Store, *, language: str = "ru") -> Blueprint:
    """Make the routes over one store; ``language`` words the heads and errors of callers who name none."""
    api = Blueprint("api", __name__, url_prefix=PREFIX)

    @api.errorhandler(ApiError)
    def refuse(error: ApiError) -> Response:
        return refusal(error, translator(language_of(request.args, default=language)))

    @api.get("/<view>")
    def view(view: str) -> Response:
        return _respond(store, view, {}, frame=None, language=language)

    @api.get("/<view>/<frame>.csv")
    def frame(view: str, frame: str) -> Response:
        return _respond(store, view, {}, frame=frame, language=language)

    @api.get("/school/<int:school_id>")
    def school_view(school_id: int) -> Response:
        return _respond(store, "school", {"school_id": school_id}, frame=None, language=language)

    @api.get("/school/<int:school_id>/<frame>.csv")
    def school_frame(school_id: int, frame: str) -> Response:
        return _respond(store, "school", {"school_id": school_id}, frame=frame, language=language)

    @api.get("/")
    def index() -> Response:
        asked = read(request.args, default_language=language)
        return _body(description(PREFIX, [*VIEWS.values(), school], translator(asked.language)))

    @api.get("/<path:rest>")
    def unknown(rest: str) -> Response:
        raise ApiError(404, "unknown_view", allowed=ADDRESSES, view=rest)

    return api


def _respond(store: Store, name: str, more: dict[str, int], *, frame: str | None, language: str) -> Response:
    if name not in VIEWS and not more:
        raise ApiError(404, "unknown_view", allowed=ADDRESSES, view=name)
    asked = read(request.args, default_language=language)
    with store.reading() as reader:
        tag = _tag(request.full_path, reader.revision)
    if tag in request.if_none_match:
        response = Response(status=304)
    else:
        result = store.ask(VIEWS.get(name, school), scope=Scope.all_schools(), filters=asked.filters, **more)
        if getattr(result, "state", "") == "unknown":
            raise ApiError(404, "unknown_school", school=str(more["school_id"]))
        check_offered(asked.filters, result)
        response = _body(result) if frame is None else _csv(result, name, frame, language=asked.language)
    response.set_etag(tag)
    response.cache_control.no_cache = True
    return response


def _body(value: Any) -> Response:
    body = json.dumps(encode(value), ensure_ascii=False, allow_nan=False)
    return Response(body, mimetype="application/json")


def _csv(result: Any, name: str, frame: str, *, language: str) -> Response:
    frames = frames_of(type(result))
    if frame not in frames:
        raise ApiError(404, "unknown_frame", allowed=frames, view=name, frame=frame)
    table = Table(view=name, name=frame, frame=getattr(result, frame), footing=result.footing)
    text = csv_text(table, translator(language))
    response = Response(text.encode("utf-8"), content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}_{frame}.csv"'
    return response


def _tag(path: str, revision: int) -> str:
    return hashlib.sha256(f"{revision} {path}".encode()).hexdigest()[:20]
