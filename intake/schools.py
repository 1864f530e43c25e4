"""Schools that no registry knows: what files call them, and the two ways out, remembering and creating."""

from __future__ import annotations

import hashlib
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from data import ledger
from data.facts import Facts, ReadFile, SchoolEntry
from data.names import name_key
from data.outcome import Outcome
from data.queries.schools import schools, territories
from data.registry import resolver
from data.remembering import MEANS, names_in, remember
from data.store import Reader, Store
from domain.problem import Problem
from domain.scope import Scope
from intake.errors import IntakeError

UNKNOWN = frozenset({"unknown_school", "unknown_curator", "unknown_school_code"})
BY_CODE = "unknown_school_code"
LAYOUT = "manual_school"


@dataclass(frozen=True)
class Unknown:
    """What files call a school: ``rows`` of all ``files`` wait for it."""

    name: str
    code: str
    rows: int
    files: tuple[str, ...]


@dataclass(frozen=True)
class Known:
    """A registered school as a reader chooses it: ``label`` is unlike all others."""

    code: str
    name: str
    label: str


@dataclass(frozen=True)
class Place:
    """A municipality or district that a new school may stand in, with the path to it."""

    path: tuple[tuple[str, str], ...]

    @property
    def label(self) -> str:
        """Give the names from the top."""
        return ", ".join(name for _, name in self.path)


@dataclass(frozen=True)
class Choice:
    """All that deciding about unknown schools needs; ``nearest``: name -> codes of schools written alike."""

    unknown: tuple[Unknown, ...] = ()
    schools: tuple[Known, ...] = ()
    places: tuple[Place, ...] = ()
    nearest: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def choice_for(store: Store, outcomes: Iterable[Outcome]) -> Choice:
    """Gather the unknown schools of files with the registered ones that they may be."""
    unknown = unknown_in(outcomes)
    if not unknown:
        return Choice()
    with store.reading() as reader:
        known, stand = known_schools(reader), places(reader)
        near = nearest_to(reader, [one.name for one in unknown])
    return Choice(tuple(unknown), tuple(known), tuple(stand), near)


def known_schools(reader: Reader) -> list[Known]:
    """List the registered schools by number."""
    listed = schools(reader, Scope.all_schools())
    twice = listed["name"].duplicated(keep=False)
    labels = listed["name"].where(~twice, listed["name"] + " (" + listed["code"] + ")")
    return [
        Known(code, name, label) for code, name, label in zip(listed["code"], listed["name"], labels, strict=True)
    ]


def places(reader: Reader) -> list[Place]:
    """List where schools stand: districts, and municipalities without districts."""
    nodes = territories(reader, Scope.all_schools())
    rows = {int(row["territory_id"]): row for row in nodes.to_dict("records")}
    above = {int(node) for node in nodes["parent_id"].dropna()}
    found = [Place(_path(node, rows)) for node in rows if node not in above]
    return sorted(found, key=lambda place: place.label)


def unknown_in(outcomes: Iterable[Outcome]) -> list[Unknown]:
    """Gather the unknown schools of all files, those that most rows wait for first."""
    waiting: dict[tuple[str, bool], list[tuple[Outcome, Problem]]] = {}
    for outcome in outcomes:
        for problem in outcome.problems:
            name = str(problem.params.get("name") or problem.value or "")
            if problem.code in UNKNOWN and name:
                waiting.setdefault((name, problem.code == BY_CODE), []).append((outcome, problem))
    found = [
        Unknown(
            name,
            said[0][1].code,
            rows=sum(int(problem.params.get("pupils", 1)) for _, problem in said),
            files=tuple(dict.fromkeys(outcome.file_name for outcome, _ in said)),
        )
        for (name, _), said in waiting.items()
    ]
    return sorted(found, key=lambda one: (-one.rows, one.name))


def nearest_to(reader: Reader, names: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Give for each name up to three codes of registered schools that are written alike."""
    known = resolver(reader)
    codes: dict[str, str] = {short: code for code, short in known.shown.items()}
    return {name: tuple(codes[short] for short in known.nearest(name) if short in codes) for name in names}


def settle(store: Store, unknown: Unknown, *, school: str, by: str) -> None:
    """Remember that a name means a registered school, given by its code or its label."""
    with store.reading() as reader:
        chosen = [one for one in known_schools(reader) if school in (one.code, one.label)]
    if len(chosen) != 1:
        raise IntakeError("no_such_school", status=422, school=school)
    remember(store, _names(unknown), school=chosen[0].code, called=f"{unknown.name}{MEANS}{chosen[0].name}", by=by)


def create(store: Store, unknown: Unknown, said: Mapping[str, str], *, by: str) -> None:
    """Register a school in a known place; what the files call it means it from now on."""
    name, place, code = (said.get(key, "").strip() for key in ("name", "place", "code"))
    with store.reading() as reader:
        path = {one.label: one.path for one in places(reader)}.get(place)
        same = {name_key(one.name) for one in known_schools(reader)}
    if not name:
        raise IntakeError("school_without_name", status=422)
    if path is None:
        raise IntakeError("no_such_place", status=422, place=place)
    if name_key(name) in same:
        raise IntakeError("school_exists", status=422, school=name)
    entry = SchoolEntry(code or _own_code(name, place), name, territory=path, names=tuple(_names(unknown)))
    (outcome,) = ledger.save(store, [_read_file(entry)], by=by)
    if outcome.status == "refused":
        raise IntakeError("school_refused", status=422, school=name)


def _path(node: int, rows: Mapping[int, Mapping[Hashable, Any]]) -> tuple[tuple[str, str], ...]:
    path: list[tuple[str, str]] = []
    here: float = node
    while here in rows:
        row = rows[int(here)]
        path.append((row["kind"], row["name"]))
        here = row["parent_id"]
    return tuple(reversed(path))


def _names(unknown: Unknown) -> list[tuple[str, str]]:
    """Tell what the files call a school: a code of an exam is no login, whatever it looks like."""
    return [("remembered", unknown.name)] if unknown.code == BY_CODE else names_in(unknown.name)


def _own_code(name: str, place: str) -> str:
    return f"manual-{hashlib.sha256(f'{name_key(name)}|{name_key(place)}'.encode()).hexdigest()[:10]}"


def _read_file(entry: SchoolEntry) -> ReadFile:
    """Make the source of a school that was told by hand: withdrawn, it takes its school back."""
    told = hashlib.sha256(repr(entry).encode()).hexdigest()
    return ReadFile(
        file_name=entry.short_name,
        folder="",
        sha256=told,
        layout=LAYOUT,
        context="",
        rows=1,
        counted=1,
        ignored={},
        problems=(),
        facts=Facts(units=pd.DataFrame(), schools=(entry,)),
    )
