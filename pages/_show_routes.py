"""Addresses of the player under ``/present``: a show in a window of its own, without the shell of the screens."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urlencode

from flask import Blueprint, Response, jsonify, request
from markupsafe import Markup

from components.html_text import tag
from i18n import Translator
from pages._context import reader_language, scope, services, theme
from pages._present_routes import wanted_here
from reports.show.page import page, player_script, player_style
from reports.show.showing import Showing
from slides.asking import asker
from slides.wanted import NoDeck

PREFIX = "/present"
FOREVER = "public, max-age=31536000, immutable"
STYLES = ("10-bootstrap.min.css", "20-lepestok.css")
# the player needs nothing of anybody else, whatever a text of a file says
POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'"


def show_routes() -> Blueprint:
    """Make the routes; the store is that of the running application."""
    routes = Blueprint("show", __name__, url_prefix=PREFIX)
    routes.register_error_handler(NoDeck, _lost)
    _showing(routes)
    _player(routes)
    return routes


def _showing(routes: Blueprint) -> None:
    @routes.get("/show")
    def show() -> Response:
        showing = _asked()
        document = showing.document({"show": _address("show.json"), "school": _address("school/{id}.json")})
        response = Response(page(document, showing.t, is_offline=False, theme=theme()))
        response.headers["Content-Security-Policy"] = POLICY
        response.headers["Cache-Control"] = "no-store"
        return response

    @routes.get("/show.json")
    def choice() -> Response:
        showing = _asked()
        return jsonify(showing.choice(showing.wanted.filters))

    @routes.get("/school/<int:school_id>.json")
    def school(school_id: int) -> Response:
        return jsonify(_asked().school(school_id))


def _player(routes: Blueprint) -> None:
    @routes.get("/player.js")
    def script() -> Response:
        return _kept(player_script(), "text/javascript")

    @routes.get("/player.css")
    def style() -> Response:
        return _kept(player_style(), "text/css")


def _asked() -> Showing:
    """Read which presentation an address asks for, as the files do; letters are the player's own work."""
    wanted, ask = wanted_here(), asker(services().store, scope())
    shown = replace(wanted, is_anonymous=False)
    return Showing(shown, ask, reader_language(), is_anonymous=wanted.is_anonymous)


def _address(name: str) -> str:
    return f"{PREFIX}/{name}?{urlencode(list(request.args.items()))}"


def _kept(text: str, mimetype: str) -> Response:
    """Answer with what the version in the address names, to be kept for ever."""
    response = Response(text, mimetype=mimetype)
    response.headers["Cache-Control"] = FOREVER if "v" in request.args else "no-cache"
    return response


def _lost(error: NoDeck) -> tuple[Response, int]:
    """Say what is missing and where presentations are chosen; programs get the words alone."""
    t = reader_language()
    words = t(f"no_deck.{error.code}", **error.params)
    if request.path.endswith(".json"):
        return jsonify(error=words), 404
    return Response(_lost_page(t, words)), 404


def _lost_page(t: Translator, words: str) -> str:
    links = (Markup('<link rel="stylesheet" href="/assets/{}">').format(name) for name in STYLES)
    width = Markup('<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">')
    head = tag("head", width, tag("title", t("show.lost.title")), *links)
    link = tag("p", tag("a", t("show.lost.link"), href=PREFIX))
    body = tag(
        "body",
        tag(
            "main",
            tag("h1", t("show.lost.title")),
            tag("p", words),
            link,
            class_="guide-text",
            style="max-width:44rem;margin:12vh auto",
        ),
    )
    return f"<!DOCTYPE html>\n{tag('html', head, body, lang=t.language, data_bs_theme=theme())}"
