"""The profile of no school: all columns, no rows."""

from __future__ import annotations

from typing import Any

import pandas as pd

from views import (
    _school_attendance,
    _school_exams,
    _school_internal,
    _school_plan,
    _school_radar,
    _school_reference,
    _school_results,
    _school_survey,
    _school_swot,
)
from views.footing import Footing


def empty_fields(footing: Footing) -> dict[str, Any]:
    """Give the fields of a ``SchoolProfile`` about a school that the reader cannot see."""
    tables = {
        "axes": _school_radar.AXIS_COLUMNS,
        "values": _school_radar.VALUE_COLUMNS,
        "results": (*_school_results.COLUMNS, *_school_reference.COLUMNS),
        "exams": _school_exams.COLUMNS,
        "internal": _school_internal.COLUMNS,
        "attendance": _school_attendance.COLUMNS,
        "plan_steps": _school_plan.STEP_COLUMNS,
        "directions": _school_plan.DIRECTION_COLUMNS,
        "swot": _school_swot.COLUMNS,
        "surveys": _school_survey.COLUMNS,
    }
    return {
        "footing": footing,
        "state": "unknown",
        "card": None,
        "key_figures": (),
        "findings": (),
        "instruments": (),
        "instrument": None,
        "orientation": "",
        "titles": {},
        "plan_kind": None,
        "plan_status": None,
        **{name: pd.DataFrame(columns=list(columns)) for name, columns in tables.items()},
    }
