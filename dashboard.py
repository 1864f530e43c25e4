"""Lepestok: ``create_app`` puts the dashboard together; ``python dashboard.py COMMAND`` hands over to ``cli``."""

from __future__ import annotations

import logging
import re
import secrets
import sys
from typing import Any
from urllib.parse import quote

from cli import main

if __name__ == "__main__":  # here, so that `load` and `check` do not wait for the import of Dash
    sys.exit(main())

from dash import ALL, ClientsideFunction, Dash, Input, page_registry, set_props
from flask import request

import api
from components.address import LOCATION
from components.shell import MESSAGE, message
from config import ROOT, Settings
from data.store import Store, open_store
from delivery import deliver
from intake.desk import Desk
from pages import _evidence as evidence
from pages._context import EXTENSION, Doors, Services, reader_language, theme
from pages._frame import frame
from pages._guide_routes import guide_routes
from pages._intake_routes import intake_routes
from pages._present_routes import deck_routes
from pages._show_routes import show_routes

logger = logging.getLogger(__name__)
ICON = "data:image/svg+xml," + quote((ROOT / "assets" / "petal.svg").read_text("utf-8"))
# Dash sends its table and a polyfill of 2019 with every page; no screen has such a table, no browser needs it
UNUSED = re.compile(r"/dash_table/|/polyfill@")
NOT_FOUND = "pages.not_found_404"
INDEX = """<!DOCTYPE html>
<html lang="{language}" data-bs-theme="{theme}"><head>{metas}<title>{title}</title>
<link rel="icon" type="image/svg+xml" href="{icon}">{css}</head>
<body><div id="react-entry-point"></div>
<footer>{config}{scripts}{renderer}</footer></body></html>"""


class Lepestok(Dash):
    """The Dash application whose page tells its language and theme before any script runs."""

    def index(self, *args: Any, **kwargs: Any) -> Any:
        """Answer with the page; an address that no screen has says so to programs as well as to people."""
        page = super().index(*args, **kwargs)  # type: ignore[no-untyped-call]
        return page if is_screen(request.path) else (page, 404)

    def interpolate_index(self, **parts: Any) -> str:  # type: ignore[override]
        """Write the page that every address begins with; the window's title follows the screen."""
        t = reader_language()
        own = {"language": t.language, "theme": theme(), "title": t("shell.name")}
        scripts = "\n".join(line for line in parts["scripts"].splitlines() if not UNUSED.search(line))
        return INDEX.format(**{**parts, **own, "scripts": scripts, "icon": ICON})


def create_app(settings: Settings, *, store: Store | None = None, doors: Doors | None = None) -> Dash:
    """Assemble the dashboard over a store, which is opened unless given; ``doors`` lead to another one."""
    kept = store or open_store(settings.store_url)
    app = Lepestok(
        __name__,
        use_pages=True,
        pages_folder=str(ROOT / "pages"),
        assets_folder=str(ROOT / "assets"),
        title="",
        update_title="",
        suppress_callback_exceptions=False,
        on_error=_failed,
    )
    app.server.extensions[EXTENSION] = Services(kept, settings.language, Desk(kept, settings), doors)
    deliver(app.server)
    app.server.register_blueprint(intake_routes())
    app.server.register_blueprint(guide_routes())
    app.server.register_blueprint(deck_routes())
    app.server.register_blueprint(show_routes())
    api.register(app.server, kept, language=settings.language)
    evidence.register(app)
    with app.server.app_context():
        app.layout = frame
    address = Input(LOCATION, "pathname"), Input(LOCATION, "search")
    app.clientside_callback(ClientsideFunction("lepestok", "mark"), *address)  # type: ignore[no-untyped-call]
    clicks = Input({"type": "chart", "name": ALL}, "clickData")
    app.clientside_callback(ClientsideFunction("lepestok", "follow"), clicks)  # type: ignore[no-untyped-call]
    # Dash gathers callbacks on the first request: here, so that faults show at the start and two apps stay apart
    app.server.test_client().get("/_dash-dependencies")
    return app


def is_screen(path: str) -> bool:
    """Tell whether an address is one of a screen; the one that says it is not there is none."""
    pages = [page for page in page_registry.values() if page["module"] != NOT_FOUND]
    templates = {page[key] for page in pages for key in ("path", "path_template") if page[key]}
    asked = path.rstrip("/") or "/"
    return any(re.fullmatch(re.sub("<[^>]+>", "[^/]+", template), asked) for template in templates)


def _failed(error: Exception) -> None:
    """Log what broke a callback and tell the reader the code under which the log has it."""
    case = secrets.token_hex(3).upper()
    logger.error("case %s", case, exc_info=error)
    set_props(MESSAGE, {"children": message(reader_language(), case)})
