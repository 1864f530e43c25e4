"""Ф1 «Индивидуальные результаты» of ФИС ОКО: pupils of many schools, each school under a row with its count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pandas as pd

from data.facts import Facts
from data.resolver import Resolver
from loaders.kinds.account import Account
from loaders.kinds.own_words import spelled
from loaders.kinds.protocol import count_pupils, schools_of
from loaders.laid_out import Counted, Hints, LaidOut

SHOWN_LETTERS = 20


def count_individual(laid_out: LaidOut, hints: Hints, resolver: Resolver) -> Counted:
    """Count Ф1; those who were absent are not in it, so it says nothing of the turnout."""
    account = Account(laid_out)
    _check_declared(account)
    levels = _levels(account)
    counted = count_pupils(account, hints, schools_of(account, resolver))
    return counted if counted.facts is None else replace(counted, facts=_told(counted.facts, levels))


def _told(facts: Facts, levels: Sequence[str | None]) -> Facts:
    """Leave the turnout out and add the levels of difficulty, by the position of the task."""
    tables = {name: rows for name, rows in facts.tables.items() if name != "turnout"}
    tasks = tables["task_sum"]
    by_task = pd.Series([levels[position - 1] for position in tasks["position"]], tasks.index, dtype=object)
    return replace(facts, tables={**tables, "task_sum": tasks.assign(level=by_task)})


def _levels(account: Account) -> list[str | None]:
    """Read the line over the headers of tasks; an unknown letter is said and leaves its task without a level."""
    words = spelled(account.laid_out.layout.options["levels"])
    levels: list[str | None] = []
    for column in account.laid_out.repeated:
        levels.append(words.meaning(column.over) if column.over else None)
        if column.over and levels[-1] is None:
            said = {"level": column.over[:SHOWN_LETTERS], "task": column.groups.get("label") or column.header}
            account.say("unknown_level", said, field=column.field)
    return levels


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
