"""Files to take away over computing the views behind them: a deck, passports of many schools, a workbook."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from commands import _export_screen, _export_word
from commands._export_job import Job
from commands.export_order import Export
from data.store import open_store
from domain.alias import named
from domain.filters import Filters
from domain.scope import Scope
from i18n import translator
from reports.powerpoint import deck_bytes
from slides.asking import Ask, asker
from slides.decks import build, ready_specs
from views.catalogue import VIEWS

AIM = 3
RUNS, SLIDES = 3, 20
SCHOOLS = Filters(program="shnor")  # 62 schools of Светлоярск
EVERY = Filters(municipality=0)
T = translator("ru")
Make = Callable[[Ask], object]
Asked = dict[tuple[str, Filters], None]


def measure(*, store_url: str) -> list[tuple[str, str]]:
    """Give a ratio of CPU time a kind of export; both sides begin without any answer kept."""
    largest = _largest(store_url)
    exports: dict[str, Make] = {
        f"deck of {SLIDES} slides": _deck,
        f"passports of {_schools(store_url)} schools": _passports,
        f"workbook of {largest}": lambda ask: _workbook(ask, largest),
    }
    return [(f"{name} / its views, CPU", _ratio(store_url, make)) for name, make in exports.items()]


def _ratio(store_url: str, make: Make) -> str:
    asked = _recorded(store_url, make)
    pairs = [(_seconds(store_url, make), _seconds(store_url, _only(asked))) for _ in range(RUNS)]
    ratio = statistics.median(whole / views for whole, views in pairs)
    whole, views = (statistics.median(side) for side in zip(*pairs, strict=True))
    return f"{ratio:.2f}  ({whole:.1f} s over {views:.1f} s, aim {AIM})"


def _recorded(store_url: str, make: Make) -> Asked:
    """Make an export once, for the questions that it asks; modules and templates are read by then."""
    asked: Asked = {}
    store = open_store(store_url)
    ask = asker(store, Scope.all_schools())

    def heard(view: str, filters: Filters) -> Any:
        asked[view, filters] = None
        return ask(view, filters)

    make(heard)
    store.close()
    return asked


def _only(asked: Asked) -> Make:
    def views(ask: Ask) -> None:
        for view, filters in asked:
            ask(view, filters)

    return views


def _seconds(store_url: str, make: Make) -> float:
    store = open_store(store_url)
    before = time.process_time()
    make(asker(store, Scope.all_schools()))
    spent = time.process_time() - before
    store.close()
    return spent


def _deck(ask: Ask) -> bytes:
    ready = ("directors", "district", "curators")
    specs = [spec for name in ready for spec in ready_specs(name, ask=ask, filters=SCHOOLS)][:SLIDES]
    deck = build(specs, title="", ask=ask, t=T)
    if len(deck.slides) < SLIDES:
        raise RuntimeError(f"the demonstration gives {len(deck.slides)} slides of {SLIDES}")
    return deck_bytes(named(deck), T)


def _passports(ask: Ask) -> int:
    wish = Export("passport", Path())
    return sum(len(one.body) for one in _export_word.make(Job(wish, ask=ask, t=T, filters=SCHOOLS)))


def _workbook(ask: Ask, view: str) -> int:
    wish = Export("screen", Path(), item=view)
    return sum(len(one.body) for one in _export_screen.make(Job(wish, ask=ask, t=T, filters=EVERY)))


def _schools(store_url: str) -> int:
    store = open_store(store_url)
    n = len(asker(store, Scope.all_schools())("schools", SCHOOLS).schools)
    store.close()
    return n


def _largest(store_url: str) -> str:
    """Find the view with the most cells in its tables."""
    store = open_store(store_url)
    ask = asker(store, Scope.all_schools())
    cells = {view: sum(getattr(one, "size", 0) for one in vars(ask(view, EVERY)).values()) for view in VIEWS}
    store.close()
    return max(cells, key=lambda view: cells[view])
