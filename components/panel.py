"""The panel: a title that says what is shown, the picture, and at its foot the numbers behind it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import dash_bootstrap_components as dbc
from dash import dcc, html

from components.address import in_language
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
    links: list[Any] = [html.A(words, href=address) for words, address in spec.links]
    if spec.csv:
        links.append(_question(t))
        address = in_language(spec.csv, t.language)
        links.append(html.A("CSV", href=address, download="", title=t("panel.csv.title")))
    if _has_chart(spec.body):
        links.append(_pictures(t))
    if links:
        parts.append(html.Span(links, className="r links"))
    return html.Div(parts, className="pf")


def _question(t: Translator) -> html.Button:
    """Offer to ask where a figure of the panel is from; the browser knows the table by its CSV."""
    more: dict[str, Any] = {"type": "button", "data-ask": "", "aria-pressed": "false"}
    return html.Button(t("evidence.ask"), title=t("evidence.ask.title"), className="link", **more)


def _pictures(t: Translator) -> html.Span:
    """Offer the charts of the panel as a picture; the browser makes it of what it shows."""
    more: dict[str, Any] = {"type": "button", "data-source": f"{t('panel.picture.source')}: "}
    kinds = {kind: {**more, "data-picture": kind, "title": t(f"panel.picture.{kind}")} for kind in ("png", "svg")}
    buttons = [html.Button(kind.upper(), **told) for kind, told in kinds.items()]
    return html.Span([buttons[0], " · ", buttons[1]], className="pictures")


def _has_chart(body: Any) -> bool:
    return any(isinstance(one, dcc.Graph) for one in html.Div(body)._traverse())  # type: ignore[no-untyped-call]
