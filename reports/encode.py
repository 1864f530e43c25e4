"""Views as plain JSON values: codes stay codes, hidden and unknown figures are null, days are ISO."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any

import numpy as np
import pandas as pd


def encode(value: object) -> Any:
    """Turn a view, or any part of it, into what JSON can hold."""
    if isinstance(value, pd.DataFrame):
        return records(value)
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: encode(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): encode(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset | np.ndarray):
        return [encode(item) for item in value]
    return _plain(value)


def records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """Give a frame as one object per row."""
    columns = {str(name): _column(frame[name], name=str(name)) for name in frame.columns}
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


def is_moment(name: str) -> bool:
    """Tell a column of moments from one of days, by the project's names: ``at``, ``loaded_at``."""
    return name == "at" or name.endswith("_at")


def _column(series: pd.Series, *, name: str) -> list[Any]:
    values = [encode(value) for value in series.tolist()]
    if series.dtype.kind == "M" and not is_moment(name):
        return [value and value[:10] for value in values]
    if series.dtype.kind == "f" and name.endswith("_id"):
        return [None if value is None else int(value) for value in values]
    return values


def _plain(value: object) -> Any:
    if value is None or value is pd.NaT or value is pd.NA:
        return None
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, np.generic):
        return _plain(value.item())
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, datetime | date):
        return value.isoformat()
    return value
