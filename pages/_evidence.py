"""«Откуда цифра?» on every screen: the one callback of the drawer, and the addresses of codes."""

from __future__ import annotations

from typing import Any

from dash import Dash, Input, Output
from flask import Flask, redirect, request
from werkzeug.wrappers import Response

from components.address import filters_of, query_of
from components.evidence import ASKED, DRAWER, message, told
from components.html_text import Html
from domain.codes import KEY_FRAME, Figure, Reference, ViewCode
from domain.filters import Filters
from i18n import Translator
from pages._context import reader_language, scope, services
from views.catalogue import name_of, path_of, view_of
from views.evidence import Evidence, changes_of, explain
from views.footing import Footing


def register(app: Dash) -> None:
    """Connect the drawer of an application and open codes on its server."""
    app.callback(Output(DRAWER, "children"), Output(DRAWER, "is_open"), Input(ASKED, "data"),
                 prevent_initial_call=True)(opened)  # fmt: skip
    _addresses(app.server)


def opened(asked: dict[str, Any]) -> tuple[Html, bool]:
    """Explain what the browser asks about: a figure under the filters of an address, or a code."""
    t = reader_language()
    if "code" in asked:
        return _by_code(t, str(asked["code"])), True
    reference = _reference(asked)
    if reference is None:
        return message(t, "evidence.unknown", reference=str(asked.get("ref", ""))), True
    return _explained(t, reference, filters_of(asked.get("search"))), True


def _reference(asked: dict[str, Any]) -> Reference | None:
    """Read a reference; a key figure is known by the path of its screen."""
    if "key" not in asked:
        return Reference.read(str(asked.get("ref", "")))
    view = name_of(str(asked.get("path")))
    return Reference(view, Figure(KEY_FRAME, str(asked["key"]))) if view else None


def _by_code(t: Translator, text: str) -> Html:
    code = ViewCode.read(text)
    if code is None or view_of(code.view) is None:
        return message(t, "evidence.code.unknown", code=text)
    if code.figure is not None:
        return _explained(t, Reference(code.view, code.figure), code.filters, since=code.revision)
    changes = changes_of(services().store, code.revision)
    return message(t, "evidence.code.opened", changes=changes, code=code.write())


def _explained(t: Translator, reference: Reference, filters: Filters, *, since: int | None = None) -> Html:
    said = explain(services().store, reference, scope=scope(), filters=filters, since=since)
    if said.state == "unknown":
        return message(t, "evidence.unknown", changes=said.changes, reference=said.reference)
    return told(t, said, name=_name(t, reference, said), link=f"{request.host_url}code/{said.code}")


def _name(t: Translator, reference: Reference, said: Evidence) -> str:
    """Name the figure as its column or its strip does."""
    figure, view = reference.figure, reference.view.partition("/")[0]
    if figure.is_key_figure:
        return t(f"key.{figure.column}", **said.params)
    own = f"column.{view}.{figure.frame}.{figure.column}"
    return t(own if t.has(own) else f"column.{figure.column}")


def code_of(view: str, footing: Footing) -> str:
    """Give the code that the foot of a screen prints."""
    return ViewCode(view, footing.revision, footing.filters).write()


def _addresses(server: Flask) -> None:
    @server.get("/code/<code>")
    def by_address(code: str) -> Response:
        """Lead to the screen of a code; the browser opens the drawer there."""
        return redirect(f"{_screen(code)}#code={code.strip()}")

    @server.get("/code")
    def typed() -> Response:
        """Read a code from the field at the foot; a whole link is one too."""
        code = request.args.get("code", "").strip().rpartition("/")[2]
        return redirect(f"{_screen(code)}#code={code}")


def _screen(text: str) -> str:
    code = ViewCode.read(text)
    return "/" if code is None or view_of(code.view) is None else path_of(code.view) + query_of(code.filters)
