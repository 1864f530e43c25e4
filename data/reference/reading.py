"""Reads the TOML files beside it and complains about what is not plausible."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import fields
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from data.reference.kinds import Axis, Instrument, Level

FOLDER = Path(__file__).resolve().parent
T = TypeVar("T")


class ReferenceMistake(Exception):
    """A reference file contradicts itself."""


def read(name: str) -> dict[str, Any]:
    """Read one file."""
    with (FOLDER / name).open("rb") as file:
        return tomllib.load(file)


def made(kind: type[T], row: Mapping[str, Any]) -> T:
    """Make a frozen object of a table of TOML; lists become tuples."""
    names = {field.name for field in fields(kind)}  # type: ignore[arg-type]
    if unknown := set(row) - names:
        raise ReferenceMistake(f"{row}: unknown {', '.join(sorted(unknown))}")
    return kind(**{name: tuple(value) if isinstance(value, list) else value for name, value in row.items()})


def coded(rows: Iterable[T]) -> Mapping[str, T]:
    """Keep objects by their code, in the order of the file."""
    found: dict[str, T] = {}
    for row in rows:
        code = str(row.code)  # type: ignore[attr-defined]
        if code in found:
            raise ReferenceMistake(f"{code!r} is there twice")
        found[code] = row
    return MappingProxyType(found)


def instrument(path: Path) -> Instrument:
    """Read a diagnosis from a file of its own."""
    table = read(str(path.relative_to(FOLDER)))
    axes = tuple(_axis(row) for row in table.pop("axis"))
    levels = tuple(made(Level, row) for row in table.pop("level", []))
    if any(axis.kind == "ordinal" for axis in axes) and not levels:
        raise ReferenceMistake(f"{path.name}: an ordinal axis needs levels")
    coded(axes)
    return Instrument(**table, axes=axes, levels=levels)


def _axis(row: dict[str, Any]) -> Axis:
    low, high = row.pop("bounds")
    if low >= high:
        raise ReferenceMistake(f"{row['code']}: bounds {low} and {high}")
    return made(Axis, {**row, "low": low, "high": high})
