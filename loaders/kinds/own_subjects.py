"""Whom the rows of a table are about: a school or, where none is named, a municipality."""

from __future__ import annotations

import pandas as pd

from data.resolver import Resolver
from loaders.kinds.own_sieve import Sieve
from loaders.kinds.own_units import units_of

SUBJECT = ["school", "territory"]


def subjects(sieve: Sieve, resolver: Resolver) -> pd.DataFrame:
    """Read ``school`` and ``territory``: each row has one of the two; a blank municipality is the only one."""
    school = sieve.school("school", resolver, required=False)
    named = ~sieve.blank("school")
    town = municipality(sieve, resolver, unless=named)
    return pd.DataFrame({"school": school, "territory": town.mask(named, None)})


def municipality(sieve: Sieve, resolver: Resolver, *, unless: pd.Series | None = None) -> pd.Series:
    """Read municipalities as their codes; where the registry has several, rows must name one.

    ``unless``: rows that are about something else.
    """
    known = resolver.municipalities
    told = sieve.school("municipality", known, code="unknown_municipality", required=False)
    unsaid = sieve.blank("municipality")
    if unless is not None:
        unsaid &= ~unless
    if not known.paths:
        sieve.fault(unsaid, "no_registry", field="municipality")
    elif known.only is None:
        names = "; ".join(sorted(known.shown.values()))
        sieve.fault(unsaid, "no_municipality", field="municipality", params=lambda _: {"known": names})
    return told.where(~unsaid, known.only)


def subject_units(rows: pd.DataFrame, resolver: Resolver, *, kind: str, sheet: str) -> pd.DataFrame:
    """Give the units of numbered rows, municipalities as their paths from the top."""
    units = units_of(rows, kind=kind, sheet=sheet)
    paths = [resolver.municipalities.paths.get(code) for code in units["territory"]]
    return units.assign(territory=pd.Series(paths, units.index, dtype=object))
