"""The registry of logins: which schools there are, what they are called, where they stand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from data.facts import Facts, SchoolEntry
from data.names import login_number
from data.resolver import Resolver
from loaders.kinds.own_sieve import Sieve
from loaders.laid_out import Counted, Hints, LaidOut


def count_registry(laid_out: LaidOut, hints: Hints, resolver: Resolver) -> Counted:
    """Count a list of logins: the number of the login is the school's code, its first two digits the region's."""
    sieve = Sieve(laid_out)
    login = sieve.text("login")
    number = login.map(lambda text: login_number(text) or "")
    sieve.fault((login != "") & (number == ""), "not_a_login", field="login")
    clean = pd.DataFrame(
        {"number": number, "login": login, "name": sieve.text("name"), "municipality": sieve.text("municipality")}
    )
    sieve.once(clean, ["number"], field="login")
    kept = sieve.kept(clean)
    entries = [
        _entry(row, laid_out, row_number=int(number))
        for number, row in zip(kept.index, kept.to_dict("records"), strict=True)
    ]
    return sieve.counted(Facts(units=pd.DataFrame(), schools=entries))


def _entry(row: Mapping[Any, str], laid_out: LaidOut, *, row_number: int) -> SchoolEntry:
    region = _region(row["number"], laid_out.layout.options)
    return SchoolEntry(
        code=row["number"],
        short_name=row["name"],
        territory=(("region", region), ("municipality", row["municipality"])),
        names=(("fis_oko", row["login"]),),
        sheet=laid_out.sheet,
        row=row_number,
    )


def _region(number: str, options: Mapping[str, Any]) -> str:
    code = number[: options["region_digits"]]
    return str(options["regions"].get(code, options["region_unnamed"].format(code=code)))
