"""Addresses that take back what was decided: a loaded file, a remembered name."""

from __future__ import annotations

import getpass

from flask import Blueprint, Response, jsonify

from intake.names import forget_name, name_of
from intake.switching import change_of, switch
from pages._context import reader_language, services
from pages._frame import place_words
from pages._intake_source import question, switched
from pages._remembered_panel import forget_question, forgotten


def undo_routes(routes: Blueprint) -> None:
    """Add the addresses of sources and of remembered names."""
    _sources(routes)
    _names(routes)


def _sources(routes: Blueprint) -> None:
    @routes.get("/source/<int:source_id>")
    def ask(source_id: int) -> Response:
        return jsonify(html=str(question(reader_language(), source_id, change_of(services().store, source_id))))

    @routes.post("/source/<int:source_id>/<any(withdraw,restore):step>")
    def answer(source_id: int, step: str) -> Response:
        outcome = switch(services().store, source_id, step, by=reader_name())
        t, is_done = reader_language(), outcome.status != "refused"
        return jsonify(html=str(switched(t, outcome)), done=is_done, place=place_words(t))


def _names(routes: Blueprint) -> None:
    @routes.get("/name/<int:name_id>")
    def ask_name(name_id: int) -> Response:
        return jsonify(html=str(forget_question(reader_language(), name_of(services().store, name_id))))

    @routes.post("/name/<int:name_id>/forget")
    def forget(name_id: int) -> Response:
        one = forget_name(services().store, name_id, by=reader_name())
        return jsonify(html=str(forgotten(reader_language(), one)), done=True)


def reader_name() -> str:
    """Name who decides: until there are accounts, whoever runs the server."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return reader_language()("intake.operator")
