"""``/compare`` with nothing to compare: all columns, no rows."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from analysis.funnel import limits
from domain.finding import Finding, Mark
from views import _compare_groups as groups
from views._compare_beside import nothing_beside
from views._compare_schools import COLUMNS
from views.footing import Footing


def empty_fields(footing: Footing) -> dict[str, Any]:
    """Give the fields of a ``Compare`` about nothing."""
    return {
        "footing": footing,
        **nothing_beside(),
        "state": "empty",
        "title": Finding("compare_empty", Mark.FACT),
        "key_figures": (),
        "findings": (),
        "journal_basis": "same_pupils",
        "schools": pd.DataFrame(columns=list(COLUMNS)),
        "limits": limits(np.array([], dtype=np.int64), target_pct=0.0, factor=1.0),
        "territory_lowered_pct": None,
        "overdispersion": 1.0,
        "works": pd.DataFrame(columns=list(groups.WORK_COLUMNS)),
        "districts": pd.DataFrame(columns=list(groups.DISTRICT_COLUMNS)),
        "matrix": pd.DataFrame(columns=list(groups.MATRIX_COLUMNS)),
    }
