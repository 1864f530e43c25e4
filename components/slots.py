"""A page as named slots: the one content callback fills them and sends only those that changed."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from dash import Input, Output, State, dcc, html, no_update
from plotly.io.json import to_json_plotly  # type: ignore[attr-defined]

from components.address import LOCATION
from components.states import loading

SEEN = "seen"
COMMON = ("chips", "fresh", "head", "sources")


@dataclass(frozen=True)
class Slot:
    """A cell of the twelve-column grid; ``height`` of its skeleton, so that nothing jumps.

    Neighbours that name the same ``pile`` stand under each other in one column, each as high as it needs.
    """

    name: str
    span: int = 12
    height: int = 200
    is_words: bool = False
    pile: str = ""


def slot_id(page: str, name: str) -> str:
    """Give the id of a page's slot."""
    return f"{page}-{name}"


def grid(page: str, slots: Sequence[Slot]) -> list[Any]:
    """Lay out the slots with their skeletons; words come first on a phone."""
    laid: list[Any] = []
    for pile, members in groupby(slots, key=lambda slot: slot.pile):
        own = list(members)
        cells = [_cell(page, slot) for slot in own]
        laid.extend([html.Div(cells, className=f"pile cells c{own[0].span}")] if pile else cells)
    return [html.Div(laid, className="grid"), dcc.Store(id=slot_id(page, SEEN))]


def _cell(page: str, slot: Slot) -> html.Div:
    words = " words" if slot.is_words else ""
    return html.Div(loading(slot.height), id=slot_id(page, slot.name), className=f"cell c{slot.span}{words}")


def outputs(page: str, slots: Sequence[Slot]) -> dict[str, Output]:
    """Name the outputs of a page's content callback: its slots, the shell's, and what was seen."""
    names = [*COMMON, *(slot.name for slot in slots)]
    children = {name: Output(slot_id(page, name), "children") for name in names}
    return {**children, SEEN: Output(slot_id(page, SEEN), "data")}


def inputs(page: str) -> dict[str, Input | State]:
    """Name the inputs of a page's content callback: the address and what the reader already has.

    The path is a state: when it changes the router replaces the layout, which asks anew by itself.
    """
    return {
        "search": Input(LOCATION, "search"),
        "path": State(LOCATION, "pathname"),
        "seen": State(slot_id(page, SEEN), "data"),
    }


def changed(parts: Mapping[str, Any], seen: Mapping[str, str] | None) -> dict[str, Any]:
    """Leave out the parts that the reader already has; a part not given empties its slot."""
    known = seen or {}
    digests = {name: _digest(part) for name, part in parts.items()}
    fresh = {name: no_update if known.get(name) == digests[name] else part for name, part in parts.items()}
    return {**fresh, SEEN: digests}


def _digest(part: Any) -> str:
    text: str = to_json_plotly(part)  # type: ignore[no-untyped-call]
    return hashlib.blake2b(text.encode(), digest_size=9).hexdigest()
