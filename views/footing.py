"""What every view says about itself: what was asked, of what data, from which files."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

import pandas as pd

from domain.filters import Filters


@dataclass(frozen=True)
class Choice:
    """One value that a filter chip offers; ``name`` is data (a school) or None when the catalogue has it."""

    value: str
    name: str | None = None


@dataclass(frozen=True)
class Footing:
    """The common foot of a view.

    ``filters`` are the filters as answered, defaults filled in; ``choices`` what each chip of this view
    offers, by the name of the filter (``year``, ``territory``…) in fixed order; ``sources`` one row per
    source the view rests on: ``source_id, file_name, layout, loaded_at, row_count``; ``schools`` how many
    schools the territory and the filters leave, ``schools_total`` how many the scope has; ``data_years`` the
    school years that the answered facts cover; ``revision`` that of the store; ``data_date`` the as-of day
    where plans are part of the view.
    """

    filters: Filters
    choices: dict[str, tuple[Choice, ...]]
    sources: pd.DataFrame
    is_demo: bool
    municipality: str
    data_date: date | None
    data_years: tuple[int, ...]
    loaded_at: datetime | None
    schools: int
    schools_total: int
    revision: int = 0
