"""The fields of ``CuratorSchools`` while no schools are chosen: every frame with its columns."""

from __future__ import annotations

from typing import Any

import pandas as pd

from domain.finding import Finding, Mark
from views._curator_changes import COLUMNS as CHANGE_COLUMNS
from views._curator_changes import SHIFT_COLUMNS
from views._curator_indicators import COLUMNS, PAIR_COLUMNS
from views._curator_radar import VALUE_COLUMNS
from views._curator_set import MEMBER_COLUMNS
from views._curator_time import DIRECTION_COLUMNS, WHOSE
from views._school_internal import COLUMNS as PERIOD_COLUMNS
from views._school_radar import AXIS_COLUMNS
from views._school_results import COLUMNS as RESULT_COLUMNS
from views._standing import COLUMNS as PLAN_COLUMNS

FRAMES = {
    "members": MEMBER_COLUMNS,
    "indicators": COLUMNS,
    "differences": PAIR_COLUMNS,
    "axes": AXIS_COLUMNS,
    "values": VALUE_COLUMNS,
    "results": (*WHOSE, *RESULT_COLUMNS),
    "internal": (*WHOSE, *PERIOD_COLUMNS),
    "plans": PLAN_COLUMNS,
    "directions": DIRECTION_COLUMNS,
    "changes": CHANGE_COLUMNS,
    "shifts": SHIFT_COLUMNS,
}


def nothing() -> dict[str, Any]:
    """Give the fields."""
    frames = {name: pd.DataFrame(columns=list(columns)) for name, columns in FRAMES.items()}
    return {
        "title": Finding("curator_choose", Mark.FACT),
        "key_figures": (),
        "findings": (),
        "instruments": (),
        "instrument": None,
        "instrument_year": None,
        "orientation": "",
        **frames,
    }
