"""The school that a command line means: by code, login or name, first of the chosen municipality."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from data.registry import Resolver, resolver
from data.store import Store
from domain.filters import Filters
from reports.errors import ReportError
from slides.asking import Ask

ALL = 0


def school_said(text: str, *, filters: Filters, ask: Ask, store: Store) -> int:
    """Find one school; an unknown one, or one of several, is refused with the nearest names."""
    with store.reading() as reader:
        every = resolver(reader)
    schools = ask("schools", Filters(municipality=ALL)).schools
    code = _of_town(text, ask("schools", Filters(municipality=filters.municipality)).schools) or every.resolve(
        text
    )
    if code is not None:
        return int(schools.loc[schools["code"] == code, "school_id"].iloc[0])
    nearest = every.nearest(text)
    raise ReportError("which_school" if nearest else "unknown_school", school=text, nearest=", ".join(nearest))


def schools_left(filters: Filters, *, ask: Ask) -> Sequence[tuple[int, str, str]]:
    """List (number, name, municipality) of the schools that the filters leave."""
    rows = ask("schools", filters).schools
    return list(zip(map(int, rows["school_id"]), rows["school"], rows["municipality"], strict=True))


def _of_town(text: str, rows: pd.DataFrame) -> str | None:
    """Find the code among the schools of one municipality: «№ 28», or the bare number, may be in others too."""
    known = Resolver()
    for code, short, full in zip(rows["code"], rows["school"], rows["full_name"], strict=True):
        known.add(code, [("name", str(full))], short_name=str(short))
    return next(filter(None, map(known.resolve, (text, f"№ {text}") if text.isdecimal() else (text,))), None)
