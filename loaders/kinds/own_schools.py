"""The product's own registry: territory, schools, names and logins."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from data.facts import Facts, SchoolEntry
from data.resolver import Resolver, issued_code
from loaders.kinds.own_sieve import Sieve
from loaders.laid_out import Counted, Hints, LaidOut

LEVELS = ("region", "municipality", "district")
FIELDS = {"login": "login", "ОГЭ": "oge_code", "ЕГЭ": "ege_code"}


def count_schools(laid_out: LaidOut, hints: Hints, resolver: Resolver) -> Counted:
    """Count own_schools: one school a row, in the lowest territory that its row names."""
    sieve = Sieve(laid_out)
    clean = pd.DataFrame(
        {
            "code": sieve.text("code"),
            "short_name": sieve.text("short_name"),
            "full_name": sieve.text("full_name", required=False),
            "region": sieve.text("region", required=False),
            "municipality": sieve.text("municipality"),
            "district": sieve.text("district", required=False),
            "login": sieve.text("login", required=False),
            "ОГЭ": _exam_code(sieve, "oge_code"),
            "ЕГЭ": _exam_code(sieve, "ege_code"),
        }
    )
    sieve.once(clean, ["code"], field="code")
    for name, field in FIELDS.items():
        told = clean[name].where(clean[name] != "", clean.index.to_series().astype(str) + " without")
        sieve.once(clean.assign(told=told), ["told"], field=field)
    return sieve.counted(Facts(units=pd.DataFrame(), schools=_entries(sieve.kept(clean), sheet=laid_out.sheet)))


def _exam_code(sieve: Sieve, field: str) -> pd.Series:
    own, shared = sieve.text(field, required=False), sieve.text("exam_code", required=False)
    return own.where(own != "", shared)


def _names(row: Mapping[Any, str]) -> Iterator[tuple[str, str]]:
    if row["login"]:
        yield "fis_oko", row["login"]
    for issuer in ("ОГЭ", "ЕГЭ"):
        if row[issuer]:
            yield "code", issued_code(issuer, row[issuer])


def _entries(kept: pd.DataFrame, *, sheet: str) -> list[SchoolEntry]:
    return [
        SchoolEntry(
            code=row["code"],
            short_name=row["short_name"],
            full_name=row["full_name"],
            territory=tuple((level, row[level]) for level in LEVELS if row[level]),
            names=tuple(_names(row)),
            sheet=sheet,
            row=int(number),
        )
        for number, row in zip(kept.index, kept.to_dict("records"), strict=True)
    ]
