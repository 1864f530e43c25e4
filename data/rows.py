"""Turns data frames of a loader into rows of a table, with the types of its columns."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import numpy as np
import pandas as pd
from sqlalchemy import Date, Float, Integer, Table


def rows_of(frame: pd.DataFrame, table: Table) -> list[dict[str, Any]]:
    """Give the rows of a frame as a table takes them; blanks of any kind are None."""
    columns = columns_of(frame, table)
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


def columns_of(frame: pd.DataFrame, table: Table) -> dict[str, list[Any]]:
    """Give the columns of a frame as a table takes them; blanks of any kind are None."""
    if unknown := set(frame.columns) - set(table.columns.keys()):
        raise ValueError(f"{table.name} has no columns {', '.join(sorted(unknown))}")
    return {str(name): _values(frame[name], _cast(table.columns[name].type)) for name in frame.columns}


def _values(series: pd.Series, cast: Callable[[Any], Any]) -> list[Any]:
    if cast is _whole and isinstance(series.dtype, np.dtype) and series.dtype.kind in "iu":
        return series.tolist()  # whole already and never blank, as most columns are
    blank = series.isna().tolist()
    return [None if empty else cast(value) for value, empty in zip(series.tolist(), blank, strict=True)]


def _cast(kind: object) -> Callable[[Any], Any]:
    if isinstance(kind, Integer):
        return _whole
    if isinstance(kind, Float):
        return float
    return _day if isinstance(kind, Date) else str


def _whole(value: Any) -> int:
    number = int(value)
    if number != value:
        raise ValueError(f"{value!r} is not a whole number")
    return number


def _day(value: Any) -> Any:
    return value.date() if isinstance(value, datetime) else value
