"""Good rows gathered into units of replacement, with the rows of the file that each rests on."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence

import pandas as pd

from data.facts import AssessmentKey, Facts
from loaders.ranges import ranges_by_unit

UNIT_COLUMNS = (
    "kind",
    "school",
    "key",
    "academic_year",
    "point",
    "instrument",
    "assessment",
    "sheet",
    "row_ranges",
)


def keyed(*parts: pd.Series) -> pd.Series:
    """Join the parts of a unit's key: 2020 and ``q1`` are ``2020:q1``."""
    return functools.reduce(lambda joined, part: joined + ":" + part, (part.astype(str) for part in parts))


def numbered(rows: pd.DataFrame, *, key: pd.Series | str, start: int = 0) -> pd.DataFrame:
    """Give each row its ``key`` and the number of its ``unit`` from ``start`` on: one per subject and key.

    The subject is ``school`` or, where a table has that column and the school is blank, ``territory``.
    """
    named = rows.assign(key=key)
    subject = [name for name in ("school", "territory") if name in named]
    return named.assign(unit=start + named.groupby([*subject, "key"], sort=False, dropna=False).ngroup())


def units_of(rows: pd.DataFrame, *, kind: str, sheet: str) -> pd.DataFrame:
    """Give the units of numbered rows; what is not a column of the rows does not apply to the kind."""
    first = rows.drop_duplicates("unit").set_index("unit")
    said = first.assign(kind=kind, sheet=sheet, row_ranges=row_ranges(rows["unit"]))
    columns = [*UNIT_COLUMNS, *(["territory"] if "territory" in rows else [])]
    return _plain(said.reindex(columns=columns).reset_index())


def facts_of(
    units: pd.DataFrame, tables: Mapping[str, pd.DataFrame], *, assessments: Sequence[AssessmentKey] = ()
) -> Facts:
    """Make facts of units and tables in plain types: None where nothing is said."""
    return Facts(
        units=units, tables={name: _plain(rows) for name, rows in tables.items()}, assessments=assessments
    )


def _plain(rows: pd.DataFrame) -> pd.DataFrame:
    """Turn what may be missing into objects with None, whole numbers into integers."""
    gaps = [str(name) for name in rows if rows[name].isna().any()]
    whole = [name for name in rows if name not in gaps and rows[name].dtype == "Int64"]
    plain = rows.astype({**dict.fromkeys(gaps, "object"), **dict.fromkeys(whole, "int64")}).reset_index(drop=True)
    return plain.assign(**{name: plain[name].where(plain[name].notna(), None) for name in gaps})


def row_ranges(units: pd.Series) -> pd.Series:
    """Write the rows of each unit as ``2-87,120``; ``units`` is indexed by row numbers."""
    codes, numbers = pd.factorize(units.to_numpy(), sort=True)
    return pd.Series(ranges_by_unit(units.index.to_numpy(), codes), numbers, dtype=object)
