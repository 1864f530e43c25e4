"""The panel: a title that says what is shown, the picture, and at its foot the numbers behind it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import dash_bootstrap_components as dbc
from dash import html

from components.html_text import Html, glued, rich
from i18n import Translator


@dataclass(frozen=True)
class Panel:
    """What one panel shows; all strings are finished.

    ``note`` gives n, ``table`` is what opens behind «Таблица», ``csv`` the address of the same as CSV,
    ``links`` further ``(words, address)``, ``tools`` sits beside the title.
    """

    title: str
    body: Any
    subtitle: str = ""
    note: str = ""
    table: Any = None
    csv: str | None = None
    links: tuple[tuple[str, str], ...] = ()
    tools: Any = None


def panel(t: Translator, spec: Panel, *, class_name: str = "") -> dbc.Card:
    """Draw a panel."""
    body = spec.body if isinstance(spec.body, list) else [spec.body]
    return dbc.Card([_head(spec), *body, _foot(t, spec)], className=f"panel {class_name}".strip())


def _head(spec: Panel) -> html.Div:
    words: list[Any] = [Html(rich(spec.title), tag="h2")]
    if spec.subtitle:
        words.append(html.P(glued(spec.subtitle), className="sub"))
    return html.Div([html.Div(words), *([spec.tools] if spec.tools is not None else [])], className="ph")


def _foot(t: Translator, spec: Panel) -> html.Div:
    """Give n at the left and the ways to the numbers at the right: the table, then where it goes from here."""
    parts: list[Any] = [html.Span(glued(spec.note))] if spec.note else []
    if spec.table is not None:
        parts.append(html.Details([html.Summary(t("panel.table")), spec.table], className="behind"))
    links = [html.A(words, href=address) for words, address in spec.links]
    if spec.csv:
        links.append(html.A("CSV", href=spec.csv, download="", title=t("panel.csv.title")))
    if links:
        parts.append(html.Span(links, className="r links"))
    return html.Div(parts, className="pf")
