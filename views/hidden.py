"""Which blanks of a frame are hidden figures, and which of those are small groups themselves."""

from __future__ import annotations

import pandas as pd

from data import reference

COUNTS = ("both", "participants", "pupils", "n", "denominator", "of", "n_schools")
# of schools: their own frames note no hidden rows, a blank middle is one that too few stand behind
MIDDLES = ("median", "q1", "q3")


def small_group() -> int:
    """Give the number of people, or schools, under which nothing is said of a group."""
    return int(reference.threshold("small_group"))


def hidden_cells(frame: pd.DataFrame) -> pd.DataFrame:
    """Mark the blanks that stand for hidden figures; other blanks are unknown or do not apply."""
    rows = frame["is_suppressed"].astype(bool) if "is_suppressed" in frame else pd.Series(False, index=frame.index)
    middles = {column: column.startswith(MIDDLES) for column in frame.columns}
    hideable = {column: rows | middles[column] for column in frame.columns}
    return pd.DataFrame({name: frame[name].isna() & where for name, where in hideable.items()}, index=frame.index)


def small_rows(frame: pd.DataFrame) -> pd.Series:
    """Mark the rows whose own shown number is under the threshold; the others are hidden for their sake."""
    count = next((name for name in COUNTS if name in frame), None)
    if count is None:
        return pd.Series(False, index=frame.index)
    return (frame[count].astype(float) < small_group()).rename(None)
