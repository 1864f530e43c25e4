"""Addresses under ``/intake``: files that a browser sends, and what a reader decides about them.

A file is the raw body of its request: nothing that takes a form apart may lay it down on a disk.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any
from urllib.parse import quote

from flask import Blueprint, Response, jsonify, request

from intake.batch import Batch, State
from intake.blanks import blank, blank_title
from intake.errors import IntakeError
from intake.marking import marked
from intake.schools import Unknown, create, settle, unknown_in
from intake.telling import offer, understood
from pages._context import reader_language, services
from pages._frame import place_words
from pages._intake_batch import batch_markup, batch_words
from pages._intake_undo import reader_name, undo_routes

PREFIX = "/intake"
OWN_HEADER = "X-Lepestok"
"""A header that no page of another site can send without asking us first."""
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
STEPS: dict[str, Callable[[Batch], None]] = {"read": Batch.read, "cancel": Batch.cancel, "save": Batch.save}
Settle = Callable[[Unknown, Mapping[str, str]], None]


def intake_routes() -> Blueprint:
    """Make the routes; the desk and the store are those of the running application."""
    routes = Blueprint("intake", __name__, url_prefix=PREFIX)
    routes.before_request(_require_own_page)
    routes.register_error_handler(IntakeError, _refuse)
    _doors(routes)
    _receiving(routes)
    _deciding(routes)
    _telling(routes)
    undo_routes(routes)
    _downloads(routes)
    return routes


def _doors(routes: Blueprint) -> None:
    @routes.post("/<any(own,demo):which>-store")
    def choose_store(which: str) -> Response:
        doors = services().doors
        if doors is None:
            raise IntakeError("no_doors", status=404)
        doors.open(own=which == "own")
        return jsonify(opened=which)


def _receiving(routes: Blueprint) -> None:
    @routes.post("/batch")
    def open_batch() -> Response:
        return jsonify(id=services().desk.open(by=reader_name()))

    @routes.post("/batch/<batch_id>/file")
    def receive(batch_id: str) -> Response:
        desk = services().desk
        batch = desk.batch(batch_id)
        desk.require_size(request.content_length)
        batch.receive(request.args.get("name", ""), request.get_data(cache=False))
        return jsonify(files=len(batch.shown.files))

    @routes.get("/batch/<batch_id>")
    def look(batch_id: str) -> Response:
        return _shown(services().desk.batch(batch_id))


def _deciding(routes: Blueprint) -> None:
    @routes.post("/batch/<batch_id>/<any(read,cancel,save):step>")
    def go_on(batch_id: str, step: str) -> Response:
        batch = services().desk.batch(batch_id)
        STEPS[step](batch)
        return _shown(batch)

    @routes.post("/batch/<batch_id>/close")
    def close(batch_id: str) -> Response:
        services().desk.close(batch_id)
        return jsonify(closed=True)

    @routes.post("/batch/<batch_id>/school")
    def name_school(batch_id: str) -> Response:
        store = services().store
        return _settled(batch_id, lambda one, said: settle(store, one, school=said["school"], by=reader_name()))

    @routes.post("/batch/<batch_id>/new-school")
    def add_school(batch_id: str) -> Response:
        return _settled(batch_id, lambda one, said: create(services().store, one, said, by=reader_name()))


def _telling(routes: Blueprint) -> None:
    @routes.post("/batch/<batch_id>/tell")
    def tell(batch_id: str) -> Response:
        batch, said = services().desk.batch(batch_id), _said()
        words = {name: str(value) for name, value in said.items()}
        chosen = understood(words, offer(services().store, today=date.today()), takes_back="row" in said)  # noqa: DTZ011
        batch.tell(_numbers(said.get("files")), chosen)
        batch.read()
        return _shown(batch)


def _downloads(routes: Blueprint) -> None:
    @routes.get("/batch/<batch_id>/<int:number>/marked.xlsx")
    def faults(batch_id: str, number: int) -> Response:
        desk, t = services().desk, reader_language()
        file, outcome = desk.batch(batch_id).file(number)
        name = t("intake.marked.name", name=file.path.stem)
        return _workbook(marked(file, outcome, desk.settings, t), name)

    @routes.get("/blank/<layout>.xlsx")
    def form(layout: str) -> Response:
        t = reader_language()
        return _workbook(blank(services().store, layout, t), blank_title(layout, t))


def _require_own_page() -> None:
    """Refuse what another site would have a reader's browser do."""
    is_own = request.headers.get("Sec-Fetch-Site", "same-origin") in ("same-origin", "none")
    if request.method == "POST" and not (is_own and OWN_HEADER in request.headers):
        raise IntakeError("foreign_page", status=403)


def _refuse(error: IntakeError) -> tuple[Response, int]:
    return jsonify(error=reader_language()(f"intake_error.{error.code}", **error.params)), error.status


def _shown(batch: Batch) -> Response:
    t, shown = reader_language(), batch.shown
    markup = batch_markup(t, shown, services().store)
    place = place_words(t) if shown.state is State.SAVED else ""
    words = batch_words(t, shown)
    return jsonify(state=shown.state, busy=shown.is_busy, status=words, html=str(markup), place=place)


def _settled(batch_id: str, decide: Settle) -> Response:
    """Decide about one unknown school, then read the files anew."""
    batch = services().desk.batch(batch_id)
    said: dict[str, str] = {name: str(value) for name, value in _said().items()}
    unknown = next((one for one in unknown_in(batch.shown.outcomes) if one.name == said.get("unknown")), None)
    if unknown is None or batch.shown.is_busy:
        raise IntakeError("not_now")
    decide(unknown, said)
    batch.read()
    return _shown(batch)


def _said() -> dict[str, Any]:
    said = request.get_json(silent=True)
    return said if isinstance(said, dict) else {}


def _numbers(said: object) -> frozenset[int]:
    """Read which files are chosen."""
    numbers = (
        frozenset(int(one) for one in said if str(one).isdecimal()) if isinstance(said, list) else frozenset()
    )
    if not numbers:
        raise IntakeError("no_file_chosen", status=422)
    return numbers


def _workbook(data: bytes, name: str) -> Response:
    response = Response(data, mimetype=XLSX)
    response.headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(f'{name}.xlsx', safe='')}"
    response.headers["Cache-Control"] = "no-store"
    return response
