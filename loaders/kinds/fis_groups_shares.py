"""The figures of published groups: participants, shares of parts, and whether they agree with each other."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from loaders.cells import as_number, as_text, each_once
from loaders.kinds.account import Account, Mask

Numbers = npt.NDArray[np.float64]
ADDS_UP = 0.1
"""By how much shares that are rounded to hundredths may miss 100 in sum."""
WHOLE = 100
ROUNDING = 1e-6
"""What adding decimals leaves over."""


@dataclass(frozen=True)
class Shares:
    """By rows: participants, schools (NaN where unsaid), ``pct`` and ``pupils`` of each of the ``parts``."""

    parts: tuple[str, ...]
    participants: Numbers
    schools: Numbers
    pct: Numbers
    pupils: Numbers


def read_shares(account: Account) -> Shares:
    """Read the figures; a share that is none and a count that is none set their row aside."""
    parts = tuple(account.laid_out.layout.options["parts"])
    participants = _column(account, "participants")
    whole = (participants > 0) & (participants == np.floor(participants))
    account.fault(~whole & account.kept, "bad_participants", field="participants")
    pct = np.column_stack([_column(account, f"share_{part}") for part in parts])
    for place, part in enumerate(parts):
        wrong = ~((pct[:, place] >= 0) & (pct[:, place] <= WHOLE))
        account.fault(wrong & account.kept, "bad_share", field=f"share_{part}")
    pupils = np.column_stack([_column(account, f"pupils_{part}") for part in parts])
    return Shares(parts, participants, _column(account, "schools"), pct, pupils)


def check_shares(account: Account, shares: Shares) -> None:
    """Set rows aside whose shares do not make a whole, or whose counts are not these shares."""
    total = shares.pct.sum(axis=1)
    off = np.abs(total - WHOLE) > max(ADDS_UP, _step(account, shares) * len(shares.parts) / 2) + ROUNDING
    account.fault(
        off & account.kept,
        "shares_do_not_add_up",
        field=f"share_{shares.parts[0]}",
        params=lambda row: {"total": round(float(total[row]), 2)},
    )
    counted = ~np.isnan(shares.pupils).any(axis=1)
    by_share = shares.pct * shares.participants[:, np.newaxis] / WHOLE
    slack = shares.participants * _step(account, shares) / WHOLE + 1
    unlike = (np.abs(shares.pupils - by_share) > slack[:, np.newaxis]).any(axis=1)
    unlike |= shares.pupils.sum(axis=1) != shares.participants
    account.fault(
        counted & unlike & account.kept,
        "counts_unlike_shares",
        field="participants",
        params=lambda row: {
            "sum": int(shares.pupils[row].sum()),
            "participants": int(shares.participants[row]),
        },
    )


def _step(account: Account, shares: Shares) -> float:
    """Tell to what the shares of a report are rounded: the finest that any of them shows."""
    shown = shares.pct[account.kept & ~np.isnan(shares.pct).any(axis=1)]
    return next((step for step in (1.0, 0.1) if _is_on(shown, step)), 0.01)


def _is_on(shown: Numbers, step: float) -> Mask:
    return np.asarray(np.allclose(shown / step, np.round(shown / step), atol=1e-6))


def _column(account: Account, field: str) -> Numbers:
    frame: pd.DataFrame = account.laid_out.frame
    if field not in frame:
        return np.full(len(frame), np.nan)
    return each_once(frame[field], _number).astype(float)


def _number(cell: object) -> float:
    number = None if as_text(cell) is None else as_number(cell)
    return float("nan") if number is None or not np.isfinite(number) else number
