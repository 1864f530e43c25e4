"""Makes schools and territories of the entries of a registry; a new name does not make a new school."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd
from sqlalchemy import Connection, insert, select

from data.errors import Refused
from data.facts import Facts, SchoolEntry
from data.places import Territories
from data.registry import KEYS, entry_names, identities
from data.schema import School, SchoolName
from data.store import Reader
from domain.problem import Problem, Severity


@dataclass(frozen=True)
class Enrolled:
    """The entries as facts, with the ids of the schools by the codes that the facts use."""

    facts: Facts
    school_ids: Mapping[str, int]


def enrol(connection: Connection, entries: Sequence[SchoolEntry]) -> Enrolled:
    """Find or make the school and the territory of each entry, and remember what it is called."""
    codes = _codes(connection, entries)
    school_ids = _school_ids(connection, codes)
    _remember(connection, [(school_ids[code], entry) for code, entry in zip(codes, entries, strict=True)])
    territories = Territories(connection)
    units = [
        {"unit": unit, "kind": "registry", "school": code, "key": "registry", "sheet": entry.sheet}
        | {"row_ranges": str(entry.row or "")}
        for unit, (code, entry) in enumerate(zip(codes, entries, strict=True))
    ]
    records = [
        {"unit": unit, "territory_id": territories.find(entry.territory)}
        | {"short_name": entry.short_name, "full_name": entry.full_name}
        for unit, entry in enumerate(entries)
    ]
    facts = Facts(units=pd.DataFrame(units), tables={"school_record": pd.DataFrame(records)})
    return Enrolled(facts, school_ids)


def _codes(connection: Connection, entries: Sequence[SchoolEntry]) -> list[str]:
    known = identities(Reader(connection))
    problems = [_fault("school_of_two", entry) for entry in entries if len(known.identities(entry)) > 1]
    problems += [_fault("school_without_territory", entry) for entry in entries if not entry.territory]
    codes = known.enlist(entries)
    rows: dict[str, int] = {}
    for code, entry in zip(codes, entries, strict=True):
        if code in rows:
            problems.append(_fault("school_twice", entry, first=rows[code]))
        rows.setdefault(code, entry.row)
    if problems:
        raise Refused(problems)
    return codes


def _fault(code: str, entry: SchoolEntry, **params: int) -> Problem:
    return Problem(
        Severity.FATAL,
        code,
        sheet=entry.sheet or None,
        row=entry.row or None,
        value=entry.short_name,
        params=params,
    )


def _school_ids(connection: Connection, codes: Iterable[str]) -> dict[str, int]:
    ids = {code: school_id for school_id, code in connection.execute(select(School.id, School.code))}
    new = [{"code": code} for code in codes if code not in ids]
    if new:
        connection.execute(insert(School), new)
        ids = {code: school_id for school_id, code in connection.execute(select(School.id, School.code))}
    return ids


def _remember(connection: Connection, entries: Iterable[tuple[int, SchoolEntry]]) -> None:
    known = {
        tuple(row) for row in connection.execute(select(SchoolName.school_id, SchoolName.system, SchoolName.key))
    }
    new = {
        (school_id, system, key): value
        for school_id, entry in entries
        for system, value in entry_names(entry)
        if (key := KEYS[system](value)) and (school_id, system, key) not in known
    }
    if new:
        connection.execute(
            insert(SchoolName),
            [
                {"school_id": school_id, "system": system, "key": key, "value": value}
                for (school_id, system, key), value in new.items()
            ],
        )
