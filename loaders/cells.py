"""What a cell of a spreadsheet says, whatever type and blanks it came with."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Callable, Sequence
from datetime import date, datetime

import numpy as np
import pandas as pd

_BLANKS = re.compile(r"\s+")


@functools.lru_cache(maxsize=4096)
def normalised(text: str) -> str:
    """Reduce a header or a name to what it says: case, ё, no-break and repeated blanks do not differ."""
    plain = unicodedata.normalize("NFC", text).replace("\N{ZERO WIDTH SPACE}", "").replace("\ufeff", "")
    return _BLANKS.sub(" ", plain).strip().casefold().replace("ё", "е")


def as_text(value: object) -> str | None:
    """Write a cell as Excel shows it: 5.0 is ``5``, a date is ISO, blanks are None."""
    if value is None or (isinstance(value, float) and value != value):
        return None
    if isinstance(value, bool):
        return "ИСТИНА" if value else "ЛОЖЬ"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime | date):
        return value.isoformat()
    return _BLANKS.sub(" ", str(value)).strip() or None


def as_number(value: object) -> float | None:
    """Read a number in any spelling of Excel (``1 204,5``, ``62,9 %``); NaN is what cannot be read."""
    text = as_text(value)
    if text is None:
        return None
    try:
        return float(text.replace(" ", "").replace("%", "").replace(",", "."))
    except ValueError:
        return float("nan")


def each_once(values: Sequence[object] | pd.Series, read: Callable[[object], object]) -> np.ndarray:
    """Apply a reader of cells to each distinct value once, blanks as None; gives an object array as long."""
    codes, distinct = pd.factorize(np.asarray(values, dtype=object), use_na_sentinel=False)
    answers = np.empty(len(distinct), dtype=object)
    answers[:] = [read(None if value != value else value) for value in distinct]
    return answers[codes]
