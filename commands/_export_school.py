"""The school that a command line means: by code, login or name, first of the chosen municipality."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from data.resolver import Resolver
from domain.filters import Filters
from reports.errors import ReportError
from slides.asking import Ask

ALL = 0


def school_said(text: str, *, filters: Filters, ask: Ask) -> int:
    """Find one school; an unknown one, or one of several, is refused with the nearest names."""
    for town in dict.fromkeys((filters.municipality, ALL)):
        rows = ask("schools", Filters(municipality=town)).schools
        known = _resolver(rows)
        written = (text, f"№ {text}") if text.isdecimal() else (text,)
        code = next(filter(None, map(known.resolve, written)), None)
        if code is not None:
            return int(rows.loc[rows["code"] == code, "school_id"].iloc[0])
    nearest = known.nearest(text)
    raise ReportError("unknown_school" if not nearest else "which_school", school=text, nearest=", ".join(nearest))


def schools_left(filters: Filters, *, ask: Ask) -> Sequence[tuple[int, str, str]]:
    """List (number, name, municipality) of the schools that the filters leave."""
    rows = ask("schools", filters).schools
    return list(zip(map(int, rows["school_id"]), rows["school"], rows["municipality"], strict=True))


def _resolver(rows: pd.DataFrame) -> Resolver:
    known = Resolver()
    for code, short, full in zip(rows["code"], rows["school"], rows["full_name"], strict=True):
        known.add(code, [("name", str(full))], short_name=str(short))
    return known
