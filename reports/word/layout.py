"""Layouts of our templates, read from TOML: which blocks stand in which order."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

LAYOUTS = Path(__file__).parent / "layouts"


@dataclass(frozen=True)
class TableColumn:
    """A column of a table: ``word.head.<head>`` over the cells ``{{ row.<cell> }}``."""

    head: str
    cell: str
    width: float
    align: str = "left"


@dataclass(frozen=True)
class Block:
    """One block: a text (once, or for each of a list), a chart, or one of the tables.

    ``item`` is what each of a list is called in the text; ``when`` a condition of Jinja.
    """

    text: str = ""
    style: str = "Body Text"
    when: str = ""
    keep: bool = False
    each: str = ""
    item: str = "item"
    chart: str = ""
    table: str = ""
    columns: tuple[TableColumn, ...] = ()
    facts: tuple[str, ...] = ()
    quadrants: tuple[str, ...] = ()
    ruled: int = 0
    approval: bool = False
    signature: bool = False


@dataclass(frozen=True)
class Layout:
    """A template: the sizes of its letters in points and its blocks."""

    size: float
    table_size: float
    blocks: tuple[Block, ...]


def layout_of(kind: str) -> Layout:
    """Read the layout of a document."""
    with (LAYOUTS / f"{kind}.toml").open("rb") as file:
        told = tomllib.load(file)
    return Layout(told["size"], told["table_size"], tuple(_block(one) for one in told["block"]))


def _block(told: dict[str, Any]) -> Block:
    lists: dict[str, Any] = {name: tuple(told.pop(name)) for name in ("facts", "quadrants") if name in told}
    columns = tuple(TableColumn(**one) for one in told.pop("columns", ()))
    return Block(**told, **lists, columns=columns)
