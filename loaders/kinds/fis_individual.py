"""Ф1 «Индивидуальные результаты» of ФИС ОКО: pupils of many schools, each school under a row with its count."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from data.facts import Facts
from data.resolver import Resolver
from loaders.kinds.account import Account
from loaders.kinds.protocol import count_pupils, schools_of
from loaders.laid_out import Counted, Hints, LaidOut


def count_individual(laid_out: LaidOut, hints: Hints, resolver: Resolver) -> Counted:
    """Count Ф1; those who were absent are not in it, so it says nothing of the turnout."""
    account = Account(laid_out)
    _check_declared(account)
    counted = count_pupils(account, hints, schools_of(account, resolver))
    return counted if counted.facts is None else replace(counted, facts=_without_turnout(counted.facts))


def _without_turnout(facts: Facts) -> Facts:
    return replace(facts, tables={name: rows for name, rows in facts.tables.items() if name != "turnout"})


def _check_declared(account: Account) -> None:
    """Say schools under whose row stand more or fewer pupils than it declares."""
    separators = account.laid_out.separators
    rows = account.laid_out.frame.index.to_numpy()
    starts = np.searchsorted(rows, [separator.row for separator in separators])
    pupils = np.diff(np.append(starts, len(rows)))
    for separator, found in zip(separators, pupils.tolist(), strict=True):
        declared = int(separator.groups["declared"] or 0)
        if found != declared:
            said = {"school": separator.groups["school"] or "", "declared": declared, "pupils": found}
            account.say("declared_count", said, row=separator.row)
