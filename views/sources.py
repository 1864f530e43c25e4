"""Данные: what was loaded, what was refused and why, who has not handed in what?"""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from domain.finding import KeyFigure
from views.footing import Footing


@dataclass(frozen=True)
class Sources:
    """What ``/data`` says.

    ``state``: ``ok`` or ``empty``.
    ``sources``, newest first: ``source_id, file_name, folder, layout, loaded_at, loaded_by, row_count,
    counted, set_aside, units, units_current, schools, is_withdrawn, sha256``.
    ``ignored``: ``source_id, file_name, reason, row_count``.
    ``problems``, grouped: ``event_id, file_name, severity, code, column, rows`` (how many), ``examples``
    (a string such as ``Протокол: 14, 97, 120``), ``value, params`` (JSON).
    ``refusals``, newest first: ``event_id, at, file_name, layout, code, sheet, row, column, value, params``.
    ``coverage``: ``what, district_id, district, have, expected``.
    ``missing``: ``what, school_id, school, district, curator``: who has not handed in what.
    ``journal``: ``at, kind, by, file_name, layout, rows``.
    """

    footing: Footing
    state: str
    key_figures: tuple[KeyFigure, ...]
    sources: pd.DataFrame
    ignored: pd.DataFrame
    problems: pd.DataFrame
    refusals: pd.DataFrame
    coverage: pd.DataFrame
    missing: pd.DataFrame
    journal: pd.DataFrame
