"""Counters: one per kind of layout; each turns a laid-out sheet into counted facts."""

from __future__ import annotations

from collections.abc import Callable

from data.registry import Resolver
from loaders.kinds.protocol import count_protocol
from loaders.laid_out import Counted, Hints, LaidOut

Counter = Callable[[LaidOut, Hints, Resolver], Counted]

KINDS: dict[str, Counter] = {
    "protocol": count_protocol,
}
