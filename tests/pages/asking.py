"""Asks pages as a browser does, for tests."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from dash import Dash
from dash.development.base_component import Component

from components.shell import LANGUAGE_COOKIE, THEME_COOKIE


@contextmanager
def asking(app: Dash, address: str = "/", *, language: str = "ru", theme: str = "light") -> Iterator[None]:
    """Open a request of a reader with cookies."""
    cookies = f"{LANGUAGE_COOKIE}={language}; {THEME_COOKIE}={theme}"
    with app.server.test_request_context(address, headers={"Cookie": cookies}):
        yield


def page(name: str) -> Any:
    """Give a page's module as the application has imported it."""
    return sys.modules[f"pages.{name}"]


def content(app: Dash, name: str, search: str = "", *, path: str = "/", language: str = "ru") -> dict[str, Any]:
    """Call a page's content callback."""
    with asking(app, language=language):
        drawn: dict[str, Any] = page(name).content(search, path, None)
    return drawn


def drawn_text(part: Any) -> str:
    """Give everything a part carries to the browser, unescaped from JSON."""
    return json.dumps(part, default=_plain, ensure_ascii=False).replace('\\"', '"')


def ids_of(component: Component) -> set[str]:
    """Collect the ids of a layout."""
    return {str(one.id) for one in [component, *component._traverse()] if getattr(one, "id", None)}


def _plain(value: Any) -> Any:
    return value.to_plotly_json() if isinstance(value, Component) else str(value)
