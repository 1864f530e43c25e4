"""The product's own registry: territory, schools, names and logins."""

from __future__ import annotations

import pandas as pd

from data.facts import Facts, SchoolEntry
from data.resolver import Resolver
from loaders.kinds.own_sieve import Sieve
from loaders.laid_out import Counted, Hints, LaidOut

LEVELS = ("region", "municipality", "district")


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
        }
    )
    sieve.once(clean, ["code"], field="code")
    with_login = clean["login"].where(clean["login"] != "", clean.index.to_series().astype(str))
    sieve.once(clean.assign(login=with_login), ["login"], field="login")
    return sieve.counted(Facts(units=pd.DataFrame(), schools=_entries(sieve.kept(clean), sheet=laid_out.sheet)))


def _entries(kept: pd.DataFrame, *, sheet: str) -> list[SchoolEntry]:
    return [
        SchoolEntry(
            code=row["code"],
            short_name=row["short_name"],
            full_name=row["full_name"],
            territory=tuple((level, row[level]) for level in LEVELS if row[level]),
            names=(("fis_oko", row["login"]),) if row["login"] else (),
            sheet=sheet,
            row=int(number),
        )
        for number, row in zip(kept.index, kept.to_dict("records"), strict=True)
    ]
