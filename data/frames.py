"""Rows of the store as data frames, with types that do not depend on the rows."""

from __future__ import annotations

from typing import Any

import pandas as pd
from sqlalchemy import Boolean, Connection, Date, DateTime, Float, Integer, Select
from sqlalchemy.types import TypeEngine

Question = Select[*tuple[Any, ...]]


def frame_of(connection: Connection, question: Question) -> pd.DataFrame:
    """Run a question; an empty answer has the same columns and types as a full one."""
    result = connection.execute(question)
    names = list(result.keys())
    columns = list(zip(*result.fetchall(), strict=True)) or [()] * len(names)
    types = [column.type for column in question.selected_columns]
    return pd.DataFrame(
        {name: _series(values, kind) for name, values, kind in zip(names, columns, types, strict=True)}
    )


def _series(values: tuple[Any, ...], kind: TypeEngine[Any]) -> pd.Series:
    if isinstance(kind, Boolean):
        return pd.Series(values, dtype="bool")
    if isinstance(kind, Integer):
        return pd.Series(values, dtype="float64" if None in values else "int64")
    if isinstance(kind, Float):
        return pd.Series(values, dtype="float64")
    if isinstance(kind, Date | DateTime):
        return pd.Series(pd.to_datetime(pd.Series(values, dtype="object")), dtype="datetime64[us]")
    return pd.Series(values, dtype="str")
