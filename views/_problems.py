"""Problems of loads, gathered so that a thousand alike are one line with examples."""

from __future__ import annotations

import pandas as pd

EXAMPLES = 3
SAME = ["event_id", "file_name", "severity", "code", "column"]
GROUPED = [*SAME, "rows", "examples", "value", "params"]
REFUSAL = ["event_id", "at", "file_name", "layout", "code", "sheet", "row", "column", "value", "params"]


def grouped(problems: pd.DataFrame) -> pd.DataFrame:
    """Gather alike problems of a load: how many, where the first of them are, value and params of the first."""
    if problems.empty:
        return pd.DataFrame({name: pd.Series(dtype="object") for name in GROUPED})
    keyed = problems.assign(_group=problems.groupby(SAME, dropna=False, sort=False).ngroup())
    first = keyed.drop_duplicates("_group").set_index("_group")
    found = first.assign(rows=keyed["_group"].value_counts(), examples=_examples(keyed))
    return found[GROUPED].reset_index(drop=True)


def refusals(problems: pd.DataFrame) -> pd.DataFrame:
    """Leave of refused files what they were refused for."""
    return problems.loc[problems["severity"] == "fatal", REFUSAL].reset_index(drop=True)


def _examples(keyed: pd.DataFrame) -> pd.Series:
    placed = keyed.dropna(subset=["row"])
    few = placed[placed.groupby("_group").cumcount() < EXAMPLES]
    rows = few["row"].astype(int).astype(str).groupby([few["_group"], few["sheet"].fillna("")], sort=False)
    sheets = rows.agg(", ".join).rename("rows").reset_index()
    named = sheets["rows"].where(sheets["sheet"] == "", sheets["sheet"] + ": " + sheets["rows"])
    return named.groupby(sheets["_group"]).agg("; ".join).reindex(keyed["_group"].unique(), fill_value="")
