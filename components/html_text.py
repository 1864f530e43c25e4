"""HTML as one string: a Dash component per table cell costs more than the charts."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dash.development.base_component import Component
from markupsafe import Markup, escape

_BOLD = re.compile(r"\*\*(.+?)\*\*")
# A preposition of one letter stays with its word, a number with its sign, a dash with what is before it
_LOOSE = re.compile(r"(?<=№) |(?<=\b[\u0400-\u04ff]) (?=\S)| (?=—)")


class Html(Component):
    """Ready markup, drawn by ``assets/lepestok.js``; takes only :class:`Markup`, so nothing goes unescaped."""

    _namespace = "components"
    _type = "Html"
    _children_props: list[str] = []
    _base_nodes: list[str] = []
    _prop_names = ["className", "html", "id", "tag"]
    _valid_wildcard_attributes: list[str] = []
    available_properties = _prop_names
    available_wildcard_properties: list[str] = []

    def __init__(self, html: Markup, *, class_name: str = "", tag: str = "div") -> None:
        if not isinstance(html, Markup):
            raise TypeError("Html takes Markup: escape the text first")
        super().__init__(html=glued(str(html)), className=class_name, tag=tag)  # type: ignore[no-untyped-call]


def glued(text: str) -> str:
    """Set no-break spaces where Russian lines must not break."""
    return _LOOSE.sub("\N{NO-BREAK SPACE}", text)


def rich(text: str) -> Markup:
    """Escape a finished text and set ``**words**`` in bold."""
    return Markup(_BOLD.sub(r"<b>\1</b>", str(escape(text))))


def tag(name: str, *inside: object, **attributes: object) -> Markup:
    """Write one element; ``None`` attributes are left out, a trailing or inner ``_`` becomes ``-``."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(str(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    return Markup(f"<{name}{written}>{join(inside)}</{name}>")


def join(parts: Iterable[object], between: str = "") -> Markup:
    """Escape and join parts; what is markup already stays markup."""
    return Markup(between.join([part if isinstance(part, Markup) else escape(part) for part in parts]))
