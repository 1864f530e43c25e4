"""States other than loaded: empty, loading, failed, refused; each says what to do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import dash_bootstrap_components as dbc
from dash import html
from markupsafe import Markup

from components.html_text import Html, join, rich, tag
from components.parts import button
from i18n import Translator

BUSY: dict[str, Any] = {"aria-busy": "true"}


def empty(title: str, text: str, *actions: Markup) -> Html:
    """Say what is missing and who gives it; at most one main and one side action (``parts.button``)."""
    return Html(_words(title, text, *actions), class_name="empty")


def _words(title: str, text: str, *actions: Markup) -> Markup:
    acts = tag("div", *actions, class_="acts") if actions else Markup()
    return join([tag("h3", rich(title)), tag("p", rich(text), class_="sub"), acts])


def empty_store(t: Translator, *, is_here: bool = False) -> Html:
    """Say that there are no schools yet: the way to the screen of data or, there, what to begin with."""
    if is_here:
        return empty(t("empty.store.title"), t("empty.store.begin"))
    load = button(t("empty.store.load"), "/data", is_main=True)
    demo = tag("p", t("empty.store.demo"), " ", tag("code", t("empty.store.demo.command")), class_="note")
    return Html(join([_words(t("empty.store.title"), t("empty.store.text"), load), demo]), class_name="empty")


def no_schools(t: Translator) -> Html:
    """Say that no school is left under these filters and how to take them off."""
    reset = tag("a", t("filter.reset"), href="?", class_="btn-lp s p", data_filter="")
    return empty(t("empty.filters.title"), t("empty.filters.text"), reset)


def command_line(text: str) -> Markup:
    """Write a command that the reader copies to a terminal."""
    return tag("pre", text, class_="formula")


def loading(height: int) -> dbc.Card:
    """Draw grey bars of the final height, without shimmer."""
    widths = (62, 88, 45, 73, 55)[: max(1, height // 40)]
    bars = [dbc.Placeholder(className="sk", style={"width": f"{width}%"}) for width in widths]
    return dbc.Card(html.Div(bars, **BUSY), className="panel wait", style={"minHeight": f"{height}px"})


def refused(title: str, lines: Sequence[str], note: str) -> Html:
    """Say why a file was not taken, with the arithmetic in words."""
    body = join([tag("b", rich(title)), *(tag("div", rich(line)) for line in lines)])
    return Html(join([tag("div", body, class_="refused"), tag("p", rich(note), class_="note")]))


def nothing(t: Translator) -> Html:
    """Say that a panel has no data for this choice and where to see what is missing."""
    return empty(t("empty.panel"), t("empty.panel.text"), button(t("empty.panel.data"), "/data"))
