"""Do the journal and the assessment give the same pupils the same mark?

«Понизили / подтвердили / повысили» as ФИС ОКО reports it: the assessment's mark against the journal's.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from analysis.intervals import wilson_pct
from analysis.marks import share_pct, sum_by

OUTCOMES = ("lowered", "confirmed", "raised")
SHARES = ("lowered_pct", "confirmed_pct", "raised_pct")


def agreement(counts: pd.DataFrame, *, by: Sequence[str]) -> pd.DataFrame:
    """Count people with both marks: ``both, lowered, confirmed, raised`` a group.

    ``counts``: ``mark, journal_mark, pupils`` and ``by``; rows with one mark only are left out.
    """
    known = with_both(counts)
    step = known["mark"].to_numpy(float) - known["journal_mark"].to_numpy(float)
    people = known["pupils"].to_numpy()
    outcome = {
        "both": people,
        "lowered": np.where(step < 0, people, 0),
        "confirmed": np.where(step == 0, people, 0),
        "raised": np.where(step > 0, people, 0),
    }
    return sum_by(known[list(by)].assign(**outcome), by=by, columns=["both", *OUTCOMES])


def with_both(counts: pd.DataFrame) -> pd.DataFrame:
    """Leave the rows of pupils who have the assessment's mark and the journal's."""
    return counts[counts["mark"].notna() & counts["journal_mark"].notna()]


def agreement_shares(groups: pd.DataFrame) -> pd.DataFrame:
    """Add the three shares in % of ``both`` and Wilson's interval of the lowered."""
    low, high = wilson_pct(groups["lowered"], groups["both"])
    shares = {f"{name}_pct": share_pct(groups[name], groups["both"]) for name in OUTCOMES}
    return groups.assign(**shares, lowered_low_pct=low, lowered_high_pct=high)


def mark_matrix(counts: pd.DataFrame) -> pd.DataFrame:
    """Give the 16 cells ``journal_mark, assessment_mark, pupils, share_pct`` (of everybody with both)."""
    known = with_both(counts)
    cells = pd.MultiIndex.from_product([[2, 3, 4, 5]] * 2, names=["journal_mark", "assessment_mark"])
    keys = [known["journal_mark"].astype(int), known["mark"].astype(int)]
    pupils = known["pupils"].groupby(keys).sum().reindex(cells, fill_value=0)
    matrix = pupils.rename("pupils").rename_axis(cells.names).reset_index()
    return matrix.assign(share_pct=share_pct(matrix["pupils"], matrix["pupils"].sum()))
